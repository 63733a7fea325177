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

void print_list(const std::vector<app::AccountView>& accounts, Console& console)
{
    for (const auto& account : accounts) {
        std::string roles;
        for (const auto& held : account.roles)
            roles +=
                (roles.empty() ? "" : ", ") + held.role + (held.place_id.empty() ? "" : ":" + held.place_id);
        console.line(fmt::format("{:24} {:8} {}", account.login_name, name_of(account.state), roles));
    }
}

Result<AccountId> find_account(app::Accounts& accounts, const app::Caller& caller,
                               const std::string& login_name)
{
    const auto wanted = app::normal_login_name(login_name);
    for (const auto& account : SAMMA_TRY(accounts.keep.list(caller)))
        if (account.login_name == wanted)
            return account.id;
    return fail("account.unknown", {}, {{"value", login_name}});
}

Result<void> do_deed(const AccountOptions& options, const Configuration& configuration,
                     app::Accounts& accounts, const app::Caller& caller, Console& console)
{
    using Deed = AccountOptions::Deed;
    if (options.deed == Deed::list) {
        print_list(SAMMA_TRY(accounts.keep.list(caller)), console);
        return {};
    }
    if (options.deed == Deed::invite) {
        app::Invitation invitation{options.login_name, Private<std::string>(options.display_name), {}};
        for (const auto& role : options.roles)
            invitation.roles.push_back(parse_role(role));
        print_link(configuration, SAMMA_TRY(accounts.keep.invite(caller, invitation)).link_token, console);
        return {};
    }
    const auto account_id = SAMMA_TRY(find_account(accounts, caller, options.login_name));
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
    const auto done = do_deed(options, configuration, accounts, operator_at_terminal(ports), console);
    if (done)
        return ExitCode::done;
    console.fault(done.error());
    return exit_code_of(done.error());
}

} // namespace samma::cli
