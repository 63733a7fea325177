#include "app/picture.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace samma::app {
namespace {

TEST(Pictures, AreDrawnByOneWhileTheOthersWait)
{
    Pictures pictures;
    std::atomic<int> drawn = 0;
    const auto look = [&] {
        const auto shown = pictures.find_or_draw<int>("day", [&]() -> Result<int> {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            return ++drawn;
        });
        EXPECT_EQ((*shown)->view, 1);
    };
    std::thread other(look);
    look();
    other.join();
    EXPECT_EQ(drawn, 1);
}

TEST(Pictures, OfAnotherNameDoNotWaitForOneThatTakesLong)
{
    Pictures pictures;
    const auto draw_both = [&]() -> Result<int> {
        int of_another = 0;
        std::thread([&] {
            of_another = (*pictures.find_or_draw<int>("b", []() -> Result<int> { return 7; }))->view;
        }).join();
        return of_another + 1;
    };
    EXPECT_EQ((*pictures.find_or_draw<int>("a", draw_both))->view, 8);
}

TEST(Pictures, ThatFailAreNotKeptAndTheOldestGoFirst)
{
    Pictures pictures;
    EXPECT_FALSE(pictures.find_or_draw<int>("day 1", []() -> Result<int> { return fail("plan.none"); }));
    int drawn = 0;
    const auto look = [&](int day) {
        return (*pictures.find_or_draw<int>("day " + std::to_string(day),
                                            [&]() -> Result<int> { return ++drawn; }))
            ->view;
    };
    for (int day = 1; day <= 8; ++day)
        EXPECT_EQ(look(day), day);
    EXPECT_EQ(look(1), 1) << "kept";
    EXPECT_EQ(look(9), 9);
    EXPECT_EQ(look(1), 10) << "made room for another";
}

} // namespace
} // namespace samma::app
