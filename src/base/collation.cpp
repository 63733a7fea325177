#include "base/collation.hpp"

#include "base/assert.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace samma {

struct SwedishOrder::Collator {
    std::unique_ptr<icu::Collator> library;
};

SwedishOrder::SwedishOrder() : collator_(std::make_unique<Collator>())
{
    UErrorCode status = U_ZERO_ERROR;
    collator_->library.reset(icu::Collator::createInstance(icu::Locale("sv", "SE"), status));
    SAMMA_ASSERT(U_SUCCESS(status));
}

SwedishOrder::~SwedishOrder() = default;

std::string SwedishOrder::key(std::string_view text) const
{
    const auto unicode =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string bytes;
    const int32_t length = collator_->library->getSortKey(unicode, nullptr, 0);
    bytes.resize(static_cast<std::size_t>(length));
    collator_->library->getSortKey(unicode, reinterpret_cast<uint8_t*>(bytes.data()), length);
    return bytes;
}

} // namespace samma
