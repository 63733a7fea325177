#include "base/zone.hpp"

#include "base/assert.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace samma {

namespace {

const date::time_zone& entry_of(const void* entry)
{
    return *static_cast<const date::time_zone*>(entry);
}

date::local_time<Minutes> to_library(LocalMinute moment)
{
    return date::local_time<Minutes>(moment.time_since_epoch());
}

Instant from_library(date::sys_seconds moment)
{
    return Instant(moment.time_since_epoch());
}

} // namespace

Result<Zone> Zone::find(std::string_view name)
{
    try {
        return Zone(date::locate_zone(std::string(name)));
    } catch (const std::runtime_error&) {
        return fail("time.unknown_zone", {}, {{"value", std::string(name)}});
    }
}

const Zone& Zone::stockholm()
{
    static const Zone zone = [] {
        const auto found = find("Europe/Stockholm");
        SAMMA_ASSERT(found.has_value());
        return *found;
    }();
    return zone;
}

std::string_view Zone::name() const
{
    return entry_of(entry_).name();
}

Result<Instant> Zone::to_instant(LocalMinute moment) const
{
    const auto info = entry_of(entry_).get_info(to_library(moment));
    if (info.result == date::local_info::nonexistent)
        return fail("time.does_not_exist", {},
                    {{"value", format_local_minute(moment)}, {"zone", std::string(name())}});
    return Instant(moment.time_since_epoch() - info.first.offset);
}

Zone::Placed Zone::place(LocalMinute moment) const
{
    const auto info = entry_of(entry_).get_info(to_library(moment));
    if (info.result == date::local_info::nonexistent)
        return {from_library(info.first.end), true};
    return {Instant(moment.time_since_epoch() - info.first.offset), false};
}

LocalMinute Zone::to_local(Instant instant) const
{
    const auto second = std::chrono::floor<Seconds>(instant);
    const auto info = entry_of(entry_).get_info(date::sys_seconds(second.time_since_epoch()));
    return LocalMinute(std::chrono::floor<Minutes>(second.time_since_epoch() + info.offset));
}

} // namespace samma
