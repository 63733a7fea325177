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
         * @description The link that the server prints is /enter#TOKEN; the page takes the token out of the address and sends it here. A token works once and for ten minutes, while nobody can log in. The answer sets the cookie samma_session (HttpOnly, SameSite=Strict; behind TLS it is named __Host-samma_session).
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
    "/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can come in here. */
        get: operations["get_ways_in"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a session with password and second factor.
         * @description Whatever is wrong, the answer is login.refused and takes as long; after five failures in a row one must wait (login.wait, Retry-After).
         */
        post: operations["log_in_with_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login/passkey/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A challenge for a passkey to sign. */
        post: operations["ask_for_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a session with a signed challenge. */
        post: operations["log_in_with_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where the browser goes to come in through the identity provider. */
        post: operations["leave_for_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/login/single-sign-on/arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins a session with what the identity provider sent back. */
        post: operations["arrive_from_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an invitation is for. */
        post: operations["look_at_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets both factors of an account and begins a session. */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own ways in. */
        get: operations["get_own_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password; ends every session and begins one. */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in place of the old. */
        post: operations["renew_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a browser needs to make a passkey. */
        post: operations["offer_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a new passkey. */
        post: operations["add_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/passkeys/{credential_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a passkey away and ends every session. */
        delete: operations["remove_passkey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's open sessions. */
        get: operations["list_own_sessions"];
        put?: never;
        post?: never;
        /** Ends every session of the caller but this one. */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a session of the caller. */
        delete: operations["end_own_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can log in. */
        get: operations["list_accounts"];
        put?: never;
        /** Makes an account and the link through which it is set up. */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Closes an account and ends its sessions. */
        delete: operations["close_account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away all ways in and gives a new link. */
        post: operations["reset_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives an account these roles and no others; ends its sessions. */
        put: operations["set_roles"];
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
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of the running server, without anybody's data.
         * @description Prometheus' text format. Asks for the bearer token of the settings; without one in the settings only a server that listens on the loopback answers.
         */
        get: operations["get_metrics"];
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
        /** @description Names a passkey; base64url. */
        CredentialId: string;
        /** @enum {string} */
        WayIn: "link" | "password_totp" | "password_recovery_code" | "passkey" | "single_sign_on";
        /**
         * @description invited, made and not set up; active; closed, kept because the access log names it.
         * @enum {string}
         */
        AccountState: "invited" | "active" | "closed";
        WaysIn: {
            has_accounts: boolean;
            has_single_sign_on: boolean;
        };
        /** @description second_factor is the six digits of an authenticator app, or a recovery code. */
        PasswordLogin: {
            login_name: string;
            password: string;
            second_factor: string;
        };
        PasskeyQuestion: {
            challenge: string;
            relying_party_id: string;
        };
        PasskeyLogin: {
            challenge: string;
            credential_id: components["schemas"]["CredentialId"];
            client_data: string;
            authenticator_data: string;
            signature: string;
        };
        Departure: {
            invitation_token?: string;
        };
        DepartureAddress: {
            address: string;
        };
        Arrival: {
            code: string;
            state: string;
            issuer?: string;
        };
        /** @description is_first says that the person names themselves. */
        SetUpView: {
            is_first: boolean;
            login_name: string;
            display_name: string;
            totp_secret: string;
            totp_address: string;
            has_single_sign_on: boolean;
        };
        SetUpChoice: {
            token: string;
            login_name?: string;
            display_name?: string;
            password: string;
            one_time_password: string;
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        OwnPasskey: {
            credential_id: components["schemas"]["CredentialId"];
            name: string;
            created_at: components["schemas"]["Instant"];
            used_at?: components["schemas"]["Instant"];
        };
        OwnAccount: {
            login_name: string;
            display_name: string;
            has_password: boolean;
            has_single_sign_on: boolean;
            recovery_codes: number;
            passkeys: components["schemas"]["OwnPasskey"][];
        };
        PasswordChange: {
            password: string;
            second_factor: string;
            new_password: string;
        };
        PasskeyOffer: {
            challenge: string;
            relying_party_id: string;
            user_handle: string;
            login_name: string;
            display_name: string;
            known_credentials: components["schemas"]["CredentialId"][];
        };
        PasskeyMade: {
            challenge: string;
            name: string;
            client_data: string;
            attestation_object: string;
        };
        OwnSession: {
            session_id: components["schemas"]["Uuid"];
            way_in: components["schemas"]["WayIn"];
            device: string;
            began_at: components["schemas"]["Instant"];
            used_at: components["schemas"]["Instant"];
            is_this_one: boolean;
        };
        OwnSessions: {
            items: components["schemas"]["OwnSession"][];
        };
        /** @description Without a place it is held in the whole installation. */
        GivenRole: {
            role: components["schemas"]["Role"];
            place_id?: components["schemas"]["Uuid"];
        };
        Account: {
            account_id: components["schemas"]["Uuid"];
            login_name: string;
            display_name: string;
            state: components["schemas"]["AccountState"];
            roles: components["schemas"]["GivenRole"][];
            has_password: boolean;
            has_single_sign_on: boolean;
            passkeys: number;
            sessions: number;
        };
        Accounts: {
            items: components["schemas"]["Account"][];
        };
        Invitation: {
            login_name: string;
            display_name: string;
            roles: components["schemas"]["GivenRole"][];
        };
        Invited: {
            account_id: components["schemas"]["Uuid"];
            link: string;
        };
        GivenRoles: {
            roles: components["schemas"]["GivenRole"][];
        };
        SessionRequest: {
            token: string;
        };
        Session: {
            role?: components["schemas"]["Role"];
            /** @description The sections that the role is held in. */
            sections: components["schemas"]["SectionId"][];
            expires_at: components["schemas"]["Instant"];
            login_name?: string;
            display_name?: string;
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
    get_ways_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaysIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    log_in_with_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordLogin"];
            };
        };
        responses: {
            /** @description The session has begun; its cookie is set. */
            201: {
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
    ask_for_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge, good for five minutes and once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    log_in_with_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyLogin"];
            };
        };
        responses: {
            /** @description The session has begun; its cookie is set. */
            201: {
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
    leave_for_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Departure"];
            };
        };
        responses: {
            /** @description The address; a cookie ties the way back to this browser. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureAddress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    arrive_from_provider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Arrival"];
            };
        };
        responses: {
            /** @description The session has begun; its cookie is set. */
            201: {
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
    look_at_invitation: {
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
            /** @description The invitation; it still works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpView"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpChoice"];
            };
        };
        responses: {
            /** @description The session has begun; the codes are shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_own_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnAccount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The session has begun; its cookie is set. */
            201: {
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
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes, shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offer_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge, good for five minutes and once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyMade"];
            };
        };
        responses: {
            /** @description It is a way in from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credential_id: components["schemas"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessions"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are over on every server. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    end_own_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is over on every server. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ordered by login name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Invitation"];
            };
        };
        responses: {
            /** @description The link, shown this once; it works once and for three days. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    reset_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link, shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: components["schemas"]["Uuid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenRoles"];
            };
        };
        responses: {
            /** @description They hold from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
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
