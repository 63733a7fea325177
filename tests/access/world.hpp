#pragma once

#include "app/accounts/accounts.hpp"
#include "app/board.hpp"
#include "app/edit_plan.hpp"
#include "app/event_feed.hpp"
#include "app/job_desk.hpp"
#include "app/planner_desk.hpp"
#include "app/test_installation.hpp"
#include "care/master_data.hpp"
#include "http/cookies.hpp"
#include "http/message.hpp"
#include "http/metrics.hpp"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samma::test {

/// What a client (or care worker) is to the callers of the world; a column of the matrix.
inline constexpr std::array<std::string_view, 12> kColumns = {
    "own",  ///< team, contact person, a visit at hand, and every relation of its own, confirmed
    "team", ///< of the same team, nothing more
    "other_team", "other_section", "other_provider",
    "protected", ///< like own, with protected identity
    "listed",    ///< the same, and the caller is named for it
    "blocked",   ///< like own, with a block against sharing
    "proposed",  ///< of another team; every relation is proposed only
    "ended",     ///< like own until long ago
    "deleted",    "nonexistent",
};

/// One small municipality with one client for each column, and a caller for each role.
class World {
  public:
    World();

    [[nodiscard]] const app::Ports& ports() const { return installation_.ports(); }
    HandClock& clock() { return installation_.clock; }
    store::OperationId new_operation() { return installation_.new_operation(); }

    [[nodiscard]] ClientId client(std::string_view column) const;
    [[nodiscard]] CareWorkerId care_worker(std::string_view column) const;
    [[nodiscard]] SectionId section(std::string_view column) const;
    /// The identity of a record of the kind ("client", "roster_row" …) in that column.
    [[nodiscard]] std::string key(std::string_view kind, std::string_view column) const;
    /// The command that first made the column's client.
    [[nodiscard]] store::OperationId made_in(std::string_view column) const;

    [[nodiscard]] app::Caller caller(app::Role role) const;
    /// The care worker of team, contact person and visits.
    [[nodiscard]] static CareWorkerId helper();

    /// The records of a column as they were made, one in each list.
    [[nodiscard]] static store::Records blueprint(std::string_view column);
    /// A word planted in the column's records: it may stand in the answers that fields.csv names and in no
    /// other.
    [[nodiscard]] static std::string canary(std::string_view column, std::string_view field);

    /// Answers as the server would for a session of the caller.
    http::Response ask(const app::Caller& caller, std::string_view method, const std::string& target,
                       const std::string& body = {});

    [[nodiscard]] std::vector<store::AuditRow> audit_after(std::int64_t sequence) const;

    /// In a unit of work of its own.
    void change(const std::function<void(store::UnitOfWork&, const store::ChangeContext&)>& decide);

  private:
    void make_organisation();
    void make_person(std::string_view column);
    void make_relations(std::string_view column);
    void make_closed_things(store::UnitOfWork& work, std::string_view column, Instant now);
    void make_plan();
    void make_account();
    [[nodiscard]] app::LiveSession session_of(const app::Caller& caller);
    void put(store::Records data, store::OperationId operation_id);

    TestInstallation installation_;
    std::unique_ptr<app::SectionStates> states_;
    std::unique_ptr<app::Board> board_;
    std::unique_ptr<app::Desk> desk_;
    std::unique_ptr<app::PlannerDesk> planner_;
    std::unique_ptr<app::StoredJobs> jobs_;
    std::unique_ptr<app::EventFeed> events_;
    store::JobId job_id_;
    std::unique_ptr<app::Accounts> accounts_;
    http::Cookies cookies_{http::Cookies::Transport::bare};
    http::Metrics metrics_{http::Metrics::Readers::everybody, {}};
    std::map<std::string, store::OperationId, std::less<>> made_in_;
};

} // namespace samma::test
