#include "planned_section.hpp"

#include "app/event_feed.hpp"
#include "app/jobs.hpp"
#include "app/propose_plan.hpp"
#include "app/sent_import.hpp"
#include "app/worker.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

namespace samma::app {

using std::chrono::milliseconds;

class Jobs : public testing::Test {
  protected:
    JobView ask(std::uint64_t seed = 1, std::int64_t iterations = 8000)
    {
        return ask_for_plan(given.ports(), given.coordinator(),
                            {.operation_id = given.installation.new_operation(),
                             .section_id = given.section_id,
                             .dates = test::kWeek,
                             .seed = seed,
                             .iterations = iterations,
                             .seconds = {}})
            .value();
    }
    JobView stored(store::JobId id) { return find_job(given.ports(), given.coordinator(), id).value(); }
    std::vector<store::ProposalHead> proposals()
    {
        return given.ports()
            .store.begin_read(given.ports().tenant_id)
            ->proposals()
            .list(given.section_id, 10);
    }
    /// Plans and takes the plan, as `samma plan` does.
    void plan_section()
    {
        ASSERT_TRUE(propose_plan(given.ports(), given.coordinator(),
                                 {.operation_id = given.installation.new_operation(),
                                  .section_id = given.section_id,
                                  .dates = test::kWeek,
                                  .budget = {.iterations = 8000}},
                                 {}));
    }

    test::SmallSection given;
};

TEST_F(Jobs, AProposalIsMadeByTheWorkerAndTheJobEndsInTheSameTransaction)
{
    const auto job = ask();
    EXPECT_EQ(job.state, store::JobState::waiting);
    EXPECT_TRUE(proposals().empty());

    Worker worker(given.ports(), "worker-1");
    EXPECT_TRUE(worker.do_next());
    EXPECT_FALSE(worker.do_next());

    const auto ended = stored(job.id);
    EXPECT_EQ(ended.state, store::JobState::done);
    ASSERT_EQ(proposals().size(), 1U);
    EXPECT_EQ(ended.result, proposals().front().id.to_string());
    EXPECT_EQ(proposals().front().made_at, *ended.ended_at);
}

TEST_F(Jobs, TheSameRequestAgainIsTheSameJob)
{
    const PlanJobRequest request{.operation_id = given.installation.new_operation(),
                                 .section_id = given.section_id,
                                 .dates = test::kWeek,
                                 .seed = 1,
                                 .iterations = 100,
                                 .seconds = {}};
    const auto caller = given.coordinator();
    const auto first = ask_for_plan(given.ports(), caller, request);
    const auto again = ask_for_plan(given.ports(), caller, request);
    EXPECT_EQ(first->id, again->id);
    EXPECT_EQ(list_jobs(given.ports(), caller, given.section_id, {}, 10)->size(), 1U);
}

/// A worker that dies, as far as the others can see: it throws away what it does after so many checkpoints.
TEST_F(Jobs, AWorkerThatDiesIsFollowedByOneThatGoesOnFromItsCheckpointToTheSamePlan)
{
    ask(7);
    Worker(given.ports(), "undisturbed").do_next();
    const auto undisturbed = proposals().front().id;

    const auto job = ask(7);
    {
        std::atomic<bool> stops = false;
        Worker dying(given.ports(), "dying",
                     {.beat_every = milliseconds(0), .checkpoint_every = milliseconds(0)});
        std::thread running([&] { dying.run(stops); });
        while (
            given.ports().store.begin_read(given.ports().tenant_id)->jobs().load_checkpoint(job.id).empty())
            std::this_thread::sleep_for(milliseconds(1));
        stops = true;
        running.join();
    }
    const auto left = stored(job.id);
    if (left.state == store::JobState::running) {
        EXPECT_GT(left.progress.total, 0);
        Worker next(given.ports(), "next");
        EXPECT_FALSE(next.do_next()) << "it may still live";
        given.installation.clock.time += std::chrono::seconds(31);
        EXPECT_TRUE(next.do_next());
    }
    EXPECT_EQ(stored(job.id).state, store::JobState::done);
    ASSERT_EQ(proposals().size(), 2U);
    const auto work = given.ports().store.begin_read(given.ports().tenant_id);
    const auto one = work->proposals().find(undisturbed)->plan;
    const auto other = work->proposals().find(PlanId::parse(stored(job.id).result).value())->plan;
    EXPECT_EQ(one.assignments, other.assignments);
    EXPECT_EQ(one.iterations, other.iterations);
}

TEST_F(Jobs, OneThatIsCancelledWhileItRunsLeavesNoPlan)
{
    const auto job = ask(1, 50'000'000);
    Worker worker(given.ports(), "worker-1", {.beat_every = milliseconds(20)});
    std::thread running([&] { worker.do_next(); });
    while (stored(job.id).progress.done == 0)
        std::this_thread::sleep_for(milliseconds(5));
    ASSERT_TRUE(cancel_job(given.ports(), given.coordinator(), given.installation.new_operation(), job.id));
    running.join();
    EXPECT_EQ(stored(job.id).state, store::JobState::cancelled);
    EXPECT_TRUE(proposals().empty());
    EXPECT_EQ(cancel_job(given.ports(), given.coordinator(), given.installation.new_operation(), job.id)
                  .error()
                  .code,
              "job.has_ended");
}

TEST_F(Jobs, OneThatIsAskedToEndKeepsTheBestPlanThatItHas)
{
    const auto job = ask(1, 50'000'000);
    EXPECT_EQ(finish_job(given.ports(), given.coordinator(), given.installation.new_operation(), job.id)
                  .error()
                  .code,
              "job.not_running");
    Worker worker(given.ports(), "worker-1", {.beat_every = milliseconds(20)});
    std::thread running([&] { worker.do_next(); });
    while (stored(job.id).progress.done == 0)
        std::this_thread::sleep_for(milliseconds(5));
    ASSERT_TRUE(finish_job(given.ports(), given.coordinator(), given.installation.new_operation(), job.id));
    running.join();
    const auto ended = stored(job.id);
    EXPECT_EQ(ended.state, store::JobState::done);
    ASSERT_TRUE(ended.progress.best);
    EXPECT_GT(ended.progress.best->people_hundredths, 100);
    ASSERT_EQ(proposals().size(), 1U);
    EXPECT_EQ(ended.result, proposals().front().id.to_string());
}

TEST_F(Jobs, OneThatKillsEveryWorkerIsGivenUp)
{
    const auto job = ask();
    for (int worker = 0; worker < 5; ++worker) {
        const auto work = given.ports().store.begin_write(given.ports().tenant_id);
        ASSERT_TRUE(work->jobs().claim("victim-" + std::to_string(worker), given.installation.clock.time,
                                       given.installation.clock.time - std::chrono::seconds(30)));
        work->commit();
        given.installation.clock.time += std::chrono::seconds(31);
    }
    EXPECT_TRUE(Worker(given.ports(), "careful").do_next());
    EXPECT_EQ(stored(job.id).error_code, "job.given_up");
    EXPECT_TRUE(proposals().empty());
}

TEST_F(Jobs, IsAsUnknownToThoseWhoMayNotAskForItAsOneThatDoesNotExist)
{
    const auto job = ask();
    const auto other = given.installation.coordinator({SectionId(given.installation.ids.next())});
    EXPECT_EQ(find_job(given.ports(), other, job.id).error().code, "resource.unknown");
    EXPECT_EQ(find_job(given.ports(), other, store::JobId(given.installation.ids.next())).error().code,
              "resource.unknown");
    EXPECT_EQ(list_jobs(given.ports(), other, given.section_id, {}, 10).error().code, "resource.unknown");
    EXPECT_EQ(cancel_job(given.ports(), other, given.installation.new_operation(), job.id).error().code,
              "resource.unknown");
    EXPECT_EQ(ask_for_plan(given.ports(), other,
                           {.operation_id = given.installation.new_operation(),
                            .section_id = given.section_id,
                            .dates = test::kWeek,
                            .seed = 1,
                            .iterations = 1,
                            .seconds = {}})
                  .error()
                  .code,
              "resource.unknown");
}

TEST_F(Jobs, AnImportAndAReportAreJobsToo)
{
    const auto caller = given.installation.operator_at_terminal();
    const auto import = ask_for_import(given.ports(), caller,
                                       {.operation_id = given.installation.new_operation(),
                                        .path = given.folder.path / "files",
                                        .mapping = {}})
                            .value();
    plan_section();
    const auto report =
        ask_for_report(given.ports(), caller, given.installation.new_operation(), std::nullopt).value();
    Worker worker(given.ports(), "worker-1");
    while (worker.do_next()) {
    }
    EXPECT_EQ(find_job(given.ports(), caller, import.id)->result, "unchanged");
    const auto reported = find_job(given.ports(), caller, report.id).value();
    EXPECT_EQ(reported.state, store::JobState::done);
    EXPECT_TRUE(reported.result.starts_with("S01 1 0")) << reported.result;
}

/// The section's own files, sent in small pieces by the system administrator.
class SentImports : public Jobs {
  protected:
    app::Caller administrator()
    {
        return {.session_id = Uuid::derived(Uuid{}, "session"),
                .account_id = Uuid::derived(Uuid{}, "administrator"),
                .care_worker_id = {},
                .roles = {{Role::system_administrator, {}}}};
    }
    Result<void> send(const std::string& name, const std::string& bytes, int part = 0)
    {
        return send_part(given.ports(), administrator(),
                         {.operation_id = given.installation.new_operation(),
                          .import_id = import,
                          .name = name,
                          .part = part,
                          .content = {bytes.begin(), bytes.end()}});
    }
    void send_all(const std::function<void(const std::string& name, std::string& bytes)>& change = {})
    {
        for (const auto& entry : std::filesystem::directory_iterator(given.folder.path / "files")) {
            const auto name = entry.path().filename().string();
            std::ifstream stream(entry.path(), std::ios::binary);
            std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            if (change)
                change(name, bytes);
            const auto half = bytes.size() / 2;
            ASSERT_TRUE(send(name, bytes.substr(0, half)));
            ASSERT_TRUE(send(name, bytes.substr(half), 1));
        }
    }
    JobView work_on(ImportGoal goal)
    {
        const auto job = ask_for_sent_import(
            given.ports(), administrator(),
            {.operation_id = given.installation.new_operation(), .import_id = import, .goal = goal});
        Worker(given.ports(), "worker-1").do_next();
        return find_job(given.ports(), administrator(), job->id).value();
    }
    SentImportView seen() { return look_at_import(given.ports(), administrator(), import).value(); }

    store::ImportId import{Uuid::derived(Uuid{}, "import")};
};

TEST_F(SentImports, AreLookedThroughThenTakenInAndLeaveNoFileBehind)
{
    given.installation.clock.time += std::chrono::minutes(1);
    send_all([](const std::string&, std::string& bytes) {
        const auto at = bytes.find("Gamla Staden");
        if (at != std::string::npos)
            bytes.replace(at, 12, "Gamla staden");
    });

    EXPECT_EQ(work_on(ImportGoal::preview).result, "previewed");
    const auto previewed = seen();
    EXPECT_EQ(previewed.outcome.state, SentImportState::previewed);
    EXPECT_TRUE(previewed.outcome.faults.empty());
    EXPECT_FALSE(previewed.files.empty());
    EXPECT_TRUE(std::any_of(previewed.outcome.counts.begin(), previewed.outcome.counts.end(),
                            [](const SentKindCount& count) { return count.counts.changed > 0; }));

    EXPECT_EQ(work_on(ImportGoal::accept).result, "stored");
    EXPECT_EQ(seen().outcome.state, SentImportState::stored);
    EXPECT_TRUE(seen().files.empty());
    EXPECT_EQ(list_imports(given.ports(), administrator(), {.limit = 1, .after = {}})->items.size(), 1U);
    ASSERT_TRUE(undo_import(given.ports(), administrator(), given.installation.new_operation()));
    EXPECT_TRUE(list_imports(given.ports(), administrator(), {})->items.front().undone_at);
}

TEST_F(SentImports, TellEveryFaultInBothLanguagesAndStoreNothing)
{
    send_all();
    ASSERT_TRUE(send("brukare.csv", "fel;kolumner\n1;2\n"));

    EXPECT_EQ(work_on(ImportGoal::preview).result, "refused");
    const auto refused = seen();
    EXPECT_EQ(refused.outcome.state, SentImportState::refused);
    ASSERT_FALSE(refused.outcome.faults.empty());
    EXPECT_NE(refused.outcome.faults.front().sv, refused.outcome.faults.front().en);
    EXPECT_EQ(work_on(ImportGoal::accept).error_code, "import.has_faults");
}

TEST_F(SentImports, AreStoredOnceWhenTheWorkerDiesBeforeItCouldSaySo)
{
    send_all([](const std::string&, std::string& bytes) {
        const auto at = bytes.find("Gamla Staden");
        if (at != std::string::npos)
            bytes.replace(at, 12, "Gamla staden");
    });
    const auto asked = ask_for_sent_import(given.ports(), administrator(),
                                           {.operation_id = given.installation.new_operation(),
                                            .import_id = import,
                                            .goal = ImportGoal::accept})
                           .value();
    // What the dead worker had done: the import is stored, the job has not ended.
    ImportRequest files{.operation_id = asked.operation_id, .path = {}, .mapping = {}};
    files.source = import.to_string();
    {
        const auto work = given.ports().store.begin_read(given.ports().tenant_id);
        for (const auto& file : work->uploads().files(import)) {
            const auto bytes = work->uploads().load(import, store::ImportPartKind::file, file.name);
            files.sent.push_back({file.name, {bytes.begin(), bytes.end()}});
        }
    }
    const auto batches = [&] { return list_imports(given.ports(), administrator(), {})->items.size(); };
    const auto before = batches();
    ASSERT_TRUE(accept_import(given.ports(), administrator(), files));
    ASSERT_EQ(batches(), before + 1);

    Worker(given.ports(), "next").do_next();

    EXPECT_EQ(find_job(given.ports(), administrator(), asked.id)->result, "stored");
    EXPECT_EQ(batches(), before + 1);
    EXPECT_TRUE(seen().files.empty());
}

TEST_F(SentImports, RefuseWhatIsNoFileNameAMissingPieceAndThoseWhoMayNotBringIn)
{
    for (const auto* name : {"../brukare.csv", ".csv", "brukare.exe", "", "a/b.csv"})
        EXPECT_EQ(send(name, "x").error().code, "import.file_name") << name;
    EXPECT_EQ(send("brukare.csv", "x", 1).error().code, "import.part");
    EXPECT_EQ(send("brukare.csv", std::string(kMostPartBytes + 1, 'x')).error().code, "import.too_large");
    EXPECT_EQ(ask_for_sent_import(given.ports(), administrator(), {.operation_id = {}, .import_id = import})
                  .error()
                  .code,
              "import.nothing_sent");
    EXPECT_EQ(look_at_import(given.ports(), given.coordinator(), import).error().code, "resource.unknown");
    ASSERT_TRUE(send("brukare.csv", "x"));
    ASSERT_TRUE(give_up_import(given.ports(), administrator(), given.installation.new_operation(), import));
    EXPECT_EQ(look_at_import(given.ports(), administrator(), import).error().code, "resource.unknown");
}

TEST_F(SentImports, AreGoneAfterADay)
{
    ASSERT_TRUE(send("brukare.csv", "x"));
    given.installation.clock.time += kKeptFor + std::chrono::minutes(1);
    const auto old = import;
    import = store::ImportId(Uuid::derived(Uuid{}, "another"));
    ASSERT_TRUE(send("brukare.csv", "x"));
    EXPECT_EQ(look_at_import(given.ports(), administrator(), old).error().code, "resource.unknown");
}

TEST_F(Jobs, WhoElseLooksAtADayIsCountedWhileTheyDoAndOnlyForThoseWhoMaySeeIt)
{
    EventFeed feed(given.ports());
    const auto one = given.coordinator();
    const auto other = given.coordinator();
    const LookedAt place{given.section_id, test::kWeek.from};
    const auto own = feed.be_present(one, place);
    const auto own_tab = feed.be_present(one, place);
    EXPECT_EQ(feed.others_at(one, place), 0) << "two tabs of one session are one";
    const auto before = feed.newest();
    {
        const auto theirs = feed.be_present(other, place);
        EXPECT_NE(feed.newest(), before) << "streams must wake to tell of it";
        EXPECT_EQ(feed.others_at(one, place), 1);
        EXPECT_EQ(feed.others_at(other, place), 1);
        EXPECT_EQ(feed.others_at(one, {given.section_id, add_days(test::kWeek.from, 1)}), 0);
    }
    EXPECT_EQ(feed.others_at(one, place), 0);
    const auto stranger = given.installation.coordinator({SectionId(given.installation.ids.next())});
    EXPECT_EQ(feed.be_present(stranger, place), nullptr);
    EXPECT_EQ(feed.others_at(stranger, place), 0);
}

TEST_F(Jobs, TheirEventsAreHeardByThoseWhoMaySeeTheSectionAndByNobodyElse)
{
    EventFeed feed(given.ports());
    const auto caller = given.coordinator();
    const auto start = feed.read(caller, std::nullopt);
    EXPECT_TRUE(start.events.empty());
    const auto before = feed.newest();

    const auto job = ask();
    const auto heard = feed.read(caller, start.last_sequence);
    ASSERT_EQ(heard.events.size(), 1U);
    EXPECT_EQ(heard.events[0].kind, "job.asked");
    EXPECT_EQ(heard.events[0].subject_id, job.id.to_string());
    ASSERT_EQ(heard.jobs.size(), 1U);
    EXPECT_EQ(heard.jobs[0].id, job.id);
    for (int wait = 0; wait < 200 && feed.newest() == before; ++wait)
        std::this_thread::sleep_for(milliseconds(50));
    EXPECT_NE(feed.newest(), before) << "nobody was woken";

    const auto other = given.installation.coordinator({SectionId(given.installation.ids.next())});
    const auto elsewhere = feed.read(other, start.last_sequence);
    EXPECT_TRUE(elsewhere.events.empty());
    EXPECT_TRUE(elsewhere.jobs.empty());
    EXPECT_EQ(elsewhere.last_sequence, heard.last_sequence);
}

} // namespace samma::app
