#include "store/test_store.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace samma::store {

namespace {

using std::chrono::seconds;

class JobContract : public testing::TestWithParam<Where> {
  protected:
    Job asked(JobKind kind = JobKind::plan)
    {
        Job job;
        job.id = JobId(Uuid::from_time(kNow.time_since_epoch().count() + ++count, 0, 1));
        job.kind = kind;
        job.section_id = section;
        job.request = R"({"seed":1})";
        job.caller = "coordinator";
        job.operation_id = test.inventor.next_id<OperationId>();
        job.asked_at = kNow;
        in_work([&](JobStore& jobs) { EXPECT_TRUE(jobs.add(job)); });
        return job;
    }

    void in_work(const std::function<void(JobStore&)>& act)
    {
        const auto work = test.store->begin_write(test.tenant.id);
        act(work->jobs());
        work->commit();
    }
    std::optional<Job> claim(const std::string& worker, seconds after = seconds(0))
    {
        std::optional<Job> job;
        in_work([&](JobStore& jobs) { job = jobs.claim(worker, kNow + after, kNow + after - seconds(30)); });
        return job;
    }
    bool end(JobId id, const std::string& worker, JobState state = JobState::done)
    {
        bool has_ended = false;
        in_work([&](JobStore& jobs) { has_ended = jobs.end(id, worker, state, "outcome", kNow); });
        return has_ended;
    }
    Job stored(JobId id) { return test.store->begin_read(test.tenant.id)->jobs().find(id).value(); }

    TestStore test{GetParam()};
    SectionId section = test.inventor.next_id<SectionId>();
    int count = 0;
};

} // namespace

TEST_P(JobContract, ComesBackAsItWasAskedFor)
{
    const auto job = asked(JobKind::import_files);
    test.reopen();
    EXPECT_EQ(stored(job.id), job);
    in_work([&](JobStore& jobs) {
        const auto again = jobs.add(job);
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().code, "store.unique_violation");
    });
}

TEST_P(JobContract, IsClaimedByOneWorkerTheLongestWaitingFirst)
{
    const auto first = asked();
    const auto second = asked();
    EXPECT_EQ(claim("a")->id, first.id);
    EXPECT_EQ(claim("b")->id, second.id);
    EXPECT_FALSE(claim("c"));
    const auto job = stored(first.id);
    EXPECT_EQ(job.state, JobState::running);
    EXPECT_EQ(job.worker, "a");
    EXPECT_EQ(job.attempt, 1);
}

TEST_P(JobContract, IsTakenOverFromItsCheckpointWhenItsWorkerFallsSilentAndTheDeadCannotComeBack)
{
    const auto job = asked();
    ASSERT_TRUE(claim("a"));
    const Bytes checkpoint{1, 2, 3};
    in_work([&](JobStore& jobs) {
        EXPECT_EQ(jobs.beat(job.id, "a", {10, 100}, kNow + seconds(20)), JobOrder::go_on);
        EXPECT_TRUE(jobs.save_checkpoint(job.id, "a", checkpoint));
    });
    EXPECT_FALSE(claim("b", seconds(49)));

    const auto taken = claim("b", seconds(51));
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->attempt, 2);
    EXPECT_EQ(taken->progress, (JobProgress{10, 100}));
    EXPECT_EQ(test.store->begin_read(test.tenant.id)->jobs().load_checkpoint(job.id), checkpoint);

    in_work([&](JobStore& jobs) {
        EXPECT_EQ(jobs.beat(job.id, "a", {99, 100}, kNow + seconds(52)), JobOrder::belongs_to_another);
        EXPECT_FALSE(jobs.save_checkpoint(job.id, "a", Bytes{9}));
    });
    EXPECT_FALSE(end(job.id, "a"));
    EXPECT_TRUE(end(job.id, "b"));
    EXPECT_FALSE(end(job.id, "b")) << "ended twice";
    EXPECT_EQ(stored(job.id).result, "outcome");
    EXPECT_FALSE(claim("c", seconds(1000)));
}

TEST_P(JobContract, IsCancelledAtOnceWhileItWaitsAndAskedToStopWhileItRuns)
{
    const auto waiting = asked();
    in_work([&](JobStore& jobs) { EXPECT_TRUE(jobs.ask_cancel(waiting.id, kNow)); });
    EXPECT_EQ(stored(waiting.id).state, JobState::cancelled);
    EXPECT_FALSE(claim("a"));

    const auto running = asked();
    ASSERT_TRUE(claim("a"));
    in_work([&](JobStore& jobs) {
        EXPECT_TRUE(jobs.ask_cancel(running.id, kNow));
        EXPECT_EQ(jobs.beat(running.id, "a", {1, 2}, kNow), JobOrder::stop);
    });
    EXPECT_TRUE(end(running.id, "a", JobState::cancelled));
    in_work([&](JobStore& jobs) { EXPECT_FALSE(jobs.ask_cancel(running.id, kNow)); });
}

TEST_P(JobContract, SaysWhyItFailed)
{
    const auto job = asked();
    ASSERT_TRUE(claim("a"));
    ASSERT_TRUE(end(job.id, "a", JobState::failed));
    EXPECT_EQ(stored(job.id).error_code, "outcome");
    EXPECT_EQ(stored(job.id).result, "");
    EXPECT_EQ(stored(job.id).ended_at, kNow);
}

TEST_P(JobContract, AreListedNewestFirstPageByPage)
{
    std::vector<JobId> ids;
    for (int job = 0; job < 5; ++job)
        ids.push_back(asked().id);
    const auto work = test.store->begin_read(test.tenant.id);
    const auto page = work->jobs().list({}, {}, 2);
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].id, ids[4]);
    EXPECT_EQ(work->jobs().list({}, page[1].id, 10).size(), 3U);
    EXPECT_EQ(work->jobs().list(section, {}, 10).size(), 5U);
    EXPECT_TRUE(work->jobs().list(test.inventor.next_id<SectionId>(), {}, 10).empty());
}

TEST_P(JobContract, RacingWorkersShareTheJobsOutWithoutDoublingAny)
{
    constexpr int kJobs = 40;
    for (int job = 0; job < kJobs; ++job)
        asked();
    std::atomic<int> ended = 0;
    std::vector<std::thread> workers;
    for (int worker = 0; worker < 4; ++worker)
        workers.emplace_back([&, name = "worker-" + std::to_string(worker)] {
            while (const auto job = claim(name))
                ended += end(job->id, name) ? 1 : 0;
        });
    for (auto& worker : workers)
        worker.join();
    EXPECT_EQ(ended, kJobs);
}

INSTANTIATE_TEST_SUITE_P(Engines, JobContract, testing::ValuesIn(kEverywhere), name_of);

} // namespace samma::store
