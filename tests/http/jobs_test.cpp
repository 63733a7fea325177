// Long work asked for over the network, and the stream that tells how it goes.
#include "fixture.hpp"

#include "api/body_check.hpp"
#include "api/job.hpp"
#include "api/json.hpp"
#include "base/world_failure.hpp"

namespace samma::http::testing {
namespace {

using store::JobId;

JobId job_id(std::string_view name)
{
    return JobId(Uuid::derived(Uuid{}, name));
}

/// Knows one job, of S01.
class FakeDesk : public app::JobDesk {
  public:
    Result<app::JobView> ask_for_plan(const app::Caller& caller, const app::PlanJobRequest& request) override
    {
        if (is_disk_full)
            throw WorldFailure("store.disk_full", "no room");
        asked = request;
        return find(caller, job_id("one"));
    }
    Result<app::JobView> find(const app::Caller& caller, JobId id) override
    {
        if (id != job_id("one") || !caller.holds_in(app::Role::coordinator, section_id("S01")))
            return fail("resource.unknown");
        app::JobView job;
        job.id = id;
        job.section_id = section_id("S01");
        job.progress = {7, 100};
        return job;
    }
    Result<std::vector<app::JobView>> list(const app::Caller& caller, SectionId, std::optional<JobId> before,
                                           int limit) override
    {
        page = {before, limit};
        return std::vector{find(caller, job_id("one")).value()};
    }
    Result<app::JobView> cancel(const app::Caller& caller, JobId id) override
    {
        if (has_ended)
            return fail("job.has_ended");
        return find(caller, id);
    }
    Result<app::JobView> finish(const app::Caller& caller, JobId id) override
    {
        if (has_ended)
            return fail("job.not_running");
        return find(caller, id);
    }

    std::atomic<bool> is_disk_full = false;
    std::atomic<bool> has_ended = false;
    std::optional<app::PlanJobRequest> asked;
    std::pair<std::optional<JobId>, int> page;
};

/// Happens what a test says.
class FakeEvents : public app::EventSource {
  public:
    [[nodiscard]] std::uint64_t newest() const override { return changes; }
    app::EventPage read(const app::Caller&, std::optional<std::int64_t> after) override
    {
        const std::scoped_lock lock(mutex_);
        app::EventPage page;
        page.last_sequence = last_;
        for (const auto& event : events_)
            if (after && event.sequence > *after)
                page.events.push_back(event);
        page.jobs = jobs_;
        return page;
    }
    void happen(const std::string& kind)
    {
        {
            const std::scoped_lock lock(mutex_);
            events_.push_back({++last_, Instant{}, kind, section_id("S01"), "subject", {}});
        }
        ++changes;
    }
    void come_further(std::int64_t done)
    {
        {
            const std::scoped_lock lock(mutex_);
            jobs_.resize(1);
            jobs_.front().id = job_id("one");
            jobs_.front().progress = {done, 100};
        }
        ++changes;
    }

    std::atomic<std::uint64_t> changes = 1;

  private:
    std::mutex mutex_;
    std::vector<store::Event> events_;
    std::vector<store::Job> jobs_;
    std::int64_t last_ = 40;
};

class LongWorkTest : public ServerTest {
  protected:
    LongWorkTest()
    {
        long_work = {&desk, &events};
        start();
        cookie = enter();
    }

    [[nodiscard]] std::string jobs_of(std::string_view code) const
    {
        return "/v1/sections/" + section_id(code).to_string() + "/jobs";
    }
    static std::string body(const std::string& until = "2026-12-14", const std::string& more = "")
    {
        return R"({"operation_id":")" + job_id("operation").to_string() +
               R"(","from":"2026-11-30","until":")" + until + "\"" + more + "}";
    }
    [[nodiscard]] Wire listen(const std::string& headers = "") const
    {
        auto wire = connect();
        wire.send("GET /v1/events HTTP/1.1\r\nHost: localhost\r\n" + cookie + headers + "\r\n");
        return wire;
    }

    FakeDesk desk;
    FakeEvents events;
    std::string cookie;
};

} // namespace

TEST_F(LongWorkTest, AJobIsAskedForSeenListedAndCancelled)
{
    const auto asked =
        post(jobs_of("S01"), body("2026-12-14", R"(,"seed":7,"seconds":30)"), cookie + kOwnJson);
    EXPECT_EQ(asked.status, 201);
    static const api::BodyCheck check("Job");
    EXPECT_TRUE(check.check(asked.body).empty()) << asked.body;
    ASSERT_TRUE(desk.asked);
    EXPECT_EQ(desk.asked->seed, 7U);
    EXPECT_EQ(desk.asked->seconds, Seconds(30));
    EXPECT_EQ(desk.asked->operation_id.uuid(), job_id("operation").uuid());

    const auto path = "/v1/jobs/" + job_id("one").to_string();
    const auto seen = api::read_json<api::Job>(get(path, cookie).body);
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->done, 7);

    const auto listed = get(jobs_of("S01") + "?limit=1", cookie);
    static const api::BodyCheck list_check("Jobs");
    EXPECT_TRUE(list_check.check(listed.body).empty()) << listed.body;
    const auto page = api::read_json<api::Jobs>(listed.body);
    ASSERT_TRUE(page && page->next_cursor);
    EXPECT_EQ(get(jobs_of("S01") + "?limit=1&cursor=" + *page->next_cursor, cookie).status, 200);
    EXPECT_EQ(desk.page.first, job_id("one"));

    const auto cancel = [&] {
        return ask("DELETE " + path + " HTTP/1.1\r\nHost: localhost\r\n" + kOwn + cookie + "\r\n");
    };
    EXPECT_EQ(cancel().status, 200);
    desk.has_ended = true;
    EXPECT_EQ(cancel().status, 409);
}

TEST_F(LongWorkTest, AFaultyWishIsToldWhereItIsWrong)
{
    EXPECT_EQ(post(jobs_of("S01"), body("2026-11-30"), cookie + kOwnJson).status, 422);
    EXPECT_EQ(post(jobs_of("S01"), body("2027-02-28"), cookie + kOwnJson).status, 422);
    EXPECT_EQ(post(jobs_of("S01"), body("2026-12-14", R"(,"seconds":0)"), cookie + kOwnJson).status, 422);
    EXPECT_EQ(post(jobs_of("S01"), body("2026-12-14", R"(,"threads":64)"), cookie + kOwnJson).status, 422);
    EXPECT_FALSE(desk.asked);
    EXPECT_EQ(get("/v1/jobs/" + job_id("other").to_string(), cookie).status, 404);
    EXPECT_EQ(get("/v1/jobs/nonsense", cookie).status, 404);
    EXPECT_EQ(get("/v1/jobs/" + job_id("one").to_string()).status, 401);
}

TEST_F(LongWorkTest, AFullDiskIsToldByItsOwnCode)
{
    desk.is_disk_full = true;
    const auto answer = post(jobs_of("S01"), body(), cookie + kOwnJson);
    EXPECT_EQ(answer.status, 507);
    EXPECT_EQ(code_of(answer), "store.disk_full");
    EXPECT_EQ(get("/v1/sections", cookie).status, 200) << "reading goes on";
}

TEST_F(LongWorkTest, AListenerHearsWhatHappensAsItHappensAndNothingOfThePast)
{
    events.happen("plan.accepted");
    auto wire = listen();
    const auto head = wire.receive().value();
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Type"), "text/event-stream");
    EXPECT_EQ(head.header("Content-Length"), "");
    EXPECT_EQ(wire.receive_until("\n\n"), "id: 41\nevent: here\ndata: {}\n\n");

    events.happen("master_data.changed");
    const auto told = wire.receive_until("\n\n").value();
    EXPECT_TRUE(told.starts_with("id: 42\nevent: happened\ndata: {")) << told;
    EXPECT_NE(told.find("\"kind\":\"master_data.changed\""), std::string::npos) << told;

    events.come_further(30);
    EXPECT_NE(wire.receive_until("\n\n")->find("\"done\":30"), std::string::npos);
    events.come_further(60);
    EXPECT_NE(wire.receive_until("\n\n")->find("\"done\":60"), std::string::npos);
}

TEST_F(LongWorkTest, AListenerThatComesBackHearsWhatSheMissed)
{
    events.happen("one.happened");
    events.happen("two.happened");
    auto wire = listen("Last-Event-ID: 41\r\n");
    ASSERT_TRUE(wire.receive());
    const auto told = wire.receive_until("\n\n").value();
    EXPECT_TRUE(told.starts_with("id: 42\n")) << told;
    EXPECT_NE(told.find("two.happened"), std::string::npos);
    auto wrong = listen("Last-Event-ID: yesterday\r\n");
    EXPECT_EQ(wrong.receive()->status, 400);
}

TEST_F(LongWorkTest, AStreamEndsWithItsSessionAndWithTheServer)
{
    auto wire = listen();
    ASSERT_TRUE(wire.receive());
    ASSERT_EQ(ask("DELETE /v1/session HTTP/1.1\r\nHost: localhost\r\n" + kOwn + cookie + "\r\n").status, 204);
    events.happen("something.happened");
    EXPECT_TRUE(wire.sees_close());

    cookie = enter();
    auto other = listen();
    ASSERT_TRUE(other.receive());
    server->stop();
    EXPECT_TRUE(other.sees_close());
}

TEST_F(LongWorkTest, NobodyListensWithoutASession)
{
    EXPECT_EQ(get("/v1/events").status, 401);
}

class WithoutLongWork : public ServerTest {};

TEST_F(WithoutLongWork, TheRoutesSayThatTheyAreNotReady)
{
    start();
    EXPECT_EQ(get("/v1/events", enter()).status, 503);
}

} // namespace samma::http::testing
