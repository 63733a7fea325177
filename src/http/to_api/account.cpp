#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::OwnAccount to_api(const app::AccountSetup::OwnAccount& own)
{
    api::OwnAccount account{.login_name = own.account.login_name,
                            .display_name = own.account.display_name.reveal(),
                            .has_password = !own.account.password_hash.empty(),
                            .has_single_sign_on = !own.outside_identities.empty(),
                            .recovery_codes = own.recovery_codes,
                            .passkeys = {}};
    for (const auto& passkey : own.passkeys)
        account.passkeys.push_back(
            {passkey.credential_id, passkey.name, passkey.created_at, passkey.used_at});
    return account;
}

api::OwnSessions to_api(const std::vector<app::SessionView>& sessions)
{
    api::OwnSessions list;
    for (const auto& session : sessions)
        list.items.push_back({session.id, spelled(session.way_in), session.device, session.began_at,
                              session.used_at, session.is_this_one});
    return list;
}

api::Accounts to_api(const app::Page<app::AccountView>& page)
{
    api::Accounts list{.items = {}, .next_cursor = page.next_cursor};
    for (const auto& view : page.items) {
        api::Account account{.account_id = view.id.uuid(),
                             .login_name = view.login_name,
                             .display_name = view.display_name.reveal(),
                             .state = spelled(view.state),
                             .roles = {},
                             .has_password = view.has_password,
                             .has_single_sign_on = view.outside_identities > 0,
                             .passkeys = view.passkeys,
                             .sessions = view.sessions,
                             .care_worker_id = {},
                             .care_worker_name = {},
                             .alias = {}};
        for (const auto& held : view.roles)
            account.roles.push_back(
                {held.role, Uuid::parse(held.place_id), held.valid_from, held.valid_until});
        if (view.care_worker_id)
            account.care_worker_id = view.care_worker_id->uuid();
        if (!view.care_worker_name.reveal().empty())
            account.care_worker_name = view.care_worker_name.reveal();
        if (!view.alias.empty())
            account.alias = view.alias;
        list.items.push_back(std::move(account));
    }
    return list;
}

api::CareWorkerChoices to_api(const app::Page<app::CareWorkerChoice>& page)
{
    api::CareWorkerChoices list{.items = {}, .next_cursor = page.next_cursor};
    for (const auto& choice : page.items)
        list.items.push_back({choice.id.uuid(), choice.name.reveal(), choice.section_name,
                              choice.account_id ? std::optional(choice.account_id->uuid()) : std::nullopt});
    return list;
}

} // namespace samma::http
