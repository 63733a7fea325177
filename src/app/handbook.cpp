#include "app/handbook.hpp"

#include "app/command_door.hpp"
#include "care/record_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace samma::app {

namespace {

LocalDate today_of(const Ports& ports)
{
    return ports.zone.local_date(ports.clock.now());
}

/// Each setting as text, by its stem.
struct TellSettings {
    std::vector<std::pair<std::string, std::string>>& told;

    void operator()(const char* stem, const Minutes& value) const { tell(stem, value.count()); }
    void operator()(const char* stem, int value) const { tell(stem, value); }
    void operator()(const char* stem, const ClockWindow& value) const
    {
        told.emplace_back(stem, fmt::format("{}-{}", value.from.count(), value.until.count()));
    }

  private:
    template <typename Number>
    void tell(const char* stem, Number value) const
    {
        told.emplace_back(stem, std::to_string(value));
    }
};

template <typename Walk>
void walk_settings(const Walk& walk, const store::HandbookVersion& version)
{
    FieldsOf<Handbook>::describe(walk, version.handbook);
    FieldsOf<PlanningPractice>::describe(walk, version.practice);
}

std::vector<std::string> differing(const store::HandbookVersion& one, const store::HandbookVersion& other)
{
    std::vector<std::pair<std::string, std::string>> ones;
    std::vector<std::pair<std::string, std::string>> others;
    walk_settings(TellSettings{ones}, one);
    walk_settings(TellSettings{others}, other);
    std::vector<std::string> stems;
    for (std::size_t index = 0; index < ones.size(); ++index)
        if (ones[index] != others[index])
            stems.push_back(ones[index].first);
    return stems;
}

/// The first setting that cannot be: a stretch that ends before it begins, a length or share below its least.
struct CheckSettings {
    std::string& fault;

    void operator()(const char* stem, const Minutes& value) const
    {
        const bool must_be_some = std::string_view(stem) == "longest_stretch";
        note(value < Minutes(must_be_some ? 1 : 0), std::string(stem) + "_min");
    }
    void operator()(const char* stem, int value) const
    {
        const bool must_be_some =
            std::string_view(stem) == "contact_load_pct" || std::string_view(stem) == "team_above_pct";
        note(value < (must_be_some ? 1 : 0), stem);
    }
    void operator()(const char* stem, const ClockWindow& value) const
    {
        note(value.from < Minutes(0) || value.until <= value.from, std::string(stem) + "_until_min");
    }

  private:
    void note(bool is_fault, const std::string& member) const
    {
        if (is_fault && fault.empty())
            fault = member;
    }
};

Result<void> check(const store::HandbookVersion& version, LocalDate today)
{
    if (version.holds_from < today)
        return fail("handbook.past", "/holds_from");
    if (version.section_id && version.reason.find_first_not_of(' ') == std::string::npos)
        return fail("handbook.reason", "/reason");
    std::string fault;
    walk_settings(CheckSettings{fault}, version);
    if (!fault.empty())
        return fail("handbook.order", "/value/" + fault);
    return {};
}

/// `2026-12-01/2`, with the section's code before it: the second version that holds from that day.
std::string next_version(const std::vector<store::HandbookVersion>& known,
                         const store::HandbookVersion& added, const std::string& code)
{
    const auto before = std::count_if(known.begin(), known.end(), [&](const auto& version) {
        return version.section_id == added.section_id && version.holds_from == added.holds_from;
    });
    return fmt::format("{}{}{}/{}", code, code.empty() ? "" : " ", format_date(added.holds_from), before + 1);
}

/// What the program comes with stands where nobody has added anything.
store::HandbookVersion version_of(const Ports& ports, store::UnitOfWork& work,
                                  std::optional<SectionId> section_id, LocalDate on)
{
    if (auto found = work.settings().find_handbook(on, section_id))
        return *std::move(found);
    store::HandbookVersion usual;
    usual.handbook = ports.handbook;
    return usual;
}

} // namespace

Handbook handbook_of(const Ports& ports, store::UnitOfWork& work, std::optional<SectionId> section_id,
                     LocalDate on)
{
    return version_of(ports, work, section_id, on).handbook;
}

PlanningPractice practice_of(store::UnitOfWork& work, std::optional<SectionId> section_id, LocalDate on)
{
    const auto found = work.settings().find_handbook(on, section_id);
    return found ? found->practice : PlanningPractice();
}

Result<HandbookView> read_handbook(const Ports& ports, const Caller& caller, SectionId section_id)
{
    const auto work = ports.store.begin_look(ports.tenant_id);
    Access access(ports, *work, caller);
    const auto subject = Subject::section(section_id);
    const auto grant = SAMMA_TRY(access.demand(Action::read_handbook, subject));
    const auto today = today_of(ports);
    HandbookView view{.in_force = version_of(ports, *work, section_id, today),
                      .city = version_of(ports, *work, std::nullopt, today),
                      .versions = {},
                      .departures = {}};
    const auto all = work->settings().list_handbooks();
    for (const auto& version : all)
        if (!version.section_id || version.section_id == section_id)
            view.versions.push_back(version);
    for (const auto& section : work->master_data().load_organisation().sections) {
        const auto own = std::find_if(all.begin(), all.end(), [&](const auto& version) {
            return version.section_id == section.id && version.holds_from <= today;
        });
        if (own == all.end() || own->follows_city)
            continue;
        if (auto settings = differing(*own, view.city); !settings.empty())
            view.departures.push_back({section.id, section.name, *own, std::move(settings)});
    }
    access.log(Action::read_handbook, grant, subject, "handbook", view.in_force.handbook.version);
    work->commit();
    return view;
}

Result<void> add_handbook(const Ports& ports, const Caller& caller, const HandbookChange& change)
{
    Command command{.operation_id = change.operation_id,
                    .name = "add_handbook",
                    .action = change.section_id ? Action::change_own_handbook : Action::change_handbook,
                    .section_id = change.section_id,
                    .subject_kind = "handbook",
                    .subject_id = format_date(change.version.holds_from),
                    .request_digest = change.version.reason,
                    .event_kind = "handbook.changed"};
    const auto applied =
        apply_command(ports, caller, command,
                      [&](store::UnitOfWork& work, const store::ChangeContext& context) -> Result<void> {
                          auto added = change.version;
                          added.section_id = change.section_id;
                          SAMMA_CHECK(check(added, today_of(ports)));
                          std::string code;
                          if (change.section_id)
                              for (const auto& section : work.master_data().load_organisation().sections)
                                  if (section.id == *change.section_id)
                                      code = section.external_id;
                          added.handbook.version =
                              next_version(work.settings().list_handbooks(), added, code);
                          return work.settings().add_handbook(added, context);
                      });
    if (!applied)
        return tl::unexpected(applied.error());
    return {};
}

} // namespace samma::app
