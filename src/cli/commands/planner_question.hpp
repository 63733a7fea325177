#pragma once

#include "app/external_ids.hpp"
#include "app/planner_desk.hpp"
#include "app/sections.hpp"
#include "cli/commands/commands.hpp"
#include "cli/planner_json.hpp"

namespace samma::cli {

/// A section whose plan the planner is asked about at the terminal, and who asks.
struct PlannerQuestion {
    app::Caller caller;
    SectionId section;
    app::ExternalIds ids;
};

/// Errors: `section.unknown`, and what the database answers.
inline Result<PlannerQuestion> ask_about(const app::Ports& ports, const std::string& section)
{
    const auto caller = operator_at_terminal(ports);
    const auto sections = app::list_sections(ports, caller, section);
    if (!sections)
        return tl::unexpected(sections.error());
    auto ids = app::load_external_ids(ports, caller);
    if (!ids)
        return tl::unexpected(ids.error());
    return PlannerQuestion{caller, sections->front().id, std::move(*ids)};
}

/// Writes the fault, or the answer: as JSON, or as `print` has it.
template <typename Answer, typename Print>
ExitCode show(const Result<Answer>& answer, const app::ExternalIds& ids, bool writes_json, Console& console,
              Print&& print)
{
    if (!answer) {
        console.fault(answer.error());
        return exit_code_of(answer.error());
    }
    if (writes_json)
        console.line(boost::json::serialize(to_json(*answer, ids)));
    else
        print(*answer);
    return ExitCode::done;
}

} // namespace samma::cli
