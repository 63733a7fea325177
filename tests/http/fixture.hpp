#pragma once

#include "wire.hpp"

#include "app/policy.hpp"
#include "base/zone.hpp"
#include "http/server.hpp"
#include "store/ports.hpp"
#include "travel/affine_travel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>

namespace samma::http::testing {

/// A clock that tests set while the server runs.
class SetClock : public app::Clock {
  public:
    Instant now() override { return Instant(std::chrono::milliseconds(moment_.load())); }
    void advance(std::chrono::milliseconds time) { moment_ += time.count(); }

  private:
    std::atomic<std::int64_t> moment_ = 1'795'000'000'000; ///< 2026-11-18T11:06:40Z
};

inline SectionId section_id(std::string_view code)
{
    return SectionId(Uuid::derived(Uuid{}, code));
}

/// Knows two sections, S01 and S02, and lets a caller see those where its role is held. A gate holds
/// questions up.
class FakeQueries : public app::BoardQueries {
  public:
    Result<std::vector<app::SectionView>> sections(const app::Caller& caller) override;
    Result<app::Shown<app::DayView>> day(const app::Caller& caller, SectionId section, LocalDate on) override;
    Result<app::Shown<app::WhoComesView>> who_comes(const app::Caller& caller, SectionId section) override;
    Result<app::Shown<app::Page<app::ClientView>>> clients(const app::Caller& caller, SectionId section,
                                                           const app::PageRequest& page) override;
    Result<app::Shown<app::Page<app::StaffView>>> staff(const app::Caller& caller, SectionId section,
                                                        const app::PageRequest& page) override;
    Result<app::Shown<app::IndicatorsView>> indicators(const app::Caller& caller, SectionId section) override;
    Result<app::Shown<app::VacantView>> vacant(const app::Caller& caller, SectionId section) override;
    Result<app::Shown<app::SectionLoadView>> load(const app::Caller& caller, SectionId section) override;
    Result<app::Shown<app::FindingsView>> findings(const app::Caller& caller, SectionId section) override;
    Result<void> ready() override;

    /// Questions wait from now on until open_gate().
    void close_gate();
    void open_gate();
    /// Until so many questions wait at the gate.
    void await_waiting(int count);

    std::atomic<bool> is_ready = true;
    std::atomic<bool> is_broken = false; ///< questions throw

  private:
    Result<void> admit(const app::Caller& caller, SectionId section);

    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_gate_closed_ = false;
    int waiting_ = 0;
};

/// Knows S01 alone; each answer is small and says what was asked.
class FakePlanner : public app::PlannerQueries {
  public:
    Result<planner::VisitExplanation> explain_visit(const app::Caller& caller, SectionId section,
                                                    VisitId visit_id, int part) override;
    Result<planner::ClientExplanation> explain_client(const app::Caller& caller, SectionId section,
                                                      ClientId client_id) override;
    Result<std::vector<planner::FillWay>> ways_to_fill(const app::Caller& caller, SectionId section,
                                                       VisitId visit_id, int part) override;
    Result<app::ReplanPreview> preview_replan(const app::Caller& caller, SectionId section,
                                              const planner::ReplanRequest& request) override;
    Result<planner::RosterInsight> roster_insight(const app::Caller& caller, SectionId section) override;
    Result<std::vector<planner::RosterChange>> roster_changes(const app::Caller& caller, SectionId section,
                                                              const planner::RosterSearch& search) override;
    Result<planner::ContactProposal> propose_contact(const app::Caller& caller, SectionId section,
                                                     ClientId client_id) override;
    Result<planner::TeamReshaping> propose_teams(const app::Caller& caller, SectionId section,
                                                 int most_moves) override;

    std::optional<planner::ReplanRequest> request; ///< the last that came
};

/// Identities that count up.
class CountingIds : public IdSource {
  public:
    Uuid next() override { return Uuid::from_time(1'700'000'000'000, 0, ++last_); }

  private:
    std::atomic<std::uint64_t> last_ = 0;
};

/// Remembers what it was asked to change.
class FakeDesk : public app::PlanDesk {
  public:
    Result<app::DraftView> draft(const app::Caller& caller, SectionId section) override;
    Result<app::VisitPreview> preview(const app::Caller& caller, SectionId section,
                                      app::PartName what) override;
    Result<app::EditOutcome> edit(const app::Caller& caller, const app::DraftCommand& command,
                                  const app::ByHand& change, const std::string& reason) override;
    Result<app::EditOutcome> undo(const app::Caller& caller, const app::DraftCommand& command) override;
    Result<app::EditOutcome> redo(const app::Caller& caller, const app::DraftCommand& command) override;
    Result<app::DayEventsView> day_events(const app::Caller& caller, SectionId section,
                                          LocalDate on) override;
    Result<void> note_told(const app::Caller& caller, const app::ToldChange& change) override;
    Result<app::EventAnswer> event_alternatives(const app::Caller& caller, SectionId section,
                                                const app::DayReport& report) override;
    Result<app::EditOutcome> accept_alternative(const app::Caller& caller, const app::DraftCommand& command,
                                                const app::EventChoice& choice) override;
    Result<app::PlanSummary> publish(const app::Caller& caller, const app::DraftCommand& command) override;
    Result<app::PlanSummary> discard(const app::Caller& caller, const app::DraftCommand& command) override;

    std::vector<app::ByHand> changes;
    std::optional<app::DayReport> report; ///< the last that was asked about
    std::string reason;

  private:
    static Result<app::EditOutcome> outcome(const app::Caller& caller, SectionId section);
};

/// A server on a free port of the loopback with short patience, and what is needed to speak with it.
class ServerTest : public ::testing::Test {
  protected:
    ServerTest();

    /// With the options as the test has changed them.
    void start();
    [[nodiscard]] ServerParts parts() { return {queries, planner, desk, accounts, clock, long_work}; }
    [[nodiscard]] Wire connect() const { return Wire(server->port()); }
    /// One request on a connection of its own.
    [[nodiscard]] Answer ask(const std::string& text, std::string_view method = "GET") const;
    [[nodiscard]] Answer get(const std::string& target, const std::string& headers = "") const;
    [[nodiscard]] Answer post(const std::string& target, const std::string& body,
                              const std::string& headers) const;
    /// The header line that carries a new session of the coordinator of S01.
    [[nodiscard]] std::string enter();
    [[nodiscard]] std::string new_token();
    [[nodiscard]] std::string day_of(std::string_view code) const;

    /// The headers of a change by the server's own page.
    static inline const std::string kOwn = "Origin: http://localhost\r\nSamma-Request: 1\r\n";
    static inline const std::string kOwnJson = kOwn + "Content-Type: application/json\r\n";

    SetClock clock;
    FakeQueries queries;
    FakePlanner planner;
    FakeDesk desk;
    CountingIds ids;
    travel::AffineTravel travel;
    std::unique_ptr<store::Store> store; ///< in memory, with one municipality and its section S01
    app::Ports ports;
    app::Accounts accounts{ports};
    LongWork long_work;
    ServerOptions options;
    std::unique_ptr<Server> server;
};

/// The problem's code; "no problem" where the answer is not a problem of the contract.
std::string code_of(const Answer& answer);

} // namespace samma::http::testing
