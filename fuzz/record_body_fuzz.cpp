// Any bytes as the value of a record of any kind: what the reader takes without a fault must come back the
// same.
#include "base/assert.hpp"
#include "http/records/record_codec.hpp"

#include <boost/json.hpp>

#include <cstdint>

/// The first byte chooses the kind of record, the rest is the JSON of its value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma;
    namespace json = boost::json;
    if (size == 0)
        return 0;
    const auto codecs = http::record_codecs();
    const auto& codec = codecs[data[0] % codecs.size()];
    boost::system::error_code fault;
    const auto value = json::parse({reinterpret_cast<const char*>(data) + 1, size - 1}, fault);
    if (fault || !value.is_object())
        return 0;
    app::RecordChange change;
    change.name = {codec.kind, codec.kind == store::RecordKind::public_holiday
                                   ? "2026-12-25"
                                   : "0193713e-2000-7000-8000-000000000001"};
    std::vector<api::FieldError> faults;
    codec.read(value.get_object(), change, faults);
    if (!faults.empty())
        return 0;

    app::RecordView view;
    view.data = change.data;
    const auto written = codec.write(view);
    app::RecordChange again;
    again.name = change.name;
    codec.read(written, again, faults);
    SAMMA_ASSERT(faults.empty());
    view.data = again.data;
    SAMMA_ASSERT(codec.write(view) == written);
    return 0;
}
