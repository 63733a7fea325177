#include "http/to_api.hpp"
#include "http/to_api/common.hpp"

namespace samma::http {

api::Job to_api(const store::Job& job)
{
    api::Job written;
    written.job_id = job.id.uuid();
    written.kind = spelled(job.kind);
    written.state = spelled(job.state);
    if (job.section_id)
        written.section_id = job.section_id->uuid();
    written.asked_at = job.asked_at;
    written.ended_at = job.ended_at;
    written.done = job.progress.done;
    written.total = job.progress.total;
    written.is_cancel_asked = job.is_cancel_asked;
    written.is_finish_asked = job.is_finish_asked;
    if (job.progress.best)
        written.best = api::BestSoFar{job.progress.best->vacant,
                                      static_cast<double>(job.progress.best->people_hundredths) / 100};
    if (!job.result.empty())
        written.result = job.result;
    if (!job.error_code.empty())
        written.error = job.error_code;
    return written;
}

api::Jobs to_api(const std::vector<store::Job>& jobs, std::optional<std::string> next_cursor)
{
    api::Jobs written;
    for (const auto& job : jobs)
        written.items.push_back(to_api(job));
    written.next_cursor = std::move(next_cursor);
    return written;
}

api::HappenedEvent to_api(const store::Event& event)
{
    api::HappenedEvent written{
        .kind = event.kind, .section_id = {}, .subject_id = event.subject_id, .at = event.at};
    if (event.section_id)
        written.section_id = event.section_id->uuid();
    return written;
}

} // namespace samma::http
