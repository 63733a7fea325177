#pragma once

#include "app/accounts/keep_accounts.hpp"
#include "app/accounts/single_sign_on.hpp"

#include <memory>

namespace samma::app {

/// Everything about who may come in, put together; outlives every request.
struct Accounts {
    explicit Accounts(const Ports& ports, AccountRules chosen = {})
        : rules(std::move(chosen)), sessions(ports, rules), login(ports, rules, sessions),
          setup(ports, rules, sessions, login), keep(ports, setup), ports_(ports)
    {
    }
    Accounts(const Accounts&) = delete;
    Accounts& operator=(const Accounts&) = delete;

    /// From now on people may come through this identity provider too.
    void use_provider(const SingleSignOnRules& provider, WebFetcher& fetcher)
    {
        single_sign_on = std::make_unique<SingleSignOn>(ports_, rules, provider, fetcher, sessions, login);
    }

    /// Whether somebody can log in at all.
    [[nodiscard]] bool has_any() const
    {
        return !ports_.store.begin_read(ports_.tenant_id)->accounts().is_empty();
    }

    AccountRules rules;
    Sessions sessions;
    Login login;
    AccountSetup setup;
    KeepAccounts keep;
    std::unique_ptr<SingleSignOn> single_sign_on; ///< missing: there is no provider

  private:
    const Ports& ports_;
};

} // namespace samma::app
