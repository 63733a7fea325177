/* Written from api/openapi.yaml by `npm run generate:contract`. Do not edit. */

export interface paths {
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the caller is. */
        get: operations["get_session"];
        put?: never;
        /**
         * Exchanges the token of a one-time link for a session.
         * @description The link that the server prints is /enter#TOKEN; the page takes the token out of the address and sends it here. A token works once and for ten minutes. The answer sets the cookie samma_session (HttpOnly, SameSite=Strict).
         */
        post: operations["create_session"];
        /** Ends the session at once. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections that the caller may see. */
        get: operations["list_sections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The board of one day.
         * @description The shifts that begin on the date, the visits placed in them (also those after midnight), and the vacant visits of the date.
         */
        get: operations["get_day"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/who-comes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clients and days of the plan's period, with the people who come. */
        get: operations["get_who_comes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The section's clients. */
        get: operations["list_clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The section's care workers. */
        get: operations["list_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan's figures for the section and for each of its teams. */
        get: operations["get_indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/vacant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The visits of the plan that nobody takes, each with its reason. */
        get: operations["list_vacant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the exact rules say about the plan. */
        get: operations["list_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/explain-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a visit is whose it is, and what everybody else would cost. */
        get: operations["explain_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/explain-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keeps a client's number of different people above its bound. */
        get: operations["explain_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/fill-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cheapest ways to have a vacant visit made, each tried out. Takes seconds. */
        get: operations["list_fill_ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/replan-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The best ways to meet what has happened, with the least change. Changes nothing.
         * @description away: care_worker_id, from, until. cancelled: visit_id. added: client_id, from, until (when it may begin), minutes (of care). longer: visit_id, minutes (of care). alarm: client_id, and minutes (of care) where it is not 15. late: care_worker_id, minutes. blocked: place_ids (addresses on one side, with commas between), minutes that journeys over it take longer.
         */
        get: operations["preview_replan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/roster-insight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Need against base roster, care load and imbalances. */
        get: operations["get_roster_insight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/contact-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could be the client's contact person, by room, competence, area and language. */
        get: operations["propose_contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract. */
        get: operations["get_contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
        get: operations["get_livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server can do its work (its store answers). */
        get: operations["get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SectionId: components["schemas"]["Uuid"];
        TeamId: components["schemas"]["Uuid"];
        ClientId: components["schemas"]["Uuid"];
        CareWorkerId: components["schemas"]["Uuid"];
        ShiftId: components["schemas"]["Uuid"];
        VisitId: components["schemas"]["Uuid"];
        PlanId: components["schemas"]["Uuid"];
        Uuid: string;
        /** @description A moment, RFC 3339, UTC. */
        Instant: string;
        /** @description A calendar day in the section's zone. */
        Date: string;
        Cursor: string;
        /** @description A code of api/errors.yaml, of a rule or of an indicator; the catalogues of texts translate it. */
        Code: string;
        /** @description Named values that the translated text quotes. */
        Values: {
            [key: string]: string;
        };
        /**
         * @description home_care serves its clients by day and evening, night_patrol a resource area's clients by night.
         * @enum {string}
         */
        SectionKind: "home_care" | "night_patrol";
        /**
         * @description What somebody is in the organisation; the policy says what each may do.
         * @enum {string}
         */
        Role: "care_worker" | "substitute" | "night_patrol" | "coordinator" | "unit_manager" | "needs_assessor" | "nurse" | "therapist" | "medical_officer" | "fee_officer" | "log_reviewer" | "system_administrator" | "provider_manager" | "provider_staff" | "relative" | "client" | "integration" | "operator_of_installation" | "supplier_support";
        /** @enum {string} */
        TravelMode: "foot" | "bike" | "car";
        /**
         * @description Why a part of a shift is kept free of visits; own_work is the contact person's own work.
         * @enum {string}
         */
        ReservedKind: "start_of_shift" | "end_of_shift" | "documentation" | "team_meeting" | "own_work";
        /** @enum {string} */
        ShiftKind: "day" | "evening" | "night" | "split";
        /**
         * @description assistant_nurse is the protected title undersköterska, care_assistant vårdbiträde.
         * @enum {string}
         */
        Title: "assistant_nurse" | "care_assistant" | "nurse" | "therapist";
        /** @enum {string} */
        Employment: "permanent" | "hourly";
        /** @enum {string} */
        VisitKind: "morning" | "medication" | "insulin" | "lunch" | "afternoon" | "dinner" | "evening" | "night_supervision" | "shower" | "cleaning" | "laundry" | "shopping" | "supervision" | "social" | "alarm_response" | "meal_delivery" | "nursing" | "other";
        /**
         * @description What weighs most when not everything can be done; the first is the most urgent.
         * @enum {string}
         */
        Priority: "medical" | "personal_care" | "domestic_service";
        /**
         * @description Why somebody else comes although the contact person is on duty (särskilt skäl).
         * @enum {string}
         */
        SpecialReason: "contact_lacks_requirement" | "contact_excluded" | "contact_shift_too_short" | "contact_with_own_client" | "contact_with_other_client" | "contact_is_the_other" | "keeps_promised_time" | "fewer_people_for_others" | "coordinator_choice";
        /**
         * @description Why nobody has been found for a visit.
         * @enum {string}
         */
        VacancyReason: "nobody_meets_requirements" | "nobody_holds_delegation" | "everybody_excluded" | "nobody_on_duty" | "no_second_person" | "no_room";
        /** @enum {string} */
        Severity: "hard" | "soft";
        /**
         * @description contact, the client's contact person; team, somebody else of the client's care team; other, somebody from outside the team.
         * @enum {string}
         */
        ComesAs: "contact" | "team" | "other";
        /** @enum {string} */
        IndicatorUnit: "count" | "people" | "ratio" | "pct" | "min";
        /** @description A half-open stretch of time. */
        Stretch: {
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        /** @description A care worker by name. */
        Person: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            name: string;
        };
        SessionRequest: {
            token: string;
        };
        Session: {
            role: components["schemas"]["Role"];
            /** @description The sections that the role is held in. */
            sections: components["schemas"]["SectionId"][];
            expires_at: components["schemas"]["Instant"];
        };
        Team: {
            team_id: components["schemas"]["TeamId"];
            name: string;
        };
        /** @description The plan that the section's other answers speak of. */
        PlanSummary: {
            plan_id: components["schemas"]["PlanId"];
            revision: number;
            from: components["schemas"]["Date"];
            until: components["schemas"]["Date"];
            made_at: components["schemas"]["Instant"];
        };
        Section: {
            section_id: components["schemas"]["SectionId"];
            code: string;
            name: string;
            unit: string;
            resource_area: string;
            kind: components["schemas"]["SectionKind"];
            teams: components["schemas"]["Team"][];
            plan?: components["schemas"]["PlanSummary"];
        };
        Sections: {
            items: components["schemas"]["Section"][];
        };
        ReservedTime: {
            kind: components["schemas"]["ReservedKind"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        DayShift: {
            shift_id: components["schemas"]["ShiftId"];
            kind: components["schemas"]["ShiftKind"];
            starts_at: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            mode: components["schemas"]["TravelMode"];
            reserved: components["schemas"]["ReservedTime"][];
            breaks: components["schemas"]["Stretch"][];
        };
        /** @description One care worker's day. */
        Lane: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            name: string;
            initials: string;
            title: components["schemas"]["Title"];
            team_id?: components["schemas"]["TeamId"];
            team_name?: string;
            /** @description A split shift is two. */
            shifts: components["schemas"]["DayShift"][];
        };
        /** @description One care worker's part of a visit; a double-staffed visit has two parts with the same visit_id. A vacant part has no care_worker_id and no who_comes, and starts_at and until are its wished time. part is 0, or 1 for the second person. start_window is when the visit may begin at all, promised what the client was told, agreed_start the promised clock time where there is one. */
        DayVisit: {
            visit_id: components["schemas"]["VisitId"];
            part: number;
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            visit_kind: components["schemas"]["VisitKind"];
            starts_at: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            who_comes?: components["schemas"]["ComesAs"];
            is_double: boolean;
            partner?: components["schemas"]["Person"];
            agreed_start?: components["schemas"]["Instant"];
            start_window: components["schemas"]["Stretch"];
            promised: components["schemas"]["Stretch"];
            travel_before_s: number;
            is_locked: boolean;
            special_reason?: components["schemas"]["SpecialReason"];
            vacancy_reason?: components["schemas"]["VacancyReason"];
        };
        Day: {
            section_id: components["schemas"]["SectionId"];
            on: components["schemas"]["Date"];
            zone: string;
            plan: components["schemas"]["PlanSummary"];
            lanes: components["schemas"]["Lane"][];
            visits: components["schemas"]["DayVisit"][];
        };
        /** @description One person's visits to the client on one day; vacant visits have no care_worker_id and no who_comes. */
        ComingPerson: {
            care_worker_id?: components["schemas"]["CareWorkerId"];
            visits: number;
            who_comes?: components["schemas"]["ComesAs"];
        };
        /** @description One client's row. days has as many members as dates. bound_b0 is the proven least number of different people that the roster allows; contact_share_pct is left out where the client has no visits. */
        ClientRow: {
            client_id: components["schemas"]["ClientId"];
            name: string;
            team_id?: components["schemas"]["TeamId"];
            contact?: components["schemas"]["Person"];
            distinct_staff: number;
            bound_b0: number;
            contact_share_pct?: number;
            days: components["schemas"]["ComingPerson"][][];
        };
        StaffName: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            name: string;
            initials: string;
            title: components["schemas"]["Title"];
            team_id?: components["schemas"]["TeamId"];
        };
        WhoComes: {
            plan: components["schemas"]["PlanSummary"];
            dates: components["schemas"]["Date"][];
            clients: components["schemas"]["ClientRow"][];
            /** @description Everybody whom a row names. */
            staff: components["schemas"]["StaffName"][];
        };
        Client: {
            client_id: components["schemas"]["ClientId"];
            name: string;
            team_id?: components["schemas"]["TeamId"];
            team_name?: string;
            contact?: components["schemas"]["Person"];
        };
        Clients: {
            items: components["schemas"]["Client"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        CareWorker: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            name: string;
            initials: string;
            title: components["schemas"]["Title"];
            team_id?: components["schemas"]["TeamId"];
            team_name?: string;
            employment: components["schemas"]["Employment"];
            employment_rate_pct: number;
            competences: string[];
            languages: string[];
            /** @description How many clients have this person as contact. */
            contact_for: number;
        };
        Staff: {
            items: components["schemas"]["CareWorker"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description One figure. Without team_id it is the section's. value is left out where nothing was counted; bound is the proven limit of the same figure where one is known. */
        Indicator: {
            key: components["schemas"]["Code"];
            team_id?: components["schemas"]["TeamId"];
            value?: number;
            unit: components["schemas"]["IndicatorUnit"];
            definition_version: string;
            bound?: number;
        };
        Indicators: {
            plan: components["schemas"]["PlanSummary"];
            items: components["schemas"]["Indicator"][];
        };
        VacantVisit: {
            visit_id: components["schemas"]["VisitId"];
            part: number;
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            visit_kind: components["schemas"]["VisitKind"];
            priority: components["schemas"]["Priority"];
            on: components["schemas"]["Date"];
            agreed_start?: components["schemas"]["Instant"];
            start_window: components["schemas"]["Stretch"];
            promised: components["schemas"]["Stretch"];
            care_time_min: number;
            is_double: boolean;
            vacancy_reason: components["schemas"]["VacancyReason"];
            /** @description Who came nearest, best first; at most five. */
            considered: components["schemas"]["Person"][];
        };
        VacantVisits: {
            plan: components["schemas"]["PlanSummary"];
            items: components["schemas"]["VacantVisit"][];
        };
        /** @description A place where the plan breaks a rule of docs/rules.md, with what it speaks of. */
        Finding: {
            rule_id: components["schemas"]["Code"];
            severity: components["schemas"]["Severity"];
            at?: components["schemas"]["Instant"];
            visit_id?: components["schemas"]["VisitId"];
            part?: number;
            shift_id?: components["schemas"]["ShiftId"];
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            care_worker_id?: components["schemas"]["CareWorkerId"];
            care_worker_name?: string;
            values: components["schemas"]["Values"];
        };
        Findings: {
            plan: components["schemas"]["PlanSummary"];
            items: components["schemas"]["Finding"][];
        };
        /**
         * @description What would have to be otherwise for a vacant visit to be made.
         * @enum {string}
         */
        FillKind: "as_it_stands" | "move_others" | "longer_shift" | "extra_shift" | "wider_window" | "delegation" | "competence";
        /** @enum {string} */
        ImbalanceKind: "short_of_staff" | "more_staff_than_need" | "short_of_competence" | "contact_overloaded" | "team_overloaded" | "contact_off_often";
        /** @enum {string} */
        PartOfDay: "morning" | "midday" | "afternoon" | "evening" | "night" | "whole_day";
        /** @description What something adds to the plan on each level of the objective; less is negative. 1 vacant; 2 outside what was promised; 3 contact_missed, outside_team, spread (the convex price of different people) and most_people; 4 unevenness; 5 travel. */
        LevelCost: {
            vacant: number;
            outside_minutes: number;
            outside_visits: number;
            contact_missed: number;
            outside_team: number;
            spread: number;
            most_people: number;
            unevenness: number;
            travel_seconds: number;
        };
        /** @description What one care worker would be to a visit, tried in the plan as it stands. rule_id names the hard rule of docs/rules.md that forbids it; cost and starts are there when none does. */
        VisitCandidate: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            relation: components["schemas"]["ComesAs"];
            visits_to_client: number;
            was_met_before: boolean;
            rule_id?: components["schemas"]["Code"];
            in_the_way: components["schemas"]["VisitId"][];
            starts?: components["schemas"]["Stretch"];
            cost?: components["schemas"]["LevelCost"];
        };
        /** @description Why a visit is whose it is, and what everybody else would mean; those who can first, cheapest first. */
        VisitExplanation: {
            visit_id: components["schemas"]["VisitId"];
            part: number;
            client_id: components["schemas"]["ClientId"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            starts_at?: components["schemas"]["Instant"];
            relation?: components["schemas"]["ComesAs"];
            visits_to_client: number;
            was_met_before: boolean;
            special_reason?: components["schemas"]["SpecialReason"];
            vacancy_reason?: components["schemas"]["VacancyReason"];
            possible: number;
            cheaper: number;
            candidates: components["schemas"]["VisitCandidate"][];
        };
        /** @description Why one of the people whom the client meets already cannot take the visit over; no shifts means off that day. */
        PairHindrance: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            rule_id: components["schemas"]["Code"];
            in_the_way: components["schemas"]["VisitId"][];
            shifts: components["schemas"]["ShiftId"][];
        };
        /** @description A visit that keeps one more person with the client. */
        CulpritVisit: {
            visit_id: components["schemas"]["VisitId"];
            part: number;
            on: components["schemas"]["Date"];
            starts_at: components["schemas"]["Instant"];
            part_of_day: components["schemas"]["PartOfDay"];
            hindrances: components["schemas"]["PairHindrance"][];
        };
        /** @description Somebody beyond what the bound says would do. cost: what giving all her visits to the others would mean; missing when the culprits cannot be given away. */
        SurplusPerson: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            visits: number;
            cost?: components["schemas"]["LevelCost"];
            culprits: components["schemas"]["CulpritVisit"][];
        };
        /** @description How many of the client's visits somebody makes. */
        PersonShare: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            relation: components["schemas"]["ComesAs"];
            visits: number;
        };
        /** @description What keeps the number of different people above the bound. */
        ClientExplanation: {
            client_id: components["schemas"]["ClientId"];
            distinct: number;
            bound_b0: number;
            is_exact: boolean;
            people: components["schemas"]["PersonShare"][];
            surplus: components["schemas"]["SurplusPerson"][];
        };
        /** @description One way to have a vacant visit made, laid out in a plan that breaks no hard rule more. */
        FillWay: {
            kind: components["schemas"]["FillKind"];
            care_worker_id: components["schemas"]["CareWorkerId"];
            starts_at: components["schemas"]["Instant"];
            shift?: components["schemas"]["Stretch"];
            extra_paid_min: number;
            wider_by_min: number;
            missing: string[];
            moved: components["schemas"]["VisitId"][];
            cost: components["schemas"]["LevelCost"];
        };
        /** @description At most three, cheapest first. */
        FillWays: {
            items: components["schemas"]["FillWay"][];
        };
        /** @description What becomes of one part of a visit. is_struck: by the event itself. is_known: the client has met who comes now. */
        VisitChange: {
            visit_id: components["schemas"]["VisitId"];
            part: number;
            client_id: components["schemas"]["ClientId"];
            is_struck: boolean;
            from?: components["schemas"]["CareWorkerId"];
            to?: components["schemas"]["CareWorkerId"];
            starts_before?: components["schemas"]["Instant"];
            starts_after?: components["schemas"]["Instant"];
            relation?: components["schemas"]["ComesAs"];
            is_known: boolean;
            minutes_outside: number;
        };
        /** @description What an alternative means for one person's day. */
        WorkloadChange: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            care_before_min: number;
            care_after_min: number;
            travel_before_seconds: number;
            travel_after_seconds: number;
        };
        /** @description One way to meet what has happened, and how much it asks of people. */
        ReplanAlternative: {
            new_hard_findings: number;
            other_person: number;
            moved_quarters: number;
            changed_visits: number;
            struck_visits: number;
            known_person: number;
            new_person: number;
            by_contact: number;
            newly_vacant: number;
            newly_placed: number;
            cost: components["schemas"]["LevelCost"];
            changes: components["schemas"]["VisitChange"][];
            workload: components["schemas"]["WorkloadChange"][];
        };
        /** @description At most three alternatives, best first, no two alike. Nothing has been changed. */
        ReplanPreview: {
            plan_id: components["schemas"]["PlanId"];
            revision: number;
            on: components["schemas"]["Date"];
            items: components["schemas"]["ReplanAlternative"][];
        };
        /** @description People at once in the mean over the period's such weekdays (1 Monday … 7 Sunday); quarter 0 begins at 00:00. wished: care at the agreed time; planned: with the way; on_duty: at work and not reserved. */
        QuarterNeed: {
            weekday: number;
            quarter: number;
            wished: number;
            planned: number;
            on_duty: number;
        };
        /** @description The same for what demands a competence or delegation, against those on duty who hold it. */
        CompetenceNeed: {
            code: string;
            quarters: components["schemas"]["QuarterNeed"][];
        };
        /** @description What somebody carries for the clients whose contact person she is, over the period. */
        ContactLoad: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            clients: number;
            care_min: number;
            on_duty_min: number;
            visits: number;
            could_take: number;
            taken: number;
        };
        /** @description The care of a team's clients against the hours of its staff, over the period. */
        TeamLoad: {
            team_id: components["schemas"]["TeamId"];
            clients: number;
            staff: number;
            care_min: number;
            on_duty_min: number;
            given_away_min: number;
        };
        /** @description Something to tell a manager or a team; measured and limit in people, per cent of hours or per cent of visits, by kind. */
        Imbalance: {
            kind: components["schemas"]["ImbalanceKind"];
            weekday?: number;
            from_quarter?: number;
            until_quarter?: number;
            code?: string;
            care_worker_id?: components["schemas"]["CareWorkerId"];
            team_id?: components["schemas"]["TeamId"];
            measured: number;
            limit: number;
        };
        /** @description Need against base roster, care load and imbalances of the plan in force. */
        RosterInsight: {
            quarters: components["schemas"]["QuarterNeed"][];
            competences: components["schemas"]["CompetenceNeed"][];
            contacts: components["schemas"]["ContactLoad"][];
            teams: components["schemas"]["TeamLoad"][];
            imbalances: components["schemas"]["Imbalance"][];
        };
        /** @description What somebody would be as the client's contact person, with the effect on her load. */
        ContactCandidate: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            rule_id?: components["schemas"]["Code"];
            is_of_team: boolean;
            speaks_language: boolean;
            visits: number;
            could_take: number;
            has_room_for: number;
            makes_now: number;
            was_met_before: boolean;
            way_from_clients_seconds: number;
            clients_before: number;
            care_before_min: number;
            care_after_min: number;
            on_duty_min: number;
            load_before_pct: number;
            load_after_pct: number;
        };
        /** @description Everybody of the section, best first; those whom a rule forbids last. */
        ContactProposal: {
            client_id: components["schemas"]["ClientId"];
            current?: components["schemas"]["CareWorkerId"];
            care_min: number;
            candidates: components["schemas"]["ContactCandidate"][];
        };
        Health: {
            /** @enum {string} */
            status: "ok";
        };
        /** @description One fault in a request's body. */
        FieldError: {
            /** @description JSON pointer (RFC 6901) into the body. */
            pointer: string;
            code: components["schemas"]["Code"];
            values: components["schemas"]["Values"];
        };
        /** @description RFC 9457. */
        Problem: {
            type: string;
            title?: string;
            status: number;
            code: components["schemas"]["Code"];
            message_key: components["schemas"]["Code"];
            at?: string;
            values?: components["schemas"]["Values"];
            errors?: components["schemas"]["FieldError"][];
        };
    };
    responses: {
        /** @description Why the request was not met. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        SectionId: components["schemas"]["SectionId"];
        VisitId: components["schemas"]["VisitId"];
        ClientId: components["schemas"]["ClientId"];
        /** @description 1 is the second person of a double visit; 0 where it is left out. */
        Part: number;
        /** @description Rows per answer; 100 where it is left out. */
        Limit: number;
        /** @description next_cursor of the answer before. */
        Cursor: components["schemas"]["Cursor"];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller's session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The session has begun. */
            201: {
                headers: {
                    /** @description The session's cookie. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is ended and its cookie cleared. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_sections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Home-care sections first, by code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sections"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_day: {
        parameters: {
            query: {
                on: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lanes ordered by team and name; visits ordered by start. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Day"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_who_comes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clients ordered by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoComes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_clients: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clients"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_staff: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_indicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The section's own figures first, then each team's. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_vacant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by window. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VacantVisits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_findings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Hard findings first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explain_visit: {
        parameters: {
            query: {
                visit_id: components["parameters"]["VisitId"];
                /** @description 1 is the second person of a double visit; 0 where it is left out. */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody of the section but who has it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitExplanation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    explain_client: {
        parameters: {
            query: {
                client_id: components["parameters"]["ClientId"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people, and for each beyond the bound what keeps her. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientExplanation"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_fill_ways: {
        parameters: {
            query: {
                visit_id: components["parameters"]["VisitId"];
                /** @description 1 is the second person of a double visit; 0 where it is left out. */
                part?: components["parameters"]["Part"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description None when nothing that was tried is enough. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillWays"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_replan: {
        parameters: {
            query: {
                event: "away" | "cancelled" | "added" | "longer" | "alarm" | "late" | "blocked";
                /** @description Now, as the coordinator sees it. */
                at: components["schemas"]["Instant"];
                care_worker_id?: components["schemas"]["CareWorkerId"];
                client_id?: components["schemas"]["ClientId"];
                visit_id?: components["schemas"]["VisitId"];
                place_ids?: string;
                from?: components["schemas"]["Instant"];
                until?: components["schemas"]["Instant"];
                minutes?: number;
                /** @description Minutes ahead in which only what is struck changes. */
                freeze?: number;
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Best first; the same request gives the same answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplanPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_roster_insight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of the plan in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterInsight"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_contact: {
        parameters: {
            query: {
                client_id: components["parameters"]["ClientId"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody of the section, best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactProposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract as JSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    get_livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
