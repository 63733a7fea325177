#include "benchsets/best_known.hpp"

#include "benchsets/csv_rows.hpp"

namespace samma::benchsets {

Result<std::map<std::string, BestKnown>> read_best_known(std::string_view text)
{
    auto rows = SAMMA_TRY(CsvRows::open(text, {"set", "instance", "bks"}));
    std::map<std::string, BestKnown> known;
    while (const auto row = rows.next()) {
        auto& entry = known[row->text("set") + "/" + row->text("instance")];
        entry.best = SAMMA_TRY(row->number("bks"));
        entry.reference_mean = SAMMA_TRY(row->number("ref_mean"));
        entry.reference_seconds = SAMMA_TRY(row->number("ref_time_s"));
        const auto annealing = SAMMA_TRY(row->number("sa_best"));
        entry.reference_best = annealing ? annealing : SAMMA_TRY(row->number("ref_best"));
    }
    return known;
}

} // namespace samma::benchsets
