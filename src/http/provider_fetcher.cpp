#include "http/provider_fetcher.hpp"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace samma::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Request = beast::http::request<beast::http::string_body>;
using Parser = beast::http::response_parser<beast::http::string_body>;

namespace {

constexpr std::uint64_t kLargestBody = 256U * 1024U;

/// Where a request goes.
struct Address {
    bool is_encrypted = true;
    std::string host;
    std::string port;
    std::string target;
};

std::optional<Address> parse_address(const std::string& url)
{
    const auto parsed = boost::urls::parse_uri(url);
    if (!parsed || parsed->host().empty() || parsed->has_userinfo())
        return std::nullopt;
    Address address;
    address.is_encrypted = parsed->scheme() == "https";
    address.host = std::string(parsed->encoded_host());
    const bool is_loopback = address.host == "127.0.0.1" || address.host == "localhost";
    if (!address.is_encrypted && (parsed->scheme() != "http" || !is_loopback))
        return std::nullopt;
    address.port = parsed->has_port() ? std::string(parsed->port()) : address.is_encrypted ? "443" : "80";
    address.target = std::string(parsed->encoded_target());
    if (address.target.empty())
        address.target = "/";
    return address;
}

Request make_request(const Address& address, const std::string& form, const std::string& authorization)
{
    Request request(form.empty() ? beast::http::verb::get : beast::http::verb::post, address.target, 11);
    request.set(beast::http::field::host, address.host + ':' + address.port);
    request.set(beast::http::field::accept, "application/json");
    request.set(beast::http::field::connection, "close");
    if (!authorization.empty())
        request.set(beast::http::field::authorization, authorization);
    if (!form.empty()) {
        request.set(beast::http::field::content_type, "application/x-www-form-urlencoded");
        request.body() = form;
        request.prepare_payload();
    }
    return request;
}

template <typename Stream>
asio::awaitable<void> converse(Stream& stream, const Request& request, Parser& parser)
{
    beast::flat_buffer buffer;
    auto writing = beast::http::async_write(stream, request, asio::use_awaitable);
    co_await std::move(writing);
    auto reading = beast::http::async_read(stream, buffer, parser, asio::use_awaitable);
    co_await std::move(reading);
}

asio::awaitable<void> ask(const Address& address, const Request& request, Parser& parser,
                          std::chrono::milliseconds patience)
{
    auto self = asio::this_coro::executor;
    const auto executor = co_await std::move(self);
    asio::ip::tcp::resolver resolver(executor);
    auto resolving = resolver.async_resolve(address.host, address.port, asio::use_awaitable);
    const auto endpoints = co_await std::move(resolving);
    asio::ssl::context context(asio::ssl::context::tls_client);
    context.set_default_verify_paths();
    context.set_verify_mode(asio::ssl::verify_peer);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    beast::ssl_stream<beast::tcp_stream> stream(executor, context);
    auto& bottom = beast::get_lowest_layer(stream);
    bottom.expires_after(patience);
    auto connecting = bottom.async_connect(endpoints, asio::use_awaitable);
    co_await std::move(connecting);
    if (!address.is_encrypted) {
        auto conversing = converse(bottom, request, parser);
        co_await std::move(conversing);
        co_return;
    }
    SSL_set_tlsext_host_name(stream.native_handle(), address.host.c_str());
    stream.set_verify_callback(asio::ssl::host_name_verification(address.host));
    auto shaking = stream.async_handshake(asio::ssl::stream_base::client, asio::use_awaitable);
    co_await std::move(shaking);
    auto conversing = converse(stream, request, parser);
    co_await std::move(conversing);
}

} // namespace

Result<app::WebFetcher::Reply> ProviderFetcher::fetch(const std::string& url, const std::string& form,
                                                      const std::string& authorization)
{
    const auto unreachable = [](const std::string& reason) {
        return fail("sso.provider_unreachable", {}, {{"reason", reason}});
    };
    const auto address = parse_address(url);
    if (!address)
        return unreachable("the address is not an encrypted one");
    const auto request = make_request(*address, form, authorization);
    Parser parser;
    parser.body_limit(kLargestBody);
    asio::io_context context;
    std::exception_ptr fault;
    asio::co_spawn(context, ask(*address, request, parser, patience_),
                   [&](const std::exception_ptr& thrown) { fault = thrown; });
    // Names are looked up without a time limit of their own.
    context.run_for(patience_ * 2);
    try {
        if (fault)
            std::rethrow_exception(fault);
    } catch (const std::exception& reason) {
        return unreachable(reason.what());
    }
    if (!parser.is_done())
        return unreachable("no answer in time");
    const auto& response = parser.get();
    return Reply{static_cast<int>(response.result_int()),
                 std::string(response[beast::http::field::content_type]), response.body()};
}

} // namespace samma::http
