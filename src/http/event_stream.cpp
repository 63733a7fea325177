#include "http/event_stream.hpp"

#include "api/job.hpp"
#include "api/json.hpp"
#include "http/to_api.hpp"

#include <fmt/format.h>

namespace samma::http {

std::string EventWriter::write(const app::EventPage& page)
{
    std::string text;
    for (const auto& event : page.events)
        text += fmt::format("id: {}\nevent: happened\ndata: {}\n\n", event.sequence,
                            api::write_json(to_api(event)));
    // An identity of its own moves the listener on over what is not for her, and tells a new one where she
    // begins.
    if (page.events.empty() && (!has_begun_ || page.last_sequence != after_))
        text += fmt::format("id: {}\nevent: here\ndata: {{}}\n\n", page.last_sequence);
    std::map<std::string, std::string> told;
    for (const auto& job : page.jobs) {
        auto told_of_job = api::write_json(to_api(job));
        const auto before = told_.find(job.id.to_string());
        if (before == told_.end() || before->second != told_of_job)
            text += fmt::format("event: job\ndata: {}\n\n", told_of_job);
        told.emplace(job.id.to_string(), std::move(told_of_job));
    }
    if (page.others_here != others_)
        text += fmt::format("event: present\ndata: {{\"others\":{}}}\n\n", page.others_here);
    others_ = page.others_here;
    told_ = std::move(told);
    after_ = page.last_sequence;
    has_begun_ = true;
    return text;
}

} // namespace samma::http
