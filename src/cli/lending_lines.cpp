#include "cli/lending_lines.hpp"

#include "care/enum_names.hpp"

#include <boost/json/array.hpp>
#include <fmt/format.h>

namespace samma::cli {

namespace {

Text words_of(VacancyReason reason)
{
    switch (reason) {
    case VacancyReason::nobody_meets_requirements:
        return {"ingen har det som besöket kräver", "nobody meets the visit's demands"};
    case VacancyReason::nobody_holds_delegation:
        return {"ingen har delegeringen", "nobody holds the delegation"};
    case VacancyReason::everybody_excluded:
        return {"önskemål och hinder stänger ute alla", "wishes and restrictions rule everybody out"};
    case VacancyReason::nobody_on_duty:
        return {"ingen är i tjänst då", "nobody is on duty then"};
    case VacancyReason::no_second_person:
        return {"det finns ingen andra person", "there is no second person"};
    case VacancyReason::no_room:
        return {"de som kan är upptagna", "those who can are taken"};
    }
    return {};
}

Text words_of(planner::NotAsked why)
{
    switch (why) {
    case planner::NotAsked::needs_two_at_once:
        return {"båda i ett dubbelbesök saknas", "both people of a double visit are missing"};
    case planner::NotAsked::key_at_office:
        return {"nyckeln finns på kontoret", "the key is at the office"};
    case planner::NotAsked::tied_to_own_staff:
        return {"samma person ska göra ett annat besök", "the same person must make another visit"};
    case planner::NotAsked::no_time_left:
        return {"andra besök lämnar ingen tid", "other visits leave no time"};
    }
    return {};
}

std::string_view name_of_why(planner::NotAsked why)
{
    switch (why) {
    case planner::NotAsked::needs_two_at_once:
        return "needs_two_at_once";
    case planner::NotAsked::key_at_office:
        return "key_at_office";
    case planner::NotAsked::tied_to_own_staff:
        return "tied_to_own_staff";
    case planner::NotAsked::no_time_left:
        return "no_time_left";
    }
    return {};
}

std::string clock(const Zone& zone, Instant moment)
{
    return format_clock(clock_of(zone.to_local(moment)));
}

std::string line_of(const app::LentVisit& visit, const Zone& zone, const Console& console)
{
    const auto& loan = visit.loan;
    return fmt::format(fmt::runtime(console.text({"  {} {}–{}: {} från {} kommer till {} i {} ({})",
                                                  "  {} {}–{}: {} of {} comes to {} in {} ({})"})),
                       format_date(loan.on), clock(zone, loan.time.from), clock(zone, loan.time.until),
                       visit.care_worker_external_id, visit.lender.external_id, visit.client_external_id,
                       visit.borrower.external_id, console.text(words_of(visit.why)));
}

std::string line_of(const app::StillVacant& vacant, const Console& console)
{
    const auto why = console.text(words_of(vacant.why));
    if (vacant.not_asked)
        return fmt::format(
            fmt::runtime(console.text({"  {} {} {}: vakant ({}); ingen annan sektion frågades: {}",
                                       "  {} {} {}: vacant ({}); no other section was asked: {}"})),
            format_date(vacant.on), vacant.section.external_id, vacant.client_external_id, why,
            console.text(words_of(*vacant.not_asked)));
    return fmt::format(fmt::runtime(console.text({"  {} {} {}: vakant ({}); {} andra sektioner: {}",
                                                  "  {} {} {}: vacant ({}); {} other sections: {}"})),
                       format_date(vacant.on), vacant.section.external_id, vacant.client_external_id, why,
                       vacant.sections_asked, console.text(words_of(vacant.nearest)));
}

} // namespace

std::vector<std::string> lending_lines(const app::Lending& lending, const Zone& zone, const Console& console)
{
    std::vector<std::string> lines;
    if (lending.lent.empty() && lending.still_vacant.empty())
        return lines;
    lines.push_back(
        fmt::format(fmt::runtime(console.text(
                        {"Mellan sektionerna: {} besök fick någon från en annan sektion, {} är vakanta",
                         "Between the sections: {} visits got somebody of another section, {} are "
                         "vacant"})),
                    lending.lent.size(), lending.still_vacant.size()));
    for (const auto& visit : lending.lent)
        lines.push_back(line_of(visit, zone, console));
    for (const auto& vacant : lending.still_vacant)
        lines.push_back(line_of(vacant, console));
    return lines;
}

void write_lending(const app::Lending& lending, boost::json::object& document)
{
    boost::json::array lent;
    for (const auto& visit : lending.lent)
        lent.push_back({{"from_section", visit.lender.external_id},
                        {"to_section", visit.borrower.external_id},
                        {"care_worker", visit.care_worker_external_id},
                        {"client", visit.client_external_id},
                        {"visit_id", visit.loan.visit_id.to_string()},
                        {"part", visit.loan.part},
                        {"visit_kind", std::string(samma::name_of(visit.visit_kind))},
                        {"starts_at", format_instant(visit.loan.time.from)},
                        {"until", format_instant(visit.loan.time.until)},
                        {"why", std::string(samma::name_of(visit.why))}});
    boost::json::array still_vacant;
    for (const auto& vacant : lending.still_vacant) {
        boost::json::object one{{"section", vacant.section.external_id},
                                {"client", vacant.client_external_id},
                                {"visit_id", vacant.visit_id.to_string()},
                                {"part", vacant.part},
                                {"on", format_date(vacant.on)},
                                {"why", std::string(samma::name_of(vacant.why))},
                                {"sections_asked", vacant.sections_asked}};
        if (vacant.not_asked)
            one["not_asked"] = std::string(name_of_why(*vacant.not_asked));
        else
            one["nearest"] = std::string(samma::name_of(vacant.nearest));
        still_vacant.push_back(std::move(one));
    }
    document["lent"] = std::move(lent);
    document["still_vacant"] = std::move(still_vacant);
}

} // namespace samma::cli
