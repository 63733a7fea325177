#include "store/test_store.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <thread>

namespace samma::store {

namespace {

constexpr int kThreads = 4;

/// When a command is answered.
enum class Answer { after_commit, before_commit };

/// How often the environment asks the campaign to go round.
int rounds()
{
    const char* asked = std::getenv("SAMMA_ROUNDS");
    return asked == nullptr ? 100 : std::atoi(asked);
}

void write_one(Store& store, TenantId tenant, MasterDataInventor& inventor,
               const std::function<void(OperationId)>& answer, Answer when)
{
    const ChangeContext context{kNow, "account", inventor.next_id<OperationId>()};
    const auto work = store.begin_write(tenant);
    const auto done = work->operations().record({context.operation_id, "test", "account", kNow, "", ""});
    work->audit().append(
        AuditEvent{.at = kNow, .action = "change", .actor = "account", .operation_id = context.operation_id});
    work->events().append({0, kNow, "changed", {}, context.operation_id.to_string(), context.operation_id});
    const auto applied = work->master_data().apply({inventor.invent(1, 1), {}, {}}, context);
    if (!done || !applied)
        ::_exit(1);
    if (when == Answer::before_commit)
        answer(context.operation_id);
    work->commit();
    if (when == Answer::after_commit)
        answer(context.operation_id);
}

/// The program as it is killed: threads write commands one after the other, each with its audit row and
/// event, and say over the pipe which they have answered. Never returns.
[[noreturn]] void write_until_killed(const std::filesystem::path& file, TenantId tenant, int round, int pipe,
                                     Answer when)
{
    const auto store = make_store(open_sqlite({.file = file}).value());
    const auto answer = [pipe](OperationId id) {
        const auto line = id.to_string() + "\n";
        if (::write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            ::_exit(1);
    };
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread)
        threads.emplace_back([&, thread] {
            const int number = round * kThreads + thread;
            MasterDataInventor inventor(1000 + static_cast<std::uint64_t>(number),
                                        std::to_string(number) + "-");
            for (;;)
                write_one(*store, tenant, inventor, answer, when);
        });
    threads.front().join();
    ::_exit(1);
}

/// Lets the program write for a while, kills it, and returns what it had answered.
std::vector<std::string> run_and_kill(const std::filesystem::path& file, TenantId tenant, int round,
                                      int after_us, Answer when)
{
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const auto child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        write_until_killed(file, tenant, round, pipe[1], when);
    }
    ::close(pipe[1]);
    std::string answers(37, '\0');
    // The first answer says that it runs; from then on the moment is random.
    auto read = ::read(pipe[0], answers.data(), answers.size());
    answers.resize(static_cast<std::size_t>(std::max<ssize_t>(read, 0)));
    ::usleep(static_cast<useconds_t>(after_us));
    ::kill(child, SIGKILL);
    std::array<char, 4096> buffer{};
    while ((read = ::read(pipe[0], buffer.data(), buffer.size())) > 0)
        answers.append(buffer.data(), static_cast<std::size_t>(read));
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the program stopped by itself";

    std::vector<std::string> operations;
    for (std::size_t at = 0; at + 37 <= answers.size(); at += 37)
        operations.push_back(answers.substr(at, 36));
    return operations;
}

/// The commands that are stored, each whole and once, in a sound database.
std::set<std::string> stored_commands(const TestStore& test)
{
    const auto store = make_store(open_sqlite({.file = test.files.file}).value());
    EXPECT_EQ(store->check(), std::vector<std::string>());
    const auto work = store->begin_write(test.tenant.id);
    EXPECT_EQ(work->audit().find_fault({}), std::nullopt);
    std::set<std::string> kept;
    for (const auto& event : work->events().load_after(0, 1'000'000)) {
        EXPECT_TRUE(kept.insert(event.subject_id).second) << "doubled";
        EXPECT_TRUE(work->operations().find(event.operation_id)) << "half a unit of work";
    }
    EXPECT_EQ(work->audit().find_head().value_or(AuditAnchor{}).sequence,
              static_cast<std::int64_t>(kept.size()));
    EXPECT_EQ(work->master_data().load({}).clients.size(), kept.size());
    return kept;
}

/// A new database now and then: what is examined after each kill must not grow without end.
constexpr int kRoundsOfADatabase = 25;

struct Campaign {
    int rounds = 0;
    std::size_t answered = 0;
    std::size_t lost = 0;
};

Campaign kill_again_and_again(int rounds, Answer when)
{
    Campaign campaign;
    Random random(7);
    while (campaign.rounds < rounds) {
        TestStore test(Where::file);
        test.store.reset();
        std::set<std::string> answered;
        const int until = std::min(rounds, campaign.rounds + kRoundsOfADatabase);
        for (; campaign.rounds < until; ++campaign.rounds) {
            const auto operations = run_and_kill(test.files.file, test.tenant.id, campaign.rounds,
                                                 random.between(0, 30'000), when);
            EXPECT_FALSE(operations.empty()) << "round " << campaign.rounds;
            answered.insert(operations.begin(), operations.end());
            const auto kept = stored_commands(test);
            for (const auto& operation : answered)
                campaign.lost += kept.contains(operation) ? 0 : 1;
            // At most those that were being answered when the program died.
            EXPECT_LE(kept.size(), answered.size() + static_cast<std::size_t>(kThreads * kRoundsOfADatabase));
            if (campaign.lost > 0 || testing::Test::HasFailure())
                return campaign;
        }
        campaign.answered += answered.size();
    }
    return campaign;
}

} // namespace

TEST(SlowKill, C1_NoAnsweredWriteIsLostNoneIsDoubledAndTheChainHolds)
{
    const auto campaign = kill_again_and_again(rounds(), Answer::after_commit);
    EXPECT_EQ(campaign.lost, 0U);
    std::printf("kill -9: %d cycles, %zu answered writes, %zu lost\n", campaign.rounds, campaign.answered,
                campaign.lost);
}

TEST(SlowKill, TheHarnessSeesAnAnswerThatComesBeforeTheCommit)
{
    EXPECT_GT(kill_again_and_again(200, Answer::before_commit).lost, 0U);
}

} // namespace samma::store
