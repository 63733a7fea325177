#include "test_installation.hpp"

#include "app/command_door.hpp"

#include <gtest/gtest.h>

namespace samma::app {

namespace {

Command command_of(store::OperationId operation_id, std::string subject = "1")
{
    return {.operation_id = operation_id,
            .name = "test_command",
            .action = Action::import_data,
            .section_id = {},
            .subject_kind = "thing",
            .subject_id = std::move(subject),
            .request_digest = "request",
            .event_kind = "thing.changed"};
}

} // namespace

class CommandDoor : public testing::Test {
  protected:
    Result<std::string> apply(const Caller& caller, const Command& command)
    {
        return apply_command(
            installation.ports(), caller, command,
            [this](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                ++decided;
                work.settings().set("greeting", "hej", context);
                if (refuses)
                    return fail("thing.refused");
                return {};
            });
    }
    std::optional<store::Setting> stored()
    {
        return installation.ports()
            .store.begin_read(installation.ports().tenant_id)
            ->settings()
            .find("greeting");
    }
    std::int64_t last_event()
    {
        return installation.ports()
            .store.begin_read(installation.ports().tenant_id)
            ->events()
            .last_sequence();
    }

    test::TestInstallation installation;
    int decided = 0;
    bool refuses = false;
};

TEST_F(CommandDoor, StoresTheChangeItsAuditRowAndItsEventTogether)
{
    const auto caller = installation.operator_at_terminal();
    const auto operation_id = installation.new_operation();

    ASSERT_TRUE(apply(caller, command_of(operation_id)).has_value());

    EXPECT_EQ(stored()->value, "hej");
    const auto rows = installation.audit_rows();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].event.action, "test_command");
    EXPECT_EQ(rows[0].event.actor, actor_of(caller));
    EXPECT_EQ(rows[0].event.relation, "operates");
    EXPECT_EQ(rows[0].event.operation_id, operation_id);
    EXPECT_EQ(last_event(), 1);
}

TEST_F(CommandDoor, AppliesAnOperationOnceAndAnswersAlike)
{
    const auto caller = installation.operator_at_terminal();
    const auto operation_id = installation.new_operation();
    const auto first = apply(caller, command_of(operation_id, "first"));
    const auto again = apply(caller, command_of(operation_id, "second"));
    EXPECT_EQ(*first, "first");
    EXPECT_EQ(*again, "first");
    EXPECT_EQ(decided, 1);
    EXPECT_EQ(installation.audit_rows().size(), 1U);
}

TEST_F(CommandDoor, RefusesAnOperationIdThatWasUsedForAnotherRequest)
{
    const auto caller = installation.operator_at_terminal();
    auto command = command_of(installation.new_operation());
    ASSERT_TRUE(apply(caller, command).has_value());
    command.request_digest = "another request";
    EXPECT_EQ(apply(caller, command).error().code, "operation.reused");
}

TEST_F(CommandDoor, LeavesNothingBehindWhenTheDecisionFails)
{
    refuses = true;
    const auto operation_id = installation.new_operation();
    EXPECT_EQ(apply(installation.operator_at_terminal(), command_of(operation_id)).error().code,
              "thing.refused");
    EXPECT_FALSE(stored().has_value());
    EXPECT_TRUE(installation.audit_rows().empty());
    EXPECT_EQ(last_event(), 0);

    refuses = false;
    EXPECT_TRUE(apply(installation.operator_at_terminal(), command_of(operation_id)).has_value())
        << "what failed may be tried again under the same operation";
}

TEST_F(CommandDoor, AsksThePolicyBeforeAnythingElse)
{
    const auto caller = installation.coordinator({SectionId(installation.ids.next())});
    EXPECT_EQ(apply(caller, command_of(installation.new_operation())).error().code, "resource.unknown");
    EXPECT_EQ(decided, 0);
}

} // namespace samma::app
