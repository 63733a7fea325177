#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"

#include <benchmark/benchmark.h>

#include <fstream>

namespace samma::exchange {
namespace {

/// Knows every person; visits are new.
class EverybodyKnown : public KnownIds {
  public:
    explicit EverybodyKnown(IdSource& source) : KnownIds({}, source) {}
    [[nodiscard]] std::optional<Uuid> find(FileKind kind, std::string_view) const override
    {
        return kind == FileKind::performed_visits ? std::nullopt : std::optional(Uuid::from_time(9, 9, 9));
    }
};

/// Rows of the largest file of an import: visits that were made.
void read_csv_rows(benchmark::State& bench)
{
    std::string text = "id;brukare;medarbetare;start;längd_min;besökstyp\n";
    for (std::int64_t row = 0; row < bench.range(0); ++row)
        text += "U" + std::to_string(row) + ";B1;M1;2026-11-29T08:12;38;morgon\n";
    for (auto _ : bench) {
        CountingIds source;
        EverybodyKnown ids(source);
        const auto read = read_csv(text, "utforda_besok.csv", Mapping(), ids);
        if (!read.is_good())
            bench.SkipWithError("the rows have faults");
    }
    bench.SetItemsProcessed(bench.iterations() * bench.range(0));
    bench.SetBytesProcessed(bench.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_csv_rows)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// The templates' workbook, unpacked and read.
void read_template_workbook(benchmark::State& bench)
{
    std::ifstream file(std::string(SAMMA_SOURCE_DIR) + "/data/templates/samma.xlsx", std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    for (auto _ : bench) {
        CountingIds source;
        KnownIds ids({}, source);
        if (!read_workbook(bytes, "samma.xlsx", Mapping(), ids).is_good())
            bench.SkipWithError("the templates have faults");
    }
}
BENCHMARK(read_template_workbook)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace samma::exchange
