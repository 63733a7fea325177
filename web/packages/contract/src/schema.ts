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
    "/v1/sections/{section_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What coordinators have changed by hand in the plan since it was accepted. */
        get: operations["get_draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/visit-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one visit would mean for everybody on duty that day.
         * @description For a visit in the coordinator's hand, and for the question why this care worker has it: those who can take it, cheapest first, then those who cannot with the rule that forbids it. Tried in the plan as the draft has it, with everybody else where they are.
         */
        get: operations["preview_visit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes the plan by hand.
         * @description The exact rules judge the plan as the change would leave it. Where a hard rule would be broken and no reason is given nothing is changed (is_made is false) and the findings say what it is. base_revision is the draft_revision that the caller saw, 0 where there was none; a change elsewhere in the plan meanwhile does not disturb, one of the same visit or of the same person's day is draft.revision_conflict.
         */
        post: operations["edit_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the last change back.
         * @description Without limit, to the plan as it was accepted.
         */
        post: operations["undo_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the last undone change again.
         * @description Without limit, until something else is changed.
         */
        post: operations["redo_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/absence-alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to three ways to meet that somebody cannot come to work.
         * @description Tried in the plan as the draft has it; changes nothing.
         */
        post: operations["find_absence_alternatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the absence and makes the chosen alternative a change of the draft. */
        post: operations["report_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the draft the plan in force.
         * @description The next revision of the plan, which the phones are told of.
         */
        post: operations["publish_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts the draft aside.
         * @description The plan in force stands as it was accepted.
         */
        post: operations["discard_draft"];
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
            /** @description When coordinators have changed the plan by hand since it was accepted, the number of the change. */
            draft_revision?: number;
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
        /** @enum {string} */
        EditKind: "move_visit" | "swap_visits" | "lock_visit" | "unlock_visit" | "split_double" | "add_visit" | "cancel_visit" | "lengthen_visit" | "move_to_day" | "accept_alternative";
        /**
         * @description made, holds; undone, can be redone; dropped, undone and something else was done instead.
         * @enum {string}
         */
        EditState: "made" | "undone" | "dropped";
        /** @description kind says which of the other members are needed: move_visit visit_id, part, care_worker_id (left out, the visit becomes vacant) and starts_at; swap_visits visit_id, part, other_visit_id, other_part; lock_visit and unlock_visit visit_id, part; split_double and cancel_visit visit_id; lengthen_visit visit_id, care_time_min; move_to_day visit_id, on; add_visit client_id, visit_kind, on, start_window, care_time_min and staff_needed. reason is the special reason for overriding hard rules. */
        EditRequest: {
            operation_id: components["schemas"]["Uuid"];
            base_revision: number;
            kind: components["schemas"]["EditKind"];
            reason?: string;
            visit_id?: components["schemas"]["VisitId"];
            part?: number;
            other_visit_id?: components["schemas"]["VisitId"];
            other_part?: number;
            care_worker_id?: components["schemas"]["CareWorkerId"];
            starts_at?: components["schemas"]["Instant"];
            on?: components["schemas"]["Date"];
            care_time_min?: number;
            client_id?: components["schemas"]["ClientId"];
            visit_kind?: components["schemas"]["VisitKind"];
            start_window?: components["schemas"]["Stretch"];
            staff_needed?: number;
        };
        DraftCommand: {
            operation_id: components["schemas"]["Uuid"];
            base_revision: number;
        };
        /** @description One change: from and to are who had the visit and who has it after, left out where it is vacant or not made. moved is the number of other visits that change with it. */
        DraftEdit: {
            position: number;
            kind: components["schemas"]["EditKind"];
            state: components["schemas"]["EditState"];
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            visit_id?: components["schemas"]["VisitId"];
            on?: components["schemas"]["Date"];
            from?: components["schemas"]["Person"];
            to?: components["schemas"]["Person"];
            starts_at?: components["schemas"]["Instant"];
            moved: number;
            reason?: string;
            overridden: number;
            made_at: components["schemas"]["Instant"];
            is_own: boolean;
        };
        Draft: {
            plan: components["schemas"]["PlanSummary"];
            edits: components["schemas"]["DraftEdit"][];
            /** @description Hard findings that the edits which hold have overridden with a reason. */
            overridden: number;
        };
        EditOutcome: {
            plan: components["schemas"]["PlanSummary"];
            is_made: boolean;
            edit?: components["schemas"]["DraftEdit"];
            /** @description Findings that the change brings, hard ones first. */
            appeared: components["schemas"]["Finding"][];
            hard_appeared: number;
            disappeared: number;
            /** @description Days whose pictures are no longer as they were. */
            days: components["schemas"]["Date"][];
        };
        /** @description What a change costs on each level of the plan, most important first; less is negative. vacant by priority, contact visits given away, visits outside the team, the client's different people, unevenness of the work, travel. */
        LevelChange: {
            vacant: number;
            outside_minutes: number;
            outside_visits: number;
            contact_missed: number;
            outside_team: number;
            spread: number;
            unevenness: number;
            travel_s: number;
        };
        /** @description One care worker on duty. rule_id is the hard rule that forbids it, left out where she can take it; then starts is the first and the last start that her day leaves open. people is the number of different people that the client meets over the plan if she takes it. */
        LanePreview: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            who_comes: components["schemas"]["ComesAs"];
            is_own: boolean;
            rule_id?: components["schemas"]["Code"];
            /** @description Names of the clients whose visits leave no room. */
            in_the_way: string[];
            starts?: components["schemas"]["Stretch"];
            is_new_face: boolean;
            people: number;
            cost?: components["schemas"]["LevelChange"];
        };
        VisitPreview: {
            plan: components["schemas"]["PlanSummary"];
            visit_id: components["schemas"]["VisitId"];
            part: number;
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            on: components["schemas"]["Date"];
            people: number;
            special_reason?: components["schemas"]["SpecialReason"];
            vacancy_reason?: components["schemas"]["VacancyReason"];
            lanes: components["schemas"]["LanePreview"][];
        };
        /** @enum {string} */
        AbsenceKind: "holiday" | "sick" | "parental" | "study" | "other";
        AbsenceReport: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            kind: components["schemas"]["AbsenceKind"];
        };
        AbsenceCommand: {
            operation_id: components["schemas"]["Uuid"];
            base_revision: number;
            report: components["schemas"]["AbsenceReport"];
            alternative: number;
        };
        /** @description What becomes of one visit. from and to are left out where it was or becomes vacant; is_struck, it was the absent person's; must_be_told, the client (and the relative) must know of it. */
        MovedVisit: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            visit_kind: components["schemas"]["VisitKind"];
            from?: components["schemas"]["Person"];
            to?: components["schemas"]["Person"];
            starts_before?: components["schemas"]["Instant"];
            starts_after?: components["schemas"]["Instant"];
            who_comes: components["schemas"]["ComesAs"];
            is_known: boolean;
            is_struck: boolean;
            minutes_outside: number;
            must_be_told: boolean;
        };
        /** @description What the absence means for one colleague's day. */
        Workload: {
            who: components["schemas"]["Person"];
            care_before_min: number;
            care_after_min: number;
        };
        AbsenceAlternative: {
            number: number;
            other_person: number;
            new_person: number;
            known_person: number;
            by_contact: number;
            newly_vacant: number;
            moved: number;
            cost: components["schemas"]["LevelChange"];
            visits: components["schemas"]["MovedVisit"][];
            workload: components["schemas"]["Workload"][];
        };
        AbsenceAlternatives: {
            plan: components["schemas"]["PlanSummary"];
            who: components["schemas"]["Person"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            items: components["schemas"]["AbsenceAlternative"][];
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
    get_draft: {
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
            /** @description Edits in the order they were made, those that are undone among them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_visit: {
        parameters: {
            query: {
                visit_id: components["schemas"]["VisitId"];
                part: number;
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every lane of the visit's day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPreview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    edit_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            /** @description What the change led to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCommand"];
            };
        };
        responses: {
            /** @description What it led to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    redo_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCommand"];
            };
        };
        responses: {
            /** @description What it led to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    find_absence_alternatives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceReport"];
            };
        };
        responses: {
            /** @description Best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceAlternatives"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    report_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceCommand"];
            };
        };
        responses: {
            /** @description What it led to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditOutcome"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publish_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCommand"];
            };
        };
        responses: {
            /** @description The plan in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummary"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    discard_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCommand"];
            };
        };
        responses: {
            /** @description The plan in force. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanSummary"];
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
