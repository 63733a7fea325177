#include "base/collation.hpp"

#include <gtest/gtest.h>

namespace samma {

TEST(SwedishOrder, PutsTheThreeLastLettersLast)
{
    const SwedishOrder order;
    EXPECT_LT(order.key("Zander"), order.key("Åberg"));
    EXPECT_LT(order.key("Åberg"), order.key("Ärlig"));
    EXPECT_LT(order.key("Ärlig"), order.key("Öberg"));
    EXPECT_LT(order.key("andersson"), order.key("Berg"));
    EXPECT_LT(order.key("Vik"), order.key("Wik"));
}

} // namespace samma
