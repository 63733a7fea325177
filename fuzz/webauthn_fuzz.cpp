// Any bytes as what a browser sends of a passkey: refused, never taken, for nobody has signed the challenge.
#include "identity/webauthn.hpp"

#include "base/assert.hpp"

#include <algorithm>

/// The first byte says how much of the rest is client data; what follows is the attestation object, and also
/// the authenticator's data and the signature.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::identity;
    if (size == 0)
        return 0;
    const std::size_t split = std::min<std::size_t>(data[0], size - 1);
    const Bytes client_data(data + 1, data + 1 + split);
    const Bytes rest(data + 1 + split, data + size);
    const PasskeyExpectation expected{"samma.example", {"https://samma.example"}, "c2FtbWE"};
    static_cast<void>(check_registration({client_data, rest}, expected));
    SAMMA_ASSERT(!check_assertion({client_data, rest, rest}, rest, 0, expected));
    return 0;
}
