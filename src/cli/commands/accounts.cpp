#include "app/accounts/accounts.hpp"

#include "cli/commands/commands.hpp"

#include <fmt/format.h>

namespace samma::cli {

namespace {

std::string public_url_of(const Configuration& configuration)
{
    return configuration.public_url.empty()
               ? fmt::format("http://{}:{}", configuration.address, configuration.port)
               : configuration.public_url;
}

void print_link(const Configuration& configuration, const std::string& token, Console& console)
{
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(configuration.accounts.invitation_life);
    console.line(
        fmt::format(fmt::runtime(console.text({"Öppna {}/setup#{}  (länken gäller en gång, i {} timmar)",
                                               "Open {}/setup#{}  (the link works once, for {} hours)"})),
                    public_url_of(configuration), token, hours.count()));
}

store::HeldRoleRow parse_role(const std::string& text)
{
    const auto colon = text.find(':');
    return {text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
}

std::string spelled(const store::HeldRoleRow& held)
{
    std::string text = held.role + (held.place_id.empty() ? "" : ":" + held.place_id);
    if (held.valid_from)
        text += " from " + format_date(*held.valid_from);
    if (held.valid_until)
        text += " until " + format_date(*held.valid_until);
    return text;
}

Result<void> print_list(app::Accounts& accounts, const app::Caller& caller, Console& console)
{
    constexpr int kLines = 500;
    app::PageRequest page{.limit = kLines, .after = {}};
    do {
        const auto shown = SAMMA_TRY(accounts.keep.list(caller, page));
        for (const auto& account : shown.items) {
            std::string roles;
            for (const auto& held : account.roles)
                roles += (roles.empty() ? "" : ", ") + spelled(held);
            console.line(fmt::format("{:24} {:8} {}", account.login_name, name_of(account.state), roles));
        }
        page.after = shown.next_cursor;
    } while (page.after);
    return {};
}

/// The care worker whom the importing system names so.
Result<CareWorkerId> find_care_worker(const app::Ports& ports, const std::string& external_id)
{
    for (const auto& entry : ports.store.begin_read(ports.tenant_id)->master_data().load_id_book())
        if (entry.kind == store::RecordKind::care_worker && entry.external_id == external_id)
            return CareWorkerId(entry.id);
    return fail("account.care_worker_unknown");
}

Result<void> do_deed(const AccountOptions& options, const Configuration& configuration,
                     const app::Ports& ports, app::Accounts& accounts, Console& console)
{
    using Deed = AccountOptions::Deed;
    const auto caller = operator_at_terminal(ports);
    if (options.deed == Deed::list)
        return print_list(accounts, caller, console);
    if (options.deed == Deed::invite) {
        app::Invitation invitation{options.login_name, Private<std::string>(options.display_name), {}};
        for (const auto& role : options.roles)
            invitation.roles.push_back(parse_role(role));
        if (!options.care_worker.empty())
            invitation.care_worker_id = SAMMA_TRY(find_care_worker(ports, options.care_worker));
        print_link(configuration, SAMMA_TRY(accounts.keep.invite(caller, invitation)).link_token, console);
        return {};
    }
    const auto account_id = SAMMA_TRY(accounts.keep.find(caller, options.login_name));
    if (options.deed == Deed::tie)
        return accounts.keep.tie(caller, account_id, SAMMA_TRY(find_care_worker(ports, options.care_worker)));
    if (options.deed == Deed::close)
        return accounts.keep.close(caller, account_id);
    print_link(configuration, SAMMA_TRY(accounts.keep.reset(caller, account_id)).link_token, console);
    return {};
}

} // namespace

ExitCode run_set_up(const SetUpOptions&, const Configuration& configuration, const app::Ports& ports,
                    Console& console)
{
    app::Accounts accounts(ports, configuration.accounts);
    const auto token = accounts.setup.first_link();
    if (!token) {
        console.fault(token.error());
        return exit_code_of(token.error());
    }
    print_link(configuration, *token, console);
    return ExitCode::done;
}

ExitCode run_account(const AccountOptions& options, const Configuration& configuration,
                     const app::Ports& ports, Console& console)
{
    app::Accounts accounts(ports, configuration.accounts);
    const auto done = do_deed(options, configuration, ports, accounts, console);
    if (done)
        return ExitCode::done;
    console.fault(done.error());
    return exit_code_of(done.error());
}

} // namespace samma::cli
