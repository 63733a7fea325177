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
    "/v1/sections/{section_id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each care worker's days are filled over the plan. */
        get: operations["get_load"];
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
    "/v1/sections/{section_id}/day-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been reported of the day, what was done about it, and who must be told. */
        get: operations["get_day_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps that a client, or one of her relatives, has been told of what an event changed, or takes it back. */
        post: operations["note_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/event-alternatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to three ways to meet what has happened today.
         * @description Tried in the plan as the draft has it; changes nothing.
         */
        post: operations["find_event_alternatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/draft/event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what has happened and makes the chosen alternative a change of the draft. */
        post: operations["meet_event"];
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
    "/v1/me/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own files opened with a reason, that are open now or wait for a second person. */
        get: operations["list_own_openings"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/v1/accounts/care-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who gives care, for tying an account to them. */
        get: operations["list_care_workers_to_tie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/care-worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says as whom the account's holder gives care, or that they do not; ends its sessions. */
        put: operations["tie_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account_id}/protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says whether the account's holder has protected identity; clients then read an alias. */
        put: operations["protect_account"];
        post?: never;
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
    "/v1/sections/{section_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The section's jobs, newest first. */
        get: operations["list_jobs"];
        put?: never;
        /** Asks for a plan that one of the workers makes; the same operation again is the same job. */
        post: operations["ask_for_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every import that was accepted, newest first. */
        get: operations["list_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the latest import that stands back. */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were sent, and what a worker found in them. */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sends a piece of a file, in order; the first takes the file's earlier pieces away. */
        put: operations["send_import_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for a worker to look through what was sent, or to take it in. */
        post: operations["ask_for_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{import_id}/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes away what was sent and what was found in it. */
        post: operations["give_up_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/report-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the figures of the section's plan in force, worked out anew by a worker. */
        post: operations["ask_for_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The job as it stands. */
        get: operations["get_job"];
        put?: never;
        post?: never;
        /** A waiting job is cancelled at once, a running one is asked to stop. */
        delete: operations["cancel_job"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{job_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A planning that runs is asked to end with the best plan that it has. */
        post: operations["finish_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the planner proposes for the section, newest first; at most twenty. */
        get: operations["list_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal beside the plan as it stands; what it means for each client, and in figures. */
        get: operations["compare_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/proposal/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan with a part of a proposal taken, judged by the exact rules; changes nothing. */
        post: operations["try_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/proposal/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes all or a part of a proposal as a change of the draft, which can be undone; where no plan in force has its dates it becomes that plan. */
        post: operations["accept_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/proposal/put-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody wants the proposal; it stays in the list. */
        post: operations["put_proposal_aside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens, as it happens (server-sent events). "happened" carries a HappenedEvent with its number as id; "job" a Job that has come further; "here" only a number to go on from. Last-Event-ID resumes after that number. Whoever names the day on the screen counts as present there, and "present" tells how many others are. */
        get: operations["stream_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/organisation-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parts of the organisation that the caller may see. */
        get: operations["list_organisation_unit_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/organisation-units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A part of the organisation above the sections. */
        get: operations["get_organisation_unit_record"];
        /** Adds the record or changes it. */
        put: operations["put_organisation_unit_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses that the caller may see. */
        get: operations["list_address_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A place that carers travel to. */
        get: operations["get_address_record"];
        /** Adds the record or changes it. */
        put: operations["put_address_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sections that the caller may see. */
        get: operations["list_section_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/sections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A home-care section or a night patrol; its unit and resource area are named. */
        get: operations["get_section_record"];
        /** Adds the record or changes it. */
        put: operations["put_section_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/cars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How many cars the section's shifts share, which whoever plans the section may change alone of its record. */
        put: operations["put_cars"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The care teams that the caller may see. */
        get: operations["list_team_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A care team of a section. */
        get: operations["get_team_record"];
        /** Adds the record or changes it. */
        put: operations["put_team_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/care-workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The care workers that the caller may see. */
        get: operations["list_care_worker_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/care-workers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody who gives care; delegations are records of their own. */
        get: operations["get_care_worker_record"];
        /** Adds the record or changes it. */
        put: operations["put_care_worker_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A medical task that a nurse has delegated to a care worker for a time. */
        get: operations["get_delegation_record"];
        /** Adds the record or changes it. */
        put: operations["put_delegation_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients that the caller may see. */
        get: operations["list_client_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who receives care. */
        get: operations["get_client_record"];
        /** Adds the record or changes it. */
        put: operations["put_client_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/home-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to get in. */
        get: operations["get_home_entry_record"];
        /** Adds the record or changes it. */
        put: operations["put_home_entry_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients' absences that the caller may see. */
        get: operations["list_client_absence_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days when the client is not at home. */
        get: operations["get_client_absence_record"];
        /** Adds the record or changes it. */
        put: operations["put_client_absence_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-wishes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients' wishes about care workers that the caller may see. */
        get: operations["list_client_wish_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-wishes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a client has said of a named care worker. */
        get: operations["get_client_wish_record"];
        /** Adds the record or changes it. */
        put: operations["put_client_wish_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-relatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clients' relatives whom the caller may reach. */
        get: operations["list_client_relative_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/client-relatives/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody close to a client, and how to reach them. */
        get: operations["get_client_relative_record"];
        /** Adds the record or changes it. */
        put: operations["put_client_relative_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/granted-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The granted services that the caller may see. */
        get: operations["list_granted_service_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/granted-services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A service that the municipality has granted. */
        get: operations["get_granted_service_record"];
        /** Adds the record or changes it. */
        put: operations["put_granted_service_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/service-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service schedules that the caller may see. */
        get: operations["list_service_schedule_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/service-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A client's service schedule as agreed, with its entries; entries that are left out end. */
        get: operations["get_service_schedule_record"];
        /** Adds the record or changes it. */
        put: operations["put_service_schedule_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/contact-appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contact appointments that the caller may see. */
        get: operations["list_contact_appointment_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/contact-appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is offered or appointed a client's contact person. */
        get: operations["get_contact_appointment_record"];
        /** Adds the record or changes it. */
        put: operations["put_contact_appointment_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/roster-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of the base roster that the caller may see. */
        get: operations["list_roster_row_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/roster-rows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One shift that comes back in the base roster. */
        get: operations["get_roster_row_record"];
        /** Adds the record or changes it. */
        put: operations["put_roster_row_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/reserved-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reserved times that the caller may see. */
        get: operations["list_reserved_time_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/reserved-times/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time in the roster that is not for visits, of a team or of one person. */
        get: operations["get_reserved_time_record"];
        /** Adds the record or changes it. */
        put: operations["put_reserved_time_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/extra-shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The extra shifts that the caller may see. */
        get: operations["list_extra_shift_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/extra-shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shift on one date beside the base roster: a substitute, an extra pass. */
        get: operations["get_extra_shift_record"];
        /** Adds the record or changes it. */
        put: operations["put_extra_shift_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The care workers' absences that the caller may see. */
        get: operations["list_absence_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time when a care worker is away from the roster. */
        get: operations["get_absence_record"];
        /** Adds the record or changes it. */
        put: operations["put_absence_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/public-holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays that the caller may see. */
        get: operations["list_public_holiday_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/public-holidays/{held_on}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A public holiday; its key is its date. */
        get: operations["get_public_holiday_record"];
        /** Adds the record or changes it. */
        put: operations["put_public_holiday_record"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/{kind}/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a record holds no longer; its parts end with it. */
        post: operations["end_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/records/{kind}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a record said before each change. */
        get: operations["get_record_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{operation_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back what a command or an import has changed.
         * @description Only whoever may change every record that the operation touched may do so, and only until later work rests on it.
         */
        post: operations["undo_operation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation as a tree. */
        get: operations["get_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is tied to the client beside plan and team. */
        get: operations["list_relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/relations/{relation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that somebody is to be tied to the client; it counts when it has been confirmed. */
        put: operations["propose_relation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/duties/{relation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says that somebody is to have alarm duty in a place or to review its access log. */
        put: operations["propose_duty"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relations/{relation_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a relation or duty. */
        post: operations["confirm_relation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/relations/{relation_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a relation or duty at once. */
        post: operations["end_relation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/protection/{flag_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Protects a client, from now on. */
        put: operations["propose_flag"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protection/{flag_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person's word. */
        post: operations["confirm_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/protection/{flag_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks that a protection end, or as the second person ends it. */
        post: operations["end_flag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a client's file for 60 minutes with a reason, to read. */
        post: operations["break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass/{opening_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second person, for a client with protected identity. */
        post: operations["approve_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass/{opening_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the caller's own opening before its time is over. */
        post: operations["close_opening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/break-glass/{opening_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The manager's verdict on an opening. */
        post: operations["review_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the section that were opened with a reason. */
        get: operations["list_openings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the section's teams and managers have been told about imbalance, and what has become of it. */
        get: operations["list_messages"];
        put?: never;
        /** Tells a team or the manager about an imbalance; the figures of this moment go with it. */
        post: operations["send_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{message_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a message has been seen, is being handled, or is done. */
        post: operations["step_message"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/new-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The way of each new client from the order to the base plan, with what is late. */
        get: operations["list_new_clients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/new-client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to follow a client's way from the order to the base plan. */
        post: operations["begin_new_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/new-clients/{matter_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes a step of a new client's way, or takes it back. */
        post: operations["note_new_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/handbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The settings of equal planning that the section goes by, their versions, and which sections depart from the city's. */
        get: operations["get_handbook"];
        put?: never;
        /** A version of the section's own, or its way back to the city's. */
        post: operations["change_own_handbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/handbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new version of the city's handbook. */
        post: operations["change_handbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{client_id}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has seen or changed the client's data, in plain Swedish. */
        get: operations["get_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/log-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws a month's sample of the access log and applies the rules. */
        post: operations["make_log_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reviews of the sections that the caller has an audit task for, newest month first. */
        get: operations["list_log_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sections/{section_id}/reported-looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reviewers of the access log have told the section's manager of, newest first. */
        get: operations["list_reported_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log-reviews/{review_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A review with its verdicts. */
        get: operations["get_log_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log-reviews/{review_id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A verdict on one row. */
        post: operations["judge_log_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/log-reviews/{review_id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the review; nothing of it changes afterwards. */
        post: operations["sign_log_review"];
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
        JobId: components["schemas"]["Uuid"];
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
        /** @enum {string} */
        JobKind: "plan" | "import_files" | "report";
        /**
         * @description waiting, running, then one of the others for good.
         * @enum {string}
         */
        JobState: "waiting" | "running" | "done" | "failed" | "cancelled";
        JobRequest: {
            operation_id: components["schemas"]["OperationId"];
            from: components["schemas"]["Date"];
            until: components["schemas"]["Date"];
            seed?: number;
            iterations?: number;
            seconds?: number;
            /** @description How much longer the ways may be than without continuity; otherwise the usual. */
            guard_rail_pct?: number;
            /** @description Not the case where the ways may have any length. */
            has_guard_rail?: boolean;
            /** @enum {string} */
            continuity_order?: "balanced" | "contact_team_people" | "people_contact_team";
        };
        /** @description A plan of the planner that stands beside the plan in force until somebody has decided. */
        Proposal: {
            proposal_id: components["schemas"]["PlanId"];
            section_id: components["schemas"]["SectionId"];
            from: components["schemas"]["Date"];
            until: components["schemas"]["Date"];
            /** @enum {string} */
            state: "open" | "accepted" | "put_aside";
            made_at: components["schemas"]["Instant"];
            decided_at?: components["schemas"]["Instant"];
            /** @description The caller asked for it. */
            is_own: boolean;
            /** @description How much longer the ways were allowed to be; missing where any length was. */
            guard_rail_pct?: number;
            /** @description How much longer the ways are than in a plan made without continuity. */
            travel_pct?: number;
        };
        Proposals: {
            items: components["schemas"]["Proposal"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description What a proposal means for one client, against the plan as it stands. */
        ClientDifference: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            team_id?: components["schemas"]["TeamId"];
            /** @description Different people over the dates. */
            people_before: number;
            people_after: number;
            /** @description The least number that the roster allows. */
            bound?: number;
            /** @description Visits that the contact person makes. */
            by_contact_before: number;
            by_contact_after: number;
            vacant_before: number;
            vacant_after: number;
            /** @description Visits that somebody else makes. */
            other_person: number;
            /** @description Visits that move more than half an hour or to another day. */
            moved_far: number;
            days: components["schemas"]["Date"][];
        };
        DayDifference: {
            on: components["schemas"]["Date"];
            visits: number;
        };
        ProposalComparison: {
            proposal: components["schemas"]["Proposal"];
            plan?: components["schemas"]["PlanSummary"];
            clients: components["schemas"]["ClientDifference"][];
            unchanged: number;
            days: components["schemas"]["DayDifference"][];
            before: components["schemas"]["Indicator"][];
            after: components["schemas"]["Indicator"][];
        };
        /** @description A visit is meant where each list that is there holds its client, her team or its day; without lists all of it. */
        ProposalPart: {
            proposal_id: components["schemas"]["PlanId"];
            client_ids?: components["schemas"]["ClientId"][];
            team_ids?: components["schemas"]["TeamId"][];
            days?: components["schemas"]["Date"][];
        };
        ProposalChoice: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: number;
            part: components["schemas"]["ProposalPart"];
            reason?: string;
        };
        ProposalRefusal: {
            operation_id: components["schemas"]["OperationId"];
            proposal_id: components["schemas"]["PlanId"];
        };
        ProposalTrial: {
            plan?: components["schemas"]["PlanSummary"];
            /** @description Parts of visits that are meant and are otherwise in the proposal. */
            visits: number;
            as_proposed: number;
            /** @description Stay with whom they are, for want of room. */
            as_before: number;
            /** @description With somebody whom neither plan names. */
            elsewhere: number;
            vacant: number;
            people_before?: number;
            people_after?: number;
            appeared: components["schemas"]["Finding"][];
            hard_appeared: number;
            disappeared: number;
        };
        /** @description How good a plan is that is being made. */
        BestSoFar: {
            /** @description Parts of visits that nobody takes. */
            vacant: number;
            /** @description Different people for each client on average. */
            people: number;
        };
        Job: {
            job_id: components["schemas"]["JobId"];
            kind: components["schemas"]["JobKind"];
            state: components["schemas"]["JobState"];
            section_id?: components["schemas"]["SectionId"];
            asked_at: components["schemas"]["Instant"];
            ended_at?: components["schemas"]["Instant"];
            done: number;
            /** @description 0 while it is not known. */
            total: number;
            is_cancel_asked: boolean;
            /** @description It is to end with the best that it has. */
            is_finish_asked: boolean;
            best?: components["schemas"]["BestSoFar"];
            /** @description Of a plan the identity of the proposal; of a report a line a section. */
            result?: string;
            error?: components["schemas"]["Code"];
        };
        Jobs: {
            items: components["schemas"]["Job"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ImportPart: {
            operation_id: components["schemas"]["OperationId"];
            name: string;
            part: number;
            /** @description At most half a megabyte, in lines that are each base64url without padding. */
            content: string[];
        };
        ImportJobRequest: {
            operation_id: components["schemas"]["OperationId"];
            /** @enum {string} */
            goal: "preview" | "accept";
            /** @description Rows that the files do not hold are ended. */
            ends_missing: boolean;
        };
        SaidOfFile: {
            sv: string;
            en: string;
        };
        SentFile: {
            name: string;
            parts: number;
            bytes: number;
        };
        /** @description Rows of one kind of file, by the file's Swedish and English name. */
        ImportKindCount: {
            sv: string;
            en: string;
            added: number;
            changed: number;
            ended: number;
            missing: number;
        };
        SentImport: {
            /** @enum {string} */
            state: "sent" | "previewed" | "refused" | "unchanged" | "stored";
            ends_missing: boolean;
            files: components["schemas"]["SentFile"][];
            faults: components["schemas"]["SaidOfFile"][];
            notices: components["schemas"]["SaidOfFile"][];
            counts: components["schemas"]["ImportKindCount"][];
            job?: components["schemas"]["Job"];
        };
        AcceptedImport: {
            import_id: components["schemas"]["Uuid"];
            imported_at: components["schemas"]["Instant"];
            imported_by: string;
            added: number;
            changed: number;
            ended: number;
            undone_at?: components["schemas"]["Instant"];
        };
        Imports: {
            items: components["schemas"]["AcceptedImport"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description Kinds and identities, never a person. */
        HappenedEvent: {
            kind: components["schemas"]["Code"];
            section_id?: components["schemas"]["SectionId"];
            subject_id: string;
            at: components["schemas"]["Instant"];
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
        /**
         * @description The same of a shift on the board, and lent where she is with a client of another section.
         * @enum {string}
         */
        ReservedStretchKind: "start_of_shift" | "end_of_shift" | "documentation" | "team_meeting" | "own_work" | "lent";
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
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description Without a place it is held in the whole installation; without days already, and for good. It no longer holds on valid_until. */
        GivenRole: {
            role: components["schemas"]["Role"];
            place_id?: components["schemas"]["Uuid"];
            valid_from?: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
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
            care_worker_id?: components["schemas"]["Uuid"];
            care_worker_name?: string;
            /** @description What clients read in place of the name; missing: the holder is not protected. */
            alias?: string;
        };
        Accounts: {
            items: components["schemas"]["Account"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        CareWorkerChoice: {
            care_worker_id: components["schemas"]["Uuid"];
            name: string;
            section_name: string;
            account_id?: components["schemas"]["Uuid"];
        };
        CareWorkerChoices: {
            items: components["schemas"]["CareWorkerChoice"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description Without a care worker the tie ends. */
        CareWorkerTie: {
            care_worker_id?: components["schemas"]["Uuid"];
        };
        AccountProtection: {
            is_protected: boolean;
        };
        Invitation: {
            login_name: string;
            display_name: string;
            roles: components["schemas"]["GivenRole"][];
            care_worker_id?: components["schemas"]["Uuid"];
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
            /** @description All that the caller holds today. */
            roles: components["schemas"]["Role"][];
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
            next_cursor?: components["schemas"]["Cursor"];
        };
        ReservedTime: {
            kind: components["schemas"]["ReservedStretchKind"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            /** @description The name of the section whose client she is with. */
            lent_to?: string;
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
            /** @description A split shift is two. A borrowed one lasts as long as the visit that it is borrowed for. */
            shifts: components["schemas"]["DayShift"][];
            /** @description The name of her own section, where she is borrowed from another one. */
            lent_by?: string;
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
            /** @description By team and name; after the teams those without one, then those whom other sections lend. */
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
            /** @description The caller may not know who this is; the name tells whom to ask. */
            is_hidden: boolean;
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
            next_cursor?: components["schemas"]["Cursor"];
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
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @enum {string} */
        EditKind: "move_visit" | "swap_visits" | "lock_visit" | "unlock_visit" | "split_double" | "add_visit" | "cancel_visit" | "lengthen_visit" | "move_to_day" | "accept_alternative" | "accept_proposal";
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
        /** @description What has happened today. absence: care_worker_id, from, until, absence_kind. late: care_worker_id, care_time_min (how late). cancelled: visit_id. longer: visit_id, care_time_min (the whole visit's). added: client_id, visit_kind, on, from and until (when it may begin), care_time_min, staff_needed. alarm: client_id, care_time_min; somebody comes within half an hour. client_away: client_id, client_absence_kind, on (the first day), back_on where it is known. */
        EventReport: {
            event: components["schemas"]["ReportedEvent"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            from?: components["schemas"]["Instant"];
            until?: components["schemas"]["Instant"];
            absence_kind?: components["schemas"]["AbsenceKind"];
            visit_id?: components["schemas"]["VisitId"];
            client_id?: components["schemas"]["ClientId"];
            visit_kind?: components["schemas"]["VisitKind"];
            on?: components["schemas"]["Date"];
            care_time_min?: number;
            staff_needed?: number;
            back_on?: components["schemas"]["Date"];
            /** @enum {string} */
            client_absence_kind?: "hospital" | "short_term_care" | "travel" | "other";
        };
        /** @enum {string} */
        ReportedEvent: "absence" | "late" | "cancelled" | "longer" | "added" | "alarm" | "client_away";
        /** @description A visit that becomes otherwise than the client knows. */
        VisitToTell: {
            client_id: components["schemas"]["ClientId"];
            client_name: string;
            /** @description How many relatives the client has consented to tell. */
            relatives: number;
            from?: components["schemas"]["Person"];
            to?: components["schemas"]["Person"];
            starts_before?: components["schemas"]["Instant"];
            starts_after?: components["schemas"]["Instant"];
        };
        /** @description Somebody close to a client, whom she has consented to tell when a visit becomes otherwise. Only those whom the caller may reach. */
        RelativeToTell: {
            client_id: components["schemas"]["ClientId"];
            relative_id: components["schemas"]["Uuid"];
            kind: components["schemas"]["ClientRelativeKind"];
            name: string;
            phone: string;
        };
        /** @description That somebody has been told. Without relative_id the client herself. */
        Told: {
            client_id: components["schemas"]["ClientId"];
            relative_id?: components["schemas"]["Uuid"];
            told_at: components["schemas"]["Instant"];
            /** @description The name of who told; empty where it was told in a session of the one-time link. */
            told_by: string;
            /** @description The caller told. */
            is_own: boolean;
        };
        /** @description Who has been told of what an event of the day changed; is_told false takes it back. */
        ToldRequest: {
            operation_id: components["schemas"]["Uuid"];
            event_id: components["schemas"]["Uuid"];
            on: components["schemas"]["Date"];
            client_id: components["schemas"]["ClientId"];
            relative_id?: components["schemas"]["Uuid"];
            is_told: boolean;
        };
        /** @description Something that was reported of a day, and what was done about it. */
        DayEvent: {
            event_id: components["schemas"]["Uuid"];
            event: components["schemas"]["ReportedEvent"];
            /** @enum {string} */
            state: "in_draft" | "published" | "undone";
            reported_at: components["schemas"]["Instant"];
            is_own: boolean;
            care_worker?: components["schemas"]["Person"];
            client_id?: components["schemas"]["ClientId"];
            client_name?: string;
            /** @description How late, or how long. */
            minutes?: number;
            /** @description Visits that change in any way. */
            moved: number;
            to_tell: components["schemas"]["VisitToTell"][];
            relatives: components["schemas"]["RelativeToTell"][];
            told: components["schemas"]["Told"][];
        };
        DayEvents: {
            on: components["schemas"]["Date"];
            items: components["schemas"]["DayEvent"][];
        };
        EventCommand: {
            operation_id: components["schemas"]["Uuid"];
            base_revision: number;
            report: components["schemas"]["EventReport"];
            asked_at: components["schemas"]["Instant"];
            alternative: number;
        };
        /** @description One care worker's day; on_duty_min is without breaks, travel_min the ways to the visits. */
        DayLoad: {
            on: components["schemas"]["Date"];
            on_duty_min: number;
            care_min: number;
            reserved_min: number;
            travel_min: number;
            visits: number;
        };
        StaffLoad: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            name: string;
            team_id?: components["schemas"]["TeamId"];
            /** @description The name of her own section, where she is borrowed from another one. */
            lent_by?: string;
            days: components["schemas"]["DayLoad"][];
        };
        SectionLoad: {
            plan: components["schemas"]["PlanSummary"];
            staff: components["schemas"]["StaffLoad"][];
        };
        /** @description What becomes of one visit. from and to are left out where it was or becomes vacant; is_struck, by what has happened; must_be_told, the client (and the relative) must know of it. */
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
        /** @description What it means for one colleague's day. */
        Workload: {
            who: components["schemas"]["Person"];
            care_before_min: number;
            care_after_min: number;
        };
        EventAlternative: {
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
        /** @description asked_at goes with the choice, so that it is made of the same alternatives; they hold for half an hour. */
        EventAlternatives: {
            plan: components["schemas"]["PlanSummary"];
            asked_at: components["schemas"]["Instant"];
            /** @description Whose break comes after more than five hours whatever is chosen, because a visit that has begun runs over. */
            late_breaks: components["schemas"]["Person"][];
            items: components["schemas"]["EventAlternative"][];
        };
        /**
         * @description What would have to be otherwise for a vacant visit to be made.
         * @enum {string}
         */
        FillKind: "as_it_stands" | "move_others" | "longer_shift" | "extra_shift" | "wider_window" | "delegation" | "competence";
        /** @enum {string} */
        ImbalanceKind: "short_of_staff" | "more_staff_than_need" | "short_of_competence" | "contact_overloaded" | "team_overloaded" | "contact_off_often";
        AddressId: components["schemas"]["Uuid"];
        OrganisationUnitId: components["schemas"]["Uuid"];
        GrantedServiceId: components["schemas"]["Uuid"];
        ScheduleEntryId: components["schemas"]["Uuid"];
        DelegationId: components["schemas"]["Uuid"];
        OperationId: components["schemas"]["Uuid"];
        /** @description The record's identity; of a home entry its client's, of a public holiday its date. */
        RecordKey: string;
        Revision: number;
        /** @description The revision that a change was made from; 0 for a record that is new. */
        BaseRevision: number;
        /** @description A time by the clock on the wall. */
        LocalMinute: string;
        ShortCode: string;
        Codes: components["schemas"]["ShortCode"][];
        /** @description 1 Monday to 7 Sunday. */
        Weekdays: number[];
        /** @enum {string} */
        Gender: "woman" | "man" | "other";
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
        /** @description A part of the organisation above the sections. */
        OrganisationUnitValue: {
            external_id: string;
            /** @enum {string} */
            kind: "department" | "unit" | "resource_area" | "provider";
            parent_id?: components["schemas"]["OrganisationUnitId"];
            name: string;
        };
        OrganisationUnitRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["OrganisationUnitValue"];
        };
        OrganisationUnitRecords: {
            items: components["schemas"]["OrganisationUnitRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        OrganisationUnitChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["OrganisationUnitValue"];
        };
        /** @description A place that carers travel to. */
        AddressValue: {
            external_id: string;
            street: string;
            postcode: string;
            locality: string;
            point_lat: number;
            point_lon: number;
            door_time_min: number;
        };
        AddressRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["AddressValue"];
        };
        AddressRecords: {
            items: components["schemas"]["AddressRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        AddressChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["AddressValue"];
        };
        /** @description A home-care section or a night patrol; its unit and resource area are named. */
        SectionValue: {
            external_id: string;
            name: string;
            kind: components["schemas"]["SectionKind"];
            unit: string;
            resource_area: string;
            office_id: components["schemas"]["AddressId"];
            /** @description Cars that the section's shifts share. */
            car_count?: number;
        };
        SectionRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["SectionValue"];
        };
        SectionRecords: {
            items: components["schemas"]["SectionRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        SectionChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["SectionValue"];
        };
        /** @description base_revision is that of the section's record. Without car_count, there are as many cars as shifts that drive. */
        CarChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            car_count?: number;
        };
        /** @description A care team of a section. */
        TeamValue: {
            external_id: string;
            section_id: components["schemas"]["SectionId"];
            name: string;
            area_centre_lat: number;
            area_centre_lon: number;
            area_radius_m: number;
        };
        TeamRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["TeamValue"];
        };
        TeamRecords: {
            items: components["schemas"]["TeamRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        TeamChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["TeamValue"];
        };
        /** @description Somebody who gives care; delegations are records of their own. */
        CareWorkerValue: {
            external_id: string;
            section_id: components["schemas"]["SectionId"];
            team_id?: components["schemas"]["TeamId"];
            given_name: string;
            family_name: string;
            title: components["schemas"]["Title"];
            transitional_title_until?: components["schemas"]["Date"];
            employment: components["schemas"]["Employment"];
            employment_rate_pct: number;
            gender: components["schemas"]["Gender"];
            competences: components["schemas"]["Codes"];
            languages: components["schemas"]["Codes"];
            avoids_pets: boolean;
            avoids_smoke: boolean;
            avoids_lifting: boolean;
            usual_mode: components["schemas"]["TravelMode"];
            day_boundary_min?: number;
            employed_from: components["schemas"]["Date"];
            employed_until?: components["schemas"]["Date"];
        };
        CareWorkerRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["CareWorkerValue"];
            delegations: components["schemas"]["DelegationOfCareWorker"][];
        };
        CareWorkerRecords: {
            items: components["schemas"]["CareWorkerRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        CareWorkerChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["CareWorkerValue"];
        };
        /** @description A medical task that a nurse has delegated to a care worker for a time. */
        DelegationValue: {
            care_worker_id: components["schemas"]["CareWorkerId"];
            external_id: string;
            task: components["schemas"]["ShortCode"];
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
            revoked_on?: components["schemas"]["Date"];
        };
        DelegationRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["DelegationValue"];
        };
        DelegationChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["DelegationValue"];
        };
        /** @description Who receives care. person_number is left out for those who may not see it, and stays as it is where a change leaves it out. */
        ClientValue: {
            external_id: string;
            section_id: components["schemas"]["SectionId"];
            team_id: components["schemas"]["TeamId"];
            address_id: components["schemas"]["AddressId"];
            given_name: string;
            family_name: string;
            person_number?: string;
            born_on: components["schemas"]["Date"];
            gender: components["schemas"]["Gender"];
            languages: components["schemas"]["Codes"];
            has_pets: boolean;
            has_smoke: boolean;
            /** @description Gets the visits together with others at the same address who wish it too. */
            is_planned_together: boolean;
            /** @description Keys to the home that care workers share. */
            key_count?: number;
            served_from: components["schemas"]["Date"];
            served_until?: components["schemas"]["Date"];
        };
        ClientRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ClientValue"];
        };
        ClientRecords: {
            items: components["schemas"]["ClientRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ClientChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ClientValue"];
        };
        /** @description How to get in. Shown to whoever stands before the door, one at a time; others see that there is one. */
        HomeEntryValue: {
            /** @enum {string} */
            key_kind: "none" | "digital_lock" | "key_safe" | "key_at_office";
            door_code: string;
            key_place: string;
            alarm_code: string;
            instructions: string;
        };
        HomeEntryRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value?: components["schemas"]["HomeEntryValue"];
        };
        HomeEntryChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["HomeEntryValue"];
        };
        /** @description Days when the client is not at home. */
        ClientAbsenceValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            /** @enum {string} */
            kind: "hospital" | "short_term_care" | "travel" | "other";
            days_from: components["schemas"]["Date"];
            days_until?: components["schemas"]["Date"];
        };
        ClientAbsenceRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ClientAbsenceValue"];
        };
        ClientAbsenceRecords: {
            items: components["schemas"]["ClientAbsenceRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ClientAbsenceChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ClientAbsenceValue"];
        };
        /** @description What a client has said of a named care worker. */
        ClientWishValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            care_worker_id: components["schemas"]["CareWorkerId"];
            /** @enum {string} */
            kind: "excluded" | "preferred" | "unwanted";
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
        };
        ClientWishRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ClientWishValue"];
        };
        ClientWishRecords: {
            items: components["schemas"]["ClientWishRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ClientWishChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ClientWishValue"];
        };
        /**
         * @description family is husband, daughter, grandchild; legal_representative a guardian or trustee (god man, förvaltare).
         * @enum {string}
         */
        ClientRelativeKind: "family" | "legal_representative" | "other";
        /** @description Somebody close to a client, or who speaks for her, and how to reach them. */
        ClientRelativeValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            kind: components["schemas"]["ClientRelativeKind"];
            name: string;
            phone: string;
            /** @description Of changed visits; the client has consented to it. */
            wants_to_be_told: boolean;
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
        };
        ClientRelativeRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ClientRelativeValue"];
        };
        ClientRelativeRecords: {
            items: components["schemas"]["ClientRelativeRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ClientRelativeChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ClientRelativeValue"];
        };
        /** @description A service that the municipality has granted. */
        GrantedServiceValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            /** @enum {string} */
            kind: "personal_care" | "domestic_service" | "delegated_task" | "social";
            name: string;
            decision_reference: string;
            decided_on: components["schemas"]["Date"];
            order_reference: string;
            granted_per_month_min: number;
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
        };
        GrantedServiceRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["GrantedServiceValue"];
        };
        GrantedServiceRecords: {
            items: components["schemas"]["GrantedServiceRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        GrantedServiceChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["GrantedServiceValue"];
        };
        /** @description A client's service schedule as agreed, with its entries; entries that are left out end. */
        ServiceScheduleValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            version: number;
            agreed_on: components["schemas"]["Date"];
            agreed_with: string;
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
            entries: components["schemas"]["ScheduleEntry"][];
        };
        ServiceScheduleRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ServiceScheduleValue"];
        };
        ServiceScheduleRecords: {
            items: components["schemas"]["ServiceScheduleRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ServiceScheduleChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ServiceScheduleValue"];
        };
        /** @description Who is offered or appointed a client's contact person. */
        ContactAppointmentValue: {
            external_id: string;
            client_id: components["schemas"]["ClientId"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            offered_on: components["schemas"]["Date"];
            /** @enum {string} */
            status: "offered" | "accepted" | "declined" | "clearly_unnecessary";
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
            reason: string;
        };
        ContactAppointmentRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ContactAppointmentValue"];
        };
        ContactAppointmentRecords: {
            items: components["schemas"]["ContactAppointmentRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ContactAppointmentChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ContactAppointmentValue"];
        };
        /** @description One shift that comes back in the base roster. */
        RosterRowValue: {
            external_id: string;
            care_worker_id: components["schemas"]["CareWorkerId"];
            cycle_weeks: number;
            cycle_starts_on: components["schemas"]["Date"];
            week: number;
            weekday: number;
            time_from_min: number;
            time_until_min: number;
            break_time_min: number;
            mode: components["schemas"]["TravelMode"];
            kind: components["schemas"]["ShiftKind"];
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
        };
        RosterRowRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["RosterRowValue"];
        };
        RosterRowRecords: {
            items: components["schemas"]["RosterRowRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        RosterRowChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["RosterRowValue"];
        };
        /** @description Time in the roster that is not for visits, of a team or of one person. */
        ReservedTimeValue: {
            external_id: string;
            kind: components["schemas"]["ReservedKind"];
            team_id?: components["schemas"]["TeamId"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            /** @enum {string} */
            recurrence: "every_day" | "on_weekdays" | "every_nth_week" | "on_dates";
            recurrence_weekdays?: components["schemas"]["Weekdays"];
            recurrence_weeks?: number;
            recurrence_anchor_on?: components["schemas"]["Date"];
            recurrence_dates?: components["schemas"]["Date"][];
            time_from_min: number;
            time_until_min: number;
        };
        ReservedTimeRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ReservedTimeValue"];
        };
        ReservedTimeRecords: {
            items: components["schemas"]["ReservedTimeRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ReservedTimeChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ReservedTimeValue"];
        };
        /** @description A shift on one date beside the base roster: a substitute, an extra pass. */
        ExtraShiftValue: {
            external_id: string;
            care_worker_id: components["schemas"]["CareWorkerId"];
            starts_local: components["schemas"]["LocalMinute"];
            ends_local: components["schemas"]["LocalMinute"];
            break_time_min: number;
            mode: components["schemas"]["TravelMode"];
            kind: components["schemas"]["ShiftKind"];
        };
        ExtraShiftRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["ExtraShiftValue"];
        };
        ExtraShiftRecords: {
            items: components["schemas"]["ExtraShiftRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ExtraShiftChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["ExtraShiftValue"];
        };
        /** @description Time when a care worker is away from the roster. */
        AbsenceValue: {
            external_id: string;
            care_worker_id: components["schemas"]["CareWorkerId"];
            /** @enum {string} */
            kind: "holiday" | "sick" | "parental" | "study" | "other";
            starts_local: components["schemas"]["LocalMinute"];
            ends_local: components["schemas"]["LocalMinute"];
        };
        AbsenceRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["AbsenceValue"];
        };
        AbsenceRecords: {
            items: components["schemas"]["AbsenceRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        AbsenceChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["AbsenceValue"];
        };
        /** @description A public holiday; its key is its date. */
        PublicHolidayValue: {
            name: string;
        };
        PublicHolidayRecord: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
            value: components["schemas"]["PublicHolidayValue"];
        };
        PublicHolidayRecords: {
            items: components["schemas"]["PublicHolidayRecord"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        PublicHolidayChange: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            value: components["schemas"]["PublicHolidayValue"];
        };
        /** @description One line of a service schedule: what, how often, when, how long, who. */
        ScheduleEntry: {
            schedule_entry_id: components["schemas"]["ScheduleEntryId"];
            external_id: string;
            granted_service_id: components["schemas"]["GrantedServiceId"];
            kind: components["schemas"]["VisitKind"];
            /** @enum {string} */
            recurrence: "every_day" | "on_weekdays" | "every_nth_week" | "on_dates";
            recurrence_weekdays?: components["schemas"]["Weekdays"];
            recurrence_weeks?: number;
            recurrence_anchor_on?: components["schemas"]["Date"];
            recurrence_dates?: components["schemas"]["Date"][];
            wished_part?: components["schemas"]["PartOfDay"];
            wished_at_min?: number;
            wished_tolerance_min?: number;
            start_window_from_min?: number;
            start_window_until_min?: number;
            /** @description Start times of the day that suit the client as well as the wish, in minutes since midnight. */
            other_windows: components["schemas"]["StartTimes"][];
            care_time_min: number;
            staff_needed: number;
            second_care_time_min?: number;
            competences: components["schemas"]["Codes"];
            delegations: components["schemas"]["Codes"];
            required_gender?: components["schemas"]["Gender"];
            needs_lifting: boolean;
            rules_out_bike: boolean;
            /** @enum {string} */
            who: "contact_person" | "team" | "anyone";
            priority: components["schemas"]["Priority"];
            spacing_group: string;
            min_spacing_min: number;
            max_spacing_min?: number;
            is_optional: boolean;
            note: string;
        };
        StartTimes: {
            from_min: number;
            until_min: number;
        };
        /** @description A delegation as it is shown with its care worker. */
        DelegationOfCareWorker: {
            delegation_id: components["schemas"]["DelegationId"];
            external_id: string;
            task: components["schemas"]["ShortCode"];
            valid_from: components["schemas"]["Date"];
            valid_until?: components["schemas"]["Date"];
            revoked_on?: components["schemas"]["Date"];
        };
        RecordRevision: {
            id: components["schemas"]["RecordKey"];
            revision: components["schemas"]["Revision"];
        };
        RecordEnding: {
            operation_id: components["schemas"]["OperationId"];
            base_revision: components["schemas"]["BaseRevision"];
            reason: string;
        };
        /** @description A change in the history of a record or of one of its parts. */
        RecordVersion: {
            revision: components["schemas"]["Revision"];
            kind: string;
            id: components["schemas"]["RecordKey"];
            operation_id: components["schemas"]["OperationId"];
            changed_at: components["schemas"]["Instant"];
            changed_by: string;
            before?: components["schemas"]["Values"];
        };
        RecordHistory: {
            items: components["schemas"]["RecordVersion"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        UndoRequest: {
            operation_id: components["schemas"]["OperationId"];
        };
        ChangeCount: {
            added: number;
            changed: number;
            ended: number;
        };
        /** @description A node of the organisation; one that is not stored is only named by its sections. */
        Place: {
            place_id: components["schemas"]["Uuid"];
            parent_id?: components["schemas"]["Uuid"];
            /** @enum {string} */
            kind: "department" | "unit" | "resource_area" | "provider" | "section" | "team";
            name: string;
            is_stored: boolean;
        };
        Places: {
            items: components["schemas"]["Place"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description A tie with its start, end, source and status; only a confirmed one counts. */
        CareRelation: {
            relation_id: components["schemas"]["Uuid"];
            account_id: components["schemas"]["Uuid"];
            kind: string;
            starts_at: components["schemas"]["Instant"];
            ends_at?: components["schemas"]["Instant"];
            source: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "ended";
            proposed_by: string;
        };
        CareRelations: {
            items: components["schemas"]["CareRelation"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description A consent needs an end within a year. */
        RelationProposal: {
            operation_id: components["schemas"]["OperationId"];
            account_id: components["schemas"]["Uuid"];
            /** @enum {string} */
            kind: "case_work" | "nursing" | "consent" | "self" | "protected_list";
            starts_at: components["schemas"]["Instant"];
            ends_at?: components["schemas"]["Instant"];
            source: string;
        };
        /** @description Without a place it holds everywhere. */
        DutyProposal: {
            operation_id: components["schemas"]["OperationId"];
            account_id: components["schemas"]["Uuid"];
            /** @enum {string} */
            kind: "alarm_duty" | "audit_task";
            place_id?: components["schemas"]["Uuid"];
            starts_at: components["schemas"]["Instant"];
            ends_at?: components["schemas"]["Instant"];
            source: string;
        };
        StepWithReason: {
            operation_id: components["schemas"]["OperationId"];
            reason?: string;
        };
        ProtectionProposal: {
            operation_id: components["schemas"]["OperationId"];
            /** @enum {string} */
            kind: "confidentiality_marking" | "protected_registration" | "block";
            source: string;
        };
        BreakGlassRequest: {
            operation_id: components["schemas"]["OperationId"];
            /** @enum {string} */
            reason_code: "emergency" | "staff_missing" | "complaint" | "other";
            reason: string;
        };
        BreakGlassReview: {
            operation_id: components["schemas"]["OperationId"];
            /** @enum {string} */
            verdict: "justified" | "not_justified";
            note: string;
        };
        /** @description A client's file opened with a reason. */
        Opening: {
            opening_id: components["schemas"]["Uuid"];
            client_id: components["schemas"]["ClientId"];
            account_id: components["schemas"]["Uuid"];
            role: components["schemas"]["Role"];
            reason_code: string;
            reason: string;
            asked_at: components["schemas"]["Instant"];
            starts_at?: components["schemas"]["Instant"];
            ends_at?: components["schemas"]["Instant"];
            closed_at?: components["schemas"]["Instant"];
            awaits_approval: boolean;
            is_reviewed: boolean;
        };
        /** @enum {string} */
        MessageState: "sent" | "seen" | "handling" | "done";
        /** @enum {string} */
        Recipient: "manager" | "team";
        /** @description Which imbalance is meant, as roster-insight names it. */
        SignalName: {
            kind: components["schemas"]["ImbalanceKind"];
            weekday?: number;
            from_quarter?: number;
            code?: string;
            care_worker_id?: components["schemas"]["CareWorkerId"];
            team_id?: components["schemas"]["TeamId"];
        };
        /** @description An imbalance with the figures that it rested on when it was told. */
        SignalPicture: {
            signal: components["schemas"]["Imbalance"];
            /** @description Of the signal's weekday, where it speaks of one. */
            quarters: components["schemas"]["QuarterNeed"][];
            /** @description All of the section, where it speaks of a contact person. */
            contacts: components["schemas"]["ContactLoad"][];
            /** @description All of the section, where it speaks of a team. */
            teams: components["schemas"]["TeamLoad"][];
        };
        MessageRequest: {
            operation_id: components["schemas"]["Uuid"];
            recipient: components["schemas"]["Recipient"];
            team_id?: components["schemas"]["TeamId"];
            said: string;
            signal: components["schemas"]["SignalName"];
        };
        BegunMatter: {
            id: components["schemas"]["Uuid"];
        };
        MessageStepRequest: {
            operation_id: components["schemas"]["Uuid"];
            state: components["schemas"]["MessageState"];
            note: string;
        };
        MessageStep: {
            state: components["schemas"]["MessageState"];
            note: string;
            taken_at: components["schemas"]["Instant"];
            taken_by: string;
        };
        Message: {
            message_id: components["schemas"]["Uuid"];
            recipient: components["schemas"]["Recipient"];
            team_id?: components["schemas"]["TeamId"];
            state: components["schemas"]["MessageState"];
            said: string;
            picture: components["schemas"]["SignalPicture"];
            sent_at: components["schemas"]["Instant"];
            /** @description The name of the account; empty for a session that was begun by a one-time link. */
            sent_by: string;
            steps: components["schemas"]["MessageStep"][];
        };
        Messages: {
            items: components["schemas"]["Message"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @enum {string} */
        NewClientStepName: "proposed" | "accepted" | "welcomed" | "scheduled" | "carried_out" | "planned";
        NewClientRequest: {
            operation_id: components["schemas"]["Uuid"];
            ordered_on: components["schemas"]["Date"];
        };
        NewClientNote: {
            operation_id: components["schemas"]["Uuid"];
            /** @enum {string} */
            step: "proposed" | "accepted" | "welcomed" | "scheduled" | "carried_out" | "planned" | "closed";
            is_taken: boolean;
            taken_on: components["schemas"]["Date"];
            note: string;
        };
        NewClientStep: {
            step: components["schemas"]["NewClientStepName"];
            is_taken: boolean;
            /** @description The contact appointment or the service schedule says so; it is not noted by hand. */
            is_from_records: boolean;
            taken_on?: components["schemas"]["Date"];
            due_on: components["schemas"]["Date"];
            is_late: boolean;
            note: string;
        };
        NewClient: {
            matter_id: components["schemas"]["Uuid"];
            client_id: components["schemas"]["ClientId"];
            care_worker_id?: components["schemas"]["CareWorkerId"];
            ordered_on: components["schemas"]["Date"];
            is_closed: boolean;
            steps: components["schemas"]["NewClientStep"][];
        };
        NewClients: {
            items: components["schemas"]["NewClient"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description The settings of equal planning: lengths and clock times in minutes, deadlines in days from the order, shares in per cent. */
        HandbookValue: {
            daily_rest_min: number;
            weekly_rest_min: number;
            longest_stretch_min: number;
            break_time_min: number;
            day_boundary_min: number;
            shortest_shift_min: number;
            start_of_shift_min: number;
            end_of_shift_min: number;
            documentation_min: number;
            morning_from_min: number;
            morning_until_min: number;
            midday_from_min: number;
            midday_until_min: number;
            afternoon_from_min: number;
            afternoon_until_min: number;
            evening_from_min: number;
            evening_until_min: number;
            night_from_min: number;
            night_until_min: number;
            whole_day_from_min: number;
            whole_day_until_min: number;
            clock_leeway_min: number;
            proposed_within_days: number;
            accepted_within_days: number;
            welcomed_within_days: number;
            scheduled_within_days: number;
            carried_out_within_days: number;
            planned_within_days: number;
            guard_rail_pct: number;
            contact_load_pct: number;
            team_above_pct: number;
        };
        HandbookVersion: {
            version: string;
            section_id?: components["schemas"]["SectionId"];
            holds_from: components["schemas"]["Date"];
            follows_city: boolean;
            reason: string;
            set_at: components["schemas"]["Instant"];
            /** @description The name of the account; empty for somebody without one. */
            set_by: string;
            value: components["schemas"]["HandbookValue"];
        };
        HandbookDeparture: {
            section_name: string;
            /** @description Stems of the settings that differ from the city's. */
            settings: string[];
            version: components["schemas"]["HandbookVersion"];
        };
        Handbook: {
            /** @description Of what is in force in the section today. */
            version: string;
            in_force: components["schemas"]["HandbookValue"];
            city: components["schemas"]["HandbookValue"];
            versions: components["schemas"]["HandbookVersion"][];
            departures: components["schemas"]["HandbookDeparture"][];
        };
        HandbookChange: {
            operation_id: components["schemas"]["Uuid"];
            holds_from: components["schemas"]["Date"];
            /** @description Of a section, that it has no handbook of its own from then on. */
            follows_city: boolean;
            reason: string;
            value: components["schemas"]["HandbookValue"];
        };
        OpeningToReview: {
            opening_id: components["schemas"]["Uuid"];
            client_id: components["schemas"]["ClientId"];
            account_id: components["schemas"]["Uuid"];
            role: components["schemas"]["Role"];
            reason_code: string;
            reason: string;
            asked_at: components["schemas"]["Instant"];
            starts_at?: components["schemas"]["Instant"];
            ends_at?: components["schemas"]["Instant"];
            closed_at?: components["schemas"]["Instant"];
            awaits_approval: boolean;
            is_reviewed: boolean;
            is_overdue: boolean;
            /** @description Who opened; an alias for staff with protected identity, empty in one's own list. */
            who: string;
            /** @description What the importing system calls the client; empty where it is hidden from the caller. */
            client: string;
        };
        Openings: {
            items: components["schemas"]["OpeningToReview"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        /** @description One look or change, written so that the client can judge it. */
        AccessLogLine: {
            at: components["schemas"]["Instant"];
            local_time: string;
            /** @description The name; an alias for staff with protected identity. */
            who: string;
            role: string;
            /** @description Where the role is held; empty in the whole municipality. */
            unit: string;
            what: string;
            why: string;
            was_refused: boolean;
        };
        AccessLog: {
            items: components["schemas"]["AccessLogLine"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        LogReviewRequest: {
            operation_id: components["schemas"]["OperationId"];
            month_from: components["schemas"]["Date"];
        };
        /** @enum {string} */
        ReviewRule: "sample" | "break_glass" | "without_relation" | "own_name" | "own_address" | "many_looks" | "former_client" | "refused";
        /** @description One look at a client's data as the access log tells it, without what was read. */
        Look: {
            at: components["schemas"]["Instant"];
            /** @description Deleted by law since; the members below are empty. */
            is_erased: boolean;
            /** @description Empty without an account of one's own; an alias for staff with protected identity. */
            who: string;
            role: string;
            unit: string;
            action: string;
            /** @description What tied the caller to the client; empty where nothing did. */
            relation: string;
            /** @description What the importing system calls the client; empty where the client is protected. */
            client: string;
            is_protected: boolean;
            was_refused: boolean;
        };
        LogReviewItem: {
            position: number;
            sequence: number;
            rule: components["schemas"]["ReviewRule"];
            look: components["schemas"]["Look"];
            verdict?: components["schemas"]["ReviewVerdict"];
            judged_by?: string;
            note?: string;
        };
        LogReviewHead: {
            review_id: components["schemas"]["Uuid"];
            section_id: components["schemas"]["SectionId"];
            section_name: string;
            month_from: components["schemas"]["Date"];
            rows_seen: number;
            rows: number;
            judged: number;
            reported: number;
            made_at: components["schemas"]["Instant"];
            made_by: string;
            signed_at?: components["schemas"]["Instant"];
            signed_by?: string;
            note?: string;
        };
        LogReview: {
            review: components["schemas"]["LogReviewHead"];
            items: components["schemas"]["LogReviewItem"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ReviewedSection: {
            section_id: components["schemas"]["SectionId"];
            name: string;
        };
        LogReviews: {
            sections: components["schemas"]["ReviewedSection"][];
            items: components["schemas"]["LogReviewHead"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        ReportedLook: {
            month_from: components["schemas"]["Date"];
            sequence: number;
            rule: components["schemas"]["ReviewRule"];
            look: components["schemas"]["Look"];
            verdict: components["schemas"]["ReviewVerdict"];
            judged_by: string;
            note: string;
        };
        ReportedLooks: {
            items: components["schemas"]["ReportedLook"][];
            next_cursor?: components["schemas"]["Cursor"];
        };
        Judgement: {
            operation_id: components["schemas"]["OperationId"];
            position: number;
            verdict: components["schemas"]["ReviewVerdict"];
            note: string;
        };
        /** @enum {string} */
        ReviewVerdict: "justified" | "not_justified" | "unclear";
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
        JobId: components["schemas"]["JobId"];
        /** @description Rows per answer; 100 where it is left out. */
        Limit: number;
        /** @description next_cursor of the answer before. */
        Cursor: components["schemas"]["Cursor"];
        RecordId: components["schemas"]["RecordKey"];
        HeldOn: components["schemas"]["Date"];
        /** @description The word that stands before the identity in the record's own path. */
        RecordKindName: string;
        UndoneOperation: components["schemas"]["OperationId"];
        /** @description Only what belongs to this section. */
        RecordSection: components["schemas"]["SectionId"];
        ClientOfPath: components["schemas"]["Uuid"];
        RelationOfPath: components["schemas"]["Uuid"];
        FlagOfPath: components["schemas"]["Uuid"];
        MessageOfPath: components["schemas"]["Uuid"];
        MatterOfPath: components["schemas"]["Uuid"];
        OpeningOfPath: components["schemas"]["Uuid"];
        /** @description Made by whoever sends the files. */
        ImportOfPath: components["schemas"]["Uuid"];
        ReviewOfPath: components["schemas"]["Uuid"];
        /** @description Looks from this moment on; all where it is left out. */
        LogFrom: components["schemas"]["Instant"];
        /** @description Looks before this moment. */
        LogUntil: components["schemas"]["Instant"];
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
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
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
    get_load: {
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
            /** @description By team and name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionLoad"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_findings: {
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
    get_day_events: {
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
            /** @description In the order they were reported. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayEvents"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_told: {
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
                "application/json": components["schemas"]["ToldRequest"];
            };
        };
        responses: {
            /** @description It is kept, and shown to everybody who looks at the day's events. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    find_event_alternatives: {
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
                "application/json": components["schemas"]["EventReport"];
            };
        };
        responses: {
            /** @description Best first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAlternatives"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    meet_event: {
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
                "application/json": components["schemas"]["EventCommand"];
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
    list_own_openings: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Openings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_own_sessions: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
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
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
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
    list_care_workers_to_tie: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of them, ordered by identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareWorkerChoices"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tie_account: {
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
                "application/json": components["schemas"]["CareWorkerTie"];
            };
        };
        responses: {
            /** @description It holds from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    protect_account: {
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
                "application/json": components["schemas"]["AccountProtection"];
            };
        };
        responses: {
            /** @description It holds from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    list_jobs: {
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
            /** @description One page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Jobs"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_plan: {
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
                "application/json": components["schemas"]["JobRequest"];
            };
        };
        responses: {
            /** @description The job, which waits for a worker. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Every row says what it said before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Made by whoever sends the files. */
                import_id: components["parameters"]["ImportOfPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every fault, and how many rows would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentImport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_import_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Made by whoever sends the files. */
                import_id: components["parameters"]["ImportOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPart"];
            };
        };
        responses: {
            /** @description The piece is kept, for a day at most. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Made by whoever sends the files. */
                import_id: components["parameters"]["ImportOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportJobRequest"];
            };
        };
        responses: {
            /** @description The job, which waits for a worker. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    give_up_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Made by whoever sends the files. */
                import_id: components["parameters"]["ImportOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Nothing of it is kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_for_report: {
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
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The job, which waits for a worker. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State, progress and outcome. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finish_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job as it stands now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_proposals: {
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
            /** @description All of them with their state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compare_proposal: {
        parameters: {
            query: {
                proposal_id: components["schemas"]["PlanId"];
            };
            header?: never;
            path: {
                section_id: components["parameters"]["SectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalComparison"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    try_proposal: {
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
                "application/json": components["schemas"]["ProposalPart"];
            };
        };
        responses: {
            /** @description What it would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalTrial"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    accept_proposal: {
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
                "application/json": components["schemas"]["ProposalChoice"];
            };
        };
        responses: {
            /** @description What it led to; nothing is made when hard rules are broken and no reason is given. */
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
    put_proposal_aside: {
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
                "application/json": components["schemas"]["ProposalRefusal"];
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    stream_events: {
        parameters: {
            query?: {
                section_id?: components["schemas"]["SectionId"];
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream without an end. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_organisation_unit_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationUnitRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_organisation_unit_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationUnitRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_organisation_unit_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationUnitChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_address_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_address_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_address_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_section_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_section_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SectionRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_section_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_cars: {
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
                "application/json": components["schemas"]["CarChange"];
            };
        };
        responses: {
            /** @description What the section's record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_team_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_team_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_team_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_care_worker_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareWorkerRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_care_worker_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareWorkerRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_care_worker_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CareWorkerChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_delegation_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_delegation_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_client_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_client_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_client_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_home_entry_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeEntryRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_home_entry_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HomeEntryChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_client_absence_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAbsenceRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_client_absence_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAbsenceRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_client_absence_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientAbsenceChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_client_wish_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWishRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_client_wish_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWishRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_client_wish_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientWishChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_client_relative_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRelativeRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_client_relative_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRelativeRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_client_relative_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientRelativeChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_granted_service_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedServiceRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_granted_service_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantedServiceRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_granted_service_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantedServiceChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_service_schedule_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceScheduleRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_service_schedule_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceScheduleRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_service_schedule_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceScheduleChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_contact_appointment_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAppointmentRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_contact_appointment_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAppointmentRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_contact_appointment_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactAppointmentChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_roster_row_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterRowRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_roster_row_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterRowRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_roster_row_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterRowChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reserved_time_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedTimeRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_reserved_time_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedTimeRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_reserved_time_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReservedTimeChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_extra_shift_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraShiftRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_extra_shift_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraShiftRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_extra_shift_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraShiftChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_absence_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_absence_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_absence_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_public_holiday_records: {
        parameters: {
            query?: {
                /** @description Only what belongs to this section. */
                section_id?: components["parameters"]["RecordSection"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By identity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicHolidayRecords"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_public_holiday_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                held_on: components["parameters"]["HeldOn"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record with its revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicHolidayRecord"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_public_holiday_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                held_on: components["parameters"]["HeldOn"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicHolidayChange"];
            };
        };
        responses: {
            /** @description What the record says now has this revision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    end_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The word that stands before the identity in the record's own path. */
                kind: components["parameters"]["RecordKindName"];
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEnding"];
            };
        };
        responses: {
            /** @description The record has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordRevision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_record_history: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /** @description The word that stands before the identity in the record's own path. */
                kind: components["parameters"]["RecordKindName"];
                id: components["parameters"]["RecordId"];
            };
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
                    "application/json": components["schemas"]["RecordHistory"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    undo_operation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operation_id: components["parameters"]["UndoneOperation"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Everything says again what it said before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeCount"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_organisation: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Parents before their children. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Places"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_relations: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended ones too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CareRelations"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_relation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
                relation_id: components["parameters"]["RelationOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationProposal"];
            };
        };
        responses: {
            /** @description It is proposed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_duty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relation_id: components["parameters"]["RelationOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyProposal"];
            };
        };
        responses: {
            /** @description It is proposed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_relation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relation_id: components["parameters"]["RelationOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepWithReason"];
            };
        };
        responses: {
            /** @description It counts from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    end_relation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                relation_id: components["parameters"]["RelationOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepWithReason"];
            };
        };
        responses: {
            /** @description It counts no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    propose_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
                flag_id: components["parameters"]["FlagOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtectionProposal"];
            };
        };
        responses: {
            /** @description A marking waits for the second person and protects already. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flag_id: components["parameters"]["FlagOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The marking is confirmed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    end_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flag_id: components["parameters"]["FlagOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The next step has been taken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    break_glass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassRequest"];
            };
        };
        responses: {
            /** @description The file is open, or waits for a second person; the section's manager has been told. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approve_break_glass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: components["parameters"]["OpeningOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The file is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_opening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: components["parameters"]["OpeningOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description The opening, closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    review_break_glass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening_id: components["parameters"]["OpeningOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassReview"];
            };
        };
        responses: {
            /** @description The opening has been reviewed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opening"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_openings: {
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
            /** @description Newest first; overdue after 72 hours without review. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Openings"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_messages: {
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
            /** @description Newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    send_message: {
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
                "application/json": components["schemas"]["MessageRequest"];
            };
        };
        responses: {
            /** @description The message has been kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunMatter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    step_message: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: components["parameters"]["MessageOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageStepRequest"];
            };
        };
        responses: {
            /** @description The step has been kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_new_clients: {
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
            /** @description The most urgent first, those that are closed last. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewClients"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    begin_new_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClientRequest"];
            };
        };
        responses: {
            /** @description The way is being followed. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunMatter"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_new_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                matter_id: components["parameters"]["MatterOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClientNote"];
            };
        };
        responses: {
            /** @description The step has been kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_handbook: {
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
            /** @description What holds today, with its history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handbook"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_own_handbook: {
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
                "application/json": components["schemas"]["HandbookChange"];
            };
        };
        responses: {
            /** @description The version has been kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    change_handbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandbookChange"];
            };
        };
        responses: {
            /** @description The version has been kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_access_log: {
        parameters: {
            query?: {
                /** @description Looks from this moment on; all where it is left out. */
                from?: components["parameters"]["LogFrom"];
                /** @description Looks before this moment. */
                until?: components["parameters"]["LogUntil"];
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                client_id: components["parameters"]["ClientOfPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLog"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    make_log_review: {
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
                "application/json": components["schemas"]["LogReviewRequest"];
            };
        };
        responses: {
            /** @description The review, to be judged row by row. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_log_reviews: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of reviews, and the sections. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogReviews"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_reported_looks: {
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
            /** @description A page of looks, never the caller's own. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedLooks"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_log_review: {
        parameters: {
            query?: {
                /** @description Rows per answer; 100 where it is left out. */
                limit?: components["parameters"]["Limit"];
                /** @description next_cursor of the answer before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                review_id: components["parameters"]["ReviewOfPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The review. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogReview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    judge_log_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: components["parameters"]["ReviewOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Judgement"];
            };
        };
        responses: {
            /** @description The verdict is kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    sign_log_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                review_id: components["parameters"]["ReviewOfPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepWithReason"];
            };
        };
        responses: {
            /** @description The review is signed. */
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
