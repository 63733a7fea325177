// Any bytes as a workbook: the reader must answer with faults, not fall.
#include "exchange/id_book.hpp"
#include "exchange/read.hpp"

#include <cstdint>

namespace {

class NoIds : public samma::IdSource {
  public:
    samma::Uuid next() override { return samma::Uuid::from_time(0, 0, ++count_); }

  private:
    std::uint64_t count_ = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::exchange;
    NoIds source;
    KnownIds ids({}, source);
    const auto read =
        read_workbook(std::string(reinterpret_cast<const char*>(data), size), "fuzz.xlsx", Mapping(), ids);
    for (const auto& fault : read.faults)
        sentence(fault, samma::Language::english);
    return 0;
}
