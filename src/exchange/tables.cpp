#include "exchange/tables.hpp"

#include "exchange/columns/all.hpp"

namespace samma::exchange {

namespace {

/// True when one of the spellings, separated by bars, folds to the folded name.
bool is_spelled(std::string_view folded, std::string_view spellings)
{
    while (true) {
        const auto cut = spellings.find('|');
        if (fold(spellings.substr(0, cut)) == folded)
            return true;
        if (cut == std::string_view::npos)
            return false;
        spellings.remove_prefix(cut + 1);
    }
}

} // namespace

std::span<const Table* const> all_tables()
{
    static const std::array<const Table*, kFileKindCount> tables = {&addresses_table(),
                                                                    &sections_table(),
                                                                    &teams_table(),
                                                                    &care_workers_table(),
                                                                    &delegations_table(),
                                                                    &clients_table(),
                                                                    &home_entries_table(),
                                                                    &client_absences_table(),
                                                                    &client_wishes_table(),
                                                                    &contact_appointments_table(),
                                                                    &granted_services_table(),
                                                                    &service_schedules_table(),
                                                                    &schedule_entries_table(),
                                                                    &roster_rows_table(),
                                                                    &reserved_times_table(),
                                                                    &extra_shifts_table(),
                                                                    &absences_table(),
                                                                    &public_holidays_table(),
                                                                    &performed_visits_table()};
    return tables;
}

const Table& table_of(FileKind kind)
{
    return *all_tables()[static_cast<std::size_t>(kind)];
}

std::optional<FileKind> find_kind(std::string_view name)
{
    const auto folded = fold(name);
    for (const auto* table : all_tables())
        if (is_spelled(folded, table->text().name) || is_spelled(folded, table->text().alias))
            return table->text().kind;
    return std::nullopt;
}

std::optional<std::size_t> find_column(const Table& table, std::string_view header)
{
    const auto folded = fold(header);
    for (std::size_t index = 0; index < table.columns().size(); ++index) {
        const auto& text = table.columns()[index].text;
        if (is_spelled(folded, text.name) || is_spelled(folded, text.alias))
            return index;
    }
    return std::nullopt;
}

} // namespace samma::exchange
