// Any bytes as a request: its head, the cookie in it and the target, each read as the server reads them.
#include "base/assert.hpp"
#include "http/cookies.hpp"
#include "http/request_reader.hpp"
#include "http/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace samma::http;
    std::string bytes(reinterpret_cast<const char*>(data), size);
    RequestReader reader({});
    auto state = reader.put(bytes);
    if (state == RequestReader::State::head_complete) {
        reader.allow_body(4096);
        state = reader.put(bytes);
    }
    SAMMA_ASSERT(bytes.size() <= size);
    if (state != RequestReader::State::complete)
        return 0;
    const auto request = reader.take();
    const auto token = Cookies(Cookies::Transport::encrypted).find(request, Cookies::Name::session);
    SAMMA_ASSERT(token.find(';') == std::string_view::npos);
    static_cast<void>(device_name(request.header("user-agent")));
    static_cast<void>(parse_target(request.target));
    return 0;
}
