// Any bytes as an ID token and as a set of keys: a token is never taken, for the keys are nobody's.
#include "identity/id_token.hpp"

#include "base/assert.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::identity;
    static const auto kKeys =
        KeySet::read(
            R"({"keys":[{"kty":"EC","crv":"P-256","kid":"k1",)"
            R"("x":"axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY","y":"T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"}]})")
            .value();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const IdTokenExpectation expected{"https://idp.example", "samma", "n-1",
                                      samma::Instant(std::chrono::seconds(1'795'000'000))};
    SAMMA_ASSERT(!check_id_token(text, kKeys, expected));
    if (const auto keys = KeySet::read(text))
        static_cast<void>(check_id_token(text, *keys, expected));
    return 0;
}
