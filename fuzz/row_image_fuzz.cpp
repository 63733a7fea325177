// Any bytes as what a backup and the log of changes say of a row: what can be read is written the same.
#include "base/assert.hpp"
#include "store/row_image.hpp"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span bytes(data, size);
    const auto image = samma::store::decode_image(bytes);
    if (image)
        SAMMA_ASSERT(std::ranges::equal(samma::store::encode_image(*image), bytes));
    return 0;
}
