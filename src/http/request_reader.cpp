#include "http/request_reader.hpp"

#include "base/assert.hpp"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace samma::http {

namespace beast = boost::beast;

namespace {

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& letter : result)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return result;
}

/// Line ends are CR LF, no line is folded, nothing else below space than a tab.
bool is_clean(std::string_view head)
{
    for (std::size_t index = 0; index < head.size(); ++index) {
        const char letter = head[index];
        const char next = index + 1 < head.size() ? head[index + 1] : '\0';
        if (letter == '\r') {
            if (next != '\n' && index + 1 < head.size())
                return false;
        } else if (letter == '\n') {
            if (index == 0 || head[index - 1] != '\r' || next == ' ' || next == '\t')
                return false;
        } else if (static_cast<unsigned char>(letter) < 0x20 && letter != '\t') {
            return false;
        }
    }
    return true;
}

/// Number of headers of that lower-case name.
auto count_of(const Headers& headers, std::string_view name)
{
    return std::ranges::count(headers, name, &Header::name);
}

bool is_number(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// One host, at most one length, and either a length or chunks; HTTP/1.0 knows neither chunks nor a duty to
/// name the host.
bool is_unambiguous(const Request& request, unsigned version)
{
    const auto hosts = count_of(request.headers, "host");
    const auto lengths = count_of(request.headers, "content-length");
    const auto encodings = count_of(request.headers, "transfer-encoding");
    if (hosts > 1 || (version == 11 && hosts == 0) || lengths > 1 || encodings > 1)
        return false;
    if (lengths == 1 && !is_number(request.header("content-length")))
        return false;
    if (encodings == 1 && (version == 10 || lengths > 0))
        return false;
    return encodings == 0 || lower(request.header("transfer-encoding")) == "chunked";
}

} // namespace

struct RequestReader::Parser {
    beast::http::request_parser<beast::http::string_body> beast;
};

RequestReader::RequestReader(const ReadLimits& limits) : parser_(std::make_unique<Parser>()), limits_(limits)
{
    parser_->beast.header_limit(static_cast<std::uint32_t>(limits_.head));
    parser_->beast.body_limit(boost::none);
}

RequestReader::~RequestReader() = default;

RequestReader::State RequestReader::refuse(std::string_view code)
{
    refusal_ = code;
    return State::refused;
}

RequestReader::State RequestReader::put(std::string& bytes)
{
    if (!refusal_.empty())
        return State::refused;
    return has_head_ ? put_body(bytes) : put_head(bytes);
}

RequestReader::State RequestReader::put_head(std::string& bytes)
{
    if (bytes.starts_with("\r\n"))
        bytes.erase(0, 2);
    const auto end = bytes.find("\r\n\r\n");
    const std::string_view head = std::string_view(bytes).substr(0, end == std::string::npos ? end : end + 4);
    if (!is_clean(head))
        return refuse("request.malformed");
    if (head.find("\r\n") > limits_.target + 32 && head.size() > limits_.target + 32)
        return refuse("request.target_too_long");
    if (head.size() > limits_.head)
        return refuse("request.header_too_large");
    if (end == std::string::npos)
        return State::reading;

    boost::system::error_code fault;
    const auto used = parser_->beast.put(boost::asio::const_buffer(head.data(), head.size()), fault);
    if ((fault && fault != beast::http::error::need_more) || !parser_->beast.is_header_done())
        return refuse("request.malformed");
    bytes.erase(0, used);
    return finish_head();
}

RequestReader::State RequestReader::finish_head()
{
    const auto& message = parser_->beast.get();
    request_.method = std::string(message.method_string());
    request_.target = std::string(message.target());
    request_.keeps_alive = parser_->beast.keep_alive();
    for (const auto& field : message)
        request_.headers.push_back({.name = lower(field.name_string()), .value = std::string(field.value())});

    if (message.version() != 10 && message.version() != 11)
        return refuse("request.malformed");
    if (request_.target.size() > limits_.target)
        return refuse("request.target_too_long");
    if (request_.headers.size() > limits_.header_count)
        return refuse("request.header_too_large");
    if (!is_unambiguous(request_, message.version()))
        return refuse("request.malformed");
    has_head_ = true;
    return State::head_complete;
}

void RequestReader::allow_body(std::size_t most)
{
    const auto announced = parser_->beast.content_length();
    has_body_limit_ = true;
    if (announced && *announced > most)
        refusal_ = "request.body_too_large";
    parser_->beast.body_limit(most);
    parser_->beast.eager(true);
}

bool RequestReader::awaits_continue() const
{
    return lower(request_.header("expect")) == "100-continue" && !parser_->beast.is_done();
}

RequestReader::State RequestReader::put_body(std::string& bytes)
{
    SAMMA_ASSERT(has_body_limit_);
    auto& beast = parser_->beast;
    while (!beast.is_done() && !bytes.empty()) {
        boost::system::error_code fault;
        const auto used = beast.put(boost::asio::const_buffer(bytes.data(), bytes.size()), fault);
        bytes.erase(0, used);
        if (fault == beast::http::error::need_more)
            break;
        if (fault == beast::http::error::body_limit)
            return refuse("request.body_too_large");
        if (fault)
            return refuse("request.malformed");
    }
    if (!beast.is_done())
        return bytes.size() > limits_.head ? refuse("request.malformed") : State::reading;
    request_.body = std::move(beast.get().body());
    return State::complete;
}

} // namespace samma::http
