#pragma once

#include "app/access.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::app {

/// How far a message about imbalance has come; `sent` is where each begins.
enum class MessageState { sent, seen, handling, done };

/// What somebody tells a team or the section's manager about an imbalance, with the picture that shows it.
struct MessageRequest {
    store::OperationId operation_id;
    SectionId section_id;
    store::Recipient recipient = store::Recipient::manager;
    std::optional<TeamId> team_id;
    std::string said;
    std::string picture; ///< JSON of the contract: the signal and the figures that it rests on
};

struct MessageStep {
    store::OperationId operation_id;
    store::MatterId id;
    MessageState state = MessageState::seen;
    std::string note;
};

MessageState state_of(const store::Matter& message);

/// Returns the message's identity. Errors: `message.team` for a team that is not the section's.
Result<std::string> send_message(const Ports& ports, const Caller& caller, const MessageRequest& request);
/// On to a later state; what is done can be taken up again as `handling`. Errors: `message.wrong_step`,
/// `message.note` when something is done and nobody says what.
Result<void> step_message(const Ports& ports, const Caller& caller, const MessageStep& step);
Result<std::vector<store::Matter>> list_messages(const Ports& ports, const Caller& caller,
                                                 SectionId section_id);

} // namespace samma::app

namespace samma {

template <>
std::span<const std::string_view> enum_names<app::MessageState>();

} // namespace samma
