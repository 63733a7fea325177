#include "http/planner_requests.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace samma::http {

namespace {

using namespace planner;

/// Reads parameters of one request; the first fault is kept.
class ParameterReader {
  public:
    explicit ParameterReader(const Exchange& exchange) : exchange_(exchange) {}

    SectionId section()
    {
        const auto section_id = SectionId::parse(exchange_.path_id);
        if (!section_id && !fault_)
            fault_ = Error{"resource.unknown", {}, {}};
        return section_id.value_or(SectionId());
    }
    template <typename Identity>
    Identity identity(std::string_view name)
    {
        const auto read = Identity::parse(text(name));
        return read ? *read : (refuse(name), Identity());
    }
    Instant moment(std::string_view name)
    {
        const auto read = parse_instant(text(name));
        return read ? *read : (refuse(name), Instant());
    }
    /// `missing` where the parameter may be left out and is.
    int number(std::string_view name, int least, int most, std::optional<int> missing = {})
    {
        const std::string_view given = text(name);
        if (given.empty() && missing)
            return *missing;
        int value = 0;
        const auto read = std::from_chars(given.data(), given.data() + given.size(), value);
        const bool is_whole = read.ec == std::errc() && read.ptr == given.data() + given.size();
        return is_whole && value >= least && value <= most ? value : (refuse(name), least);
    }
    std::vector<AddressId> places(std::string_view name)
    {
        std::vector<AddressId> found;
        std::string_view left = text(name);
        while (!left.empty()) {
            const auto one = left.substr(0, left.find(','));
            left.remove_prefix(std::min(left.size(), one.size() + 1));
            const auto place = AddressId::parse(one);
            found.push_back(place ? *place : (refuse(name), AddressId()));
        }
        if (found.empty())
            refuse(name);
        return found;
    }
    [[nodiscard]] std::string_view text(std::string_view name) const
    {
        return exchange_.target.parameter(name).value_or("");
    }
    void refuse(std::string_view name)
    {
        if (!fault_)
            fault_ = Error{"request.parameter", std::string(name), {}};
    }
    template <typename Read>
    Result<Read> finish(Read read) const
    {
        if (fault_)
            return tl::unexpected(*fault_);
        return read;
    }

  private:
    const Exchange& exchange_;
    std::optional<Error> fault_;
};

/// The same preview asked for again names the new visit alike.
VisitId new_visit(const ParameterReader& reader)
{
    std::string words = "preview";
    for (const char* name : {"event", "at", "client_id", "from", "until", "minutes"})
        words += ' ' + std::string(reader.text(name));
    return VisitId(Uuid::derived(Uuid{}, words));
}

DayEvent read_added(ParameterReader& reader)
{
    Visit visit;
    visit.id = new_visit(reader);
    visit.entry_id = ScheduleEntryId(visit.id.uuid()); // a series of its own
    visit.client_id = reader.identity<ClientId>("client_id");
    visit.care_time = Minutes(reader.number("minutes", 1, 600));
    const Interval window{reader.moment("from"), reader.moment("until")};
    visit.days = {{.on = std::chrono::floor<std::chrono::days>(window.from),
                   .start_window = window,
                   .promised = window,
                   .agreed_start = {}}};
    return VisitAdded{std::move(visit)};
}

DayEvent read_event(ParameterReader& reader)
{
    const std::string_view kind = reader.text("event");
    if (kind == "away")
        return StaffAway{reader.identity<CareWorkerId>("care_worker_id"),
                         {reader.moment("from"), reader.moment("until")}};
    if (kind == "cancelled")
        return VisitCancelled{reader.identity<VisitId>("visit_id")};
    if (kind == "added")
        return read_added(reader);
    if (kind == "longer")
        return VisitLonger{reader.identity<VisitId>("visit_id"), Minutes(reader.number("minutes", 1, 600))};
    if (kind == "alarm") {
        AlarmCallOut alarm;
        alarm.visit_id = new_visit(reader);
        alarm.client_id = reader.identity<ClientId>("client_id");
        alarm.at = reader.moment("at");
        alarm.care_time = Minutes(reader.number("minutes", 1, 600, 15));
        return alarm;
    }
    if (kind == "late")
        return RunningLate{reader.identity<CareWorkerId>("care_worker_id"),
                           Minutes(reader.number("minutes", 1, 600))};
    if (kind != "blocked")
        reader.refuse("event");
    return RoadBlocked{reader.places("place_ids"), Minutes(reader.number("minutes", 1, 600)), {}};
}

} // namespace

Result<VisitQuestion> read_visit_question(const Exchange& exchange)
{
    ParameterReader reader(exchange);
    VisitQuestion question;
    question.section_id = reader.section();
    question.visit_id = reader.identity<VisitId>("visit_id");
    question.part = reader.number("part", 0, 1, 0);
    return reader.finish(question);
}

Result<ClientQuestion> read_client_question(const Exchange& exchange)
{
    ParameterReader reader(exchange);
    ClientQuestion question;
    question.section_id = reader.section();
    question.client_id = reader.identity<ClientId>("client_id");
    return reader.finish(question);
}

Result<ReplanQuestion> read_replan_question(const Exchange& exchange)
{
    ParameterReader reader(exchange);
    ReplanQuestion question;
    question.section_id = reader.section();
    question.request.now = reader.moment("at");
    question.request.freeze = Minutes(reader.number("freeze", 0, 1440, 0));
    question.request.event = read_event(reader);
    return reader.finish(std::move(question));
}

} // namespace samma::http
