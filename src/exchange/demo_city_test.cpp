#include "demo/city.hpp"
#include "exchange/compare.hpp"
#include "exchange/random_data_test.hpp"
#include "exchange/read.hpp"
#include "exchange/write.hpp"

#include <gtest/gtest.h>

namespace samma::exchange {

TEST(DemoCity, PassesEveryCheckOfTheImportAndIsReadBackAsItWas)
{
    const auto city = demo::make_city({});
    ASSERT_TRUE(city.has_value()) << to_string(city.error());
    const TestFolder folder;
    const auto written = write_directory(*city, folder.path());
    ASSERT_TRUE(written.has_value()) << to_string(written.error());

    CountingIds source;
    KnownIds ids(*city, source);
    const auto read = read_directory(folder.path(), Mapping(), ids);

    for (const auto& fault : read.faults)
        ADD_FAILURE() << sentence(fault, Language::english);
    ASSERT_TRUE(read.is_good());
    EXPECT_TRUE(compare(*city, read.data, {read.present, LocalDate{}}).is_empty());
    EXPECT_TRUE(read.data == *city);
}

} // namespace samma::exchange
