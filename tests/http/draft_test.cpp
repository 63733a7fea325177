// Changing a plan by hand over the wire.
#include "fixture.hpp"

#include "api/day_report.hpp"
#include "api/json.hpp"

namespace samma::http::testing {
namespace {

constexpr std::string_view kOperation = "0193713e-2000-7000-8000-000000000a01";
constexpr std::string_view kVisit = "0193713e-2000-7000-8000-000000000302";
constexpr std::string_view kWorker = "0193713e-2000-7000-8000-000000000101";

class DraftAnswers : public ServerTest {
  protected:
    DraftAnswers()
    {
        start();
        cookie = enter();
    }

    Answer send(const std::string& path, const std::string& members, std::string_view section = "S01")
    {
        const auto body = R"({"operation_id":")" + std::string(kOperation) + R"(","base_revision":4)" +
                          (members.empty() ? "" : "," + members) + "}";
        return post("/v1/sections/" + section_id(section).to_string() + "/draft" + path, body,
                    kOwnJson + cookie);
    }

    std::string cookie;
};

TEST_F(DraftAnswers, AMoveReachesTheDeskWithItsReason)
{
    const auto answer = send("/edits", R"("kind":"move_visit","reason":"Önskat","visit_id":")" +
                                           std::string(kVisit) + R"(","part":1,"care_worker_id":")" +
                                           std::string(kWorker) + R"(","starts_at":"2026-12-01T08:10:00Z")");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(api::read_json<api::EditOutcome>(answer.body)->is_made);
    ASSERT_EQ(desk.changes.size(), 1U);
    const auto& move = std::get<app::MoveVisit>(desk.changes[0]);
    EXPECT_EQ(move.what.visit_id, VisitId::parse(kVisit));
    EXPECT_EQ(move.what.part, 1);
    EXPECT_EQ(move.to, CareWorkerId::parse(kWorker));
    EXPECT_EQ(move.starts_at, parse_instant("2026-12-01T08:10:00Z").value());
    EXPECT_EQ(desk.reason, "Önskat");
}

TEST_F(DraftAnswers, SaysEveryMemberThatTheKindNeeds)
{
    const auto answer = send("/edits", R"("kind":"add_visit","on":"2026-12-01")");
    EXPECT_EQ(answer.status, 422);
    for (const auto* pointer :
         {"/visit_kind", "/client_id", "/start_window", "/care_time_min", "/staff_needed"})
        EXPECT_NE(answer.body.find(pointer), std::string::npos) << pointer;
    EXPECT_TRUE(desk.changes.empty());
}

TEST_F(DraftAnswers, RefusesAKindThatNobodySends)
{
    EXPECT_EQ(send("/edits", R"("kind":"accept_alternative")").status, 422);
    EXPECT_EQ(send("/edits", R"("kind":"hide_visit")").status, 422);
    EXPECT_EQ(
        send("/edits", R"("kind":"split_double","visit_id":")" + std::string(kVisit) + R"(","reason":"x")")
            .status,
        422)
        << "a reason is words";
}

TEST_F(DraftAnswers, AConflictSaysWhichRevisionIsCurrent)
{
    const auto answer = send("/publish", "");
    EXPECT_EQ(answer.status, 409);
    EXPECT_EQ(code_of(answer), "draft.revision_conflict");
    EXPECT_NE(answer.body.find(R"("current":"7")"), std::string::npos);
}

TEST_F(DraftAnswers, AnAbsenceIsAskedAboutAndAnAlternativeAccepted)
{
    const std::string report =
        R"({"event":"absence","care_worker_id":")" + std::string(kWorker) +
        R"(","from":"2026-12-01T06:00:00Z","until":"2026-12-01T15:00:00Z","absence_kind":"sick"})";
    const std::string choice = R"("asked_at":"2026-12-01T05:10:00Z","report":)" + report;
    const auto path = "/v1/sections/" + section_id("S01").to_string() + "/event-alternatives";
    const auto answer = post(path, report, kOwnJson + cookie);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(std::get<app::AbsenceReport>(*desk.report).care_worker_id,
              CareWorkerId::parse(kWorker).value());
    EXPECT_EQ(send("/event", R"("alternative":1,)" + choice).status, 200);
    EXPECT_EQ(code_of(send("/event", R"("alternative":2,)" + choice)), "edit.unknown_alternative");
    EXPECT_EQ(send("/event", R"("alternative":4,)" + choice).status, 422);
}

TEST_F(DraftAnswers, EveryEventSaysWhatItNeeds)
{
    const auto path = "/v1/sections/" + section_id("S01").to_string() + "/event-alternatives";
    const auto needs = [&](const std::string& event) {
        const auto answer = post(path, R"({"event":")" + event + R"("})", kOwnJson + cookie);
        EXPECT_EQ(answer.status, 422) << event;
        return answer.body;
    };
    EXPECT_NE(needs("absence").find("/absence_kind"), std::string::npos);
    EXPECT_NE(needs("late").find("/care_worker_id"), std::string::npos);
    EXPECT_NE(needs("cancelled").find("/visit_id"), std::string::npos);
    EXPECT_NE(needs("longer").find("/care_time_min"), std::string::npos);
    EXPECT_NE(needs("added").find("/visit_kind"), std::string::npos);
    EXPECT_NE(needs("alarm").find("/client_id"), std::string::npos);
    const auto nested =
        send("/event", R"("alternative":1,"asked_at":"2026-12-01T05:10:00Z","report":{"event":"alarm"})");
    EXPECT_NE(nested.body.find("/report/client_id"), std::string::npos);
}

TEST_F(DraftAnswers, CommandsAnswerAndAreRefusedAlike)
{
    EXPECT_EQ(send("/redo", "").status, 200);
    EXPECT_EQ(send("/discard", "").status, 200);
    EXPECT_EQ(code_of(send("/undo", "")), "draft.nothing_to_undo");
    for (const auto* path : {"/undo", "/redo", "/publish", "/discard"})
        EXPECT_EQ(code_of(send(path, "", "S02")), "resource.unknown") << path;
    EXPECT_EQ(get("/v1/sections/" + section_id("S01").to_string() + "/draft", cookie).status, 200);
}

} // namespace
} // namespace samma::http::testing
