#include "store/row_image.hpp"

#include <gtest/gtest.h>

namespace samma::store {

TEST(RowImage, EveryKindOfCellComesBackWithItsName)
{
    const RowImage image{{"name", "Åsa"},         {"", ""},     {"count", std::int64_t{-3}}, {"lat", 55.6},
                         {"salt", Bytes{0, 255}}, {"until", {}}};
    EXPECT_EQ(decode_image(encode_image(image)), image);
    EXPECT_EQ(decode_image({}), RowImage());
}

TEST(RowImage, CutAnywhereOrWithAnUnknownTypeGivesNothing)
{
    const RowImage image{{"name", "Åsa"}, {"count", 3}};
    const auto bytes = encode_image(image);
    const auto first = encode_image({image.front()}).size();
    for (std::size_t size = 1; size < bytes.size(); ++size) {
        if (size == first)
            continue;
        EXPECT_EQ(decode_image(std::span(bytes).first(size)), std::nullopt) << size;
    }
    auto wrong = encode_image({{"a", 1}});
    wrong[8 + 1] = 'x';
    EXPECT_EQ(decode_image(wrong), std::nullopt);
}

} // namespace samma::store
