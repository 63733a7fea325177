#include "http/request_reader.hpp"

#include <gtest/gtest.h>

namespace samma::http {
namespace {

using State = RequestReader::State;

/// What became of a text that came in pieces of the given length.
struct Reading {
    State state = State::reading;
    Request request;
    std::string refusal;
    std::string left;
};

Reading read(const std::string& text, std::size_t piece = std::string::npos, std::size_t body_limit = 100)
{
    RequestReader reader{ReadLimits()};
    Reading reading;
    for (std::size_t from = 0; from < text.size() || from == 0; from += std::min(piece, text.size())) {
        reading.left += text.substr(from, piece);
        reading.state = reader.put(reading.left);
        if (reading.state == State::head_complete) {
            reader.allow_body(body_limit);
            reading.state = reader.put(reading.left);
        }
        if (reading.state != State::reading)
            break;
    }
    reading.refusal = reader.refusal();
    if (reading.state == State::complete)
        reading.request = reader.take();
    return reading;
}

const std::string kGet = "GET /livez HTTP/1.1\r\nHost: localhost\r\n";
const std::string kPost = "POST /v1/session HTTP/1.1\r\nHost: localhost\r\n";

TEST(RequestReader, ReadsAGetWithItsHeadersInLowerCase)
{
    const auto reading = read(kGet + "X-Thing:  a b \r\n\r\n");

    ASSERT_EQ(reading.state, State::complete) << reading.refusal;
    EXPECT_EQ(reading.request.method, "GET");
    EXPECT_EQ(reading.request.target, "/livez");
    EXPECT_EQ(reading.request.header("host"), "localhost");
    EXPECT_EQ(reading.request.header("x-thing"), "a b");
    EXPECT_TRUE(reading.request.keeps_alive);
    EXPECT_EQ(reading.request.body, "");
}

TEST(RequestReader, GivesTheSameWhereverTheBytesAreCut)
{
    const auto text = kPost + "Content-Length: 5\r\n\r\nhello";
    const auto chunked = kPost + "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n";
    for (std::size_t piece = 1; piece <= chunked.size(); ++piece) {
        EXPECT_EQ(read(text, piece).request.body, "hello") << piece;
        EXPECT_EQ(read(chunked, piece).request.body, "hello") << piece;
    }
}

TEST(RequestReader, LeavesTheNextRequestAlone)
{
    const auto reading = read(kGet + "\r\n" + kPost);
    EXPECT_EQ(reading.state, State::complete);
    EXPECT_EQ(reading.left, kPost);

    const auto with_body = read(kPost + "Content-Length: 2\r\n\r\nabGET");
    EXPECT_EQ(with_body.request.body, "ab");
    EXPECT_EQ(with_body.left, "GET");
}

TEST(RequestReader, RefusesWhatTwoProgramsCouldReadDifferently)
{
    const std::string chunks = "2\r\nab\r\n0\r\n\r\n";
    const std::vector<std::string> texts = {
        kPost + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        kPost + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n" + chunks,
        kPost + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
        kPost + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab",
        kPost + "Content-Length: 2, 2\r\n\r\nab",
        kPost + "Content-Length: +2\r\n\r\nab",
        kPost + "Content-Length: -2\r\n\r\nab",
        kPost + "Content-Length: 0x2\r\n\r\nab",
        kPost + "Content-Length: 99999999999999999999\r\n\r\nab",
        kPost + "Content-Length: \r\n\r\nab",
        kPost + "Content-Length : 2\r\n\r\nab",
        kPost + " Content-Length: 2\r\n\r\nab",
        kPost + "X: 1\r\n Content-Length: 2\r\n\r\nab",
        kPost + "X: 1\r\n\tfolded\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        kPost + "Transfer-Encoding: xchunked\r\n\r\n" + chunks,
        kPost + "Transfer-Encoding: chunked, identity\r\n\r\n" + chunks,
        kPost + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks,
        kPost + "Transfer-Encoding: identity\r\n\r\n" + chunks,
        kPost +
            "Transfer-Encoding:\x0b"
            "chunked\r\n\r\n" +
            chunks,
        kPost + "Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\n0x2\r\nab\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\n2\nab\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n",
        kPost + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nab\r\n0\r\n\r\n",
        "POST /v1/session HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks,
        "GET /livez HTTP/1.1\nHost: localhost\n\n",
        "GET /livez HTTP/1.1\r\nHost: localhost\n\r\n",
        "GET /livez HTTP/1.1\r\nHost: local\rhost\r\n\r\n",
        std::string("GET /livez HTTP/1.1\r\nHost: local\0host\r\n\r\n", 41),
        kGet + "Host: example.org\r\n\r\n",
        "GET /livez HTTP/1.1\r\n\r\n",
        "GET /livez HTTP/2.0\r\nHost: localhost\r\n\r\n",
        "GET /livez HTTP/1.2\r\nHost: localhost\r\n\r\n",
        "GET  /livez HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /livez\r\nHost: localhost\r\n\r\n",
        "GET /li vez HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "G(T /livez HTTP/1.1\r\nHost: localhost\r\n\r\n",
        kGet + "no colon\r\n\r\n",
        kGet + ": no name\r\n\r\n",
        "\x16\x03\x01\x02",
    };
    for (const auto& text : texts)
        for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::string::npos}) {
            const auto reading = read(text, piece);
            EXPECT_EQ(reading.state, State::refused) << text;
            EXPECT_EQ(reading.refusal, "request.malformed") << text;
        }
}

TEST(RequestReader, RefusesABodyThatIsTooLongByItsLengthOrByItsChunks)
{
    const auto announced = read(kPost + "Content-Length: 101\r\n\r\n");
    EXPECT_EQ(announced.refusal, "request.body_too_large");

    const auto chunked = read(kPost + "Transfer-Encoding: chunked\r\n\r\n32\r\n" + std::string(0x32, 'a') +
                              "\r\n33\r\n" + std::string(0x33, 'b') + "\r\n0\r\n\r\n");
    EXPECT_EQ(chunked.refusal, "request.body_too_large");

    EXPECT_EQ(read(kPost + "Content-Length: 100\r\n\r\n" + std::string(100, 'a')).state, State::complete);
    EXPECT_EQ(read(kPost + "Content-Length: 1\r\n\r\na", 10, 0).refusal, "request.body_too_large");
}

TEST(RequestReader, RefusesLongHeadsWhetherTheyEndOrNot)
{
    const std::string long_header = "X: " + std::string(17 * 1024, 'a');
    EXPECT_EQ(read(kGet + long_header + "\r\n\r\n").refusal, "request.header_too_large");
    EXPECT_EQ(read(kGet + long_header, 100).refusal, "request.header_too_large");

    std::string many = kGet;
    for (int index = 0; index < 101; ++index)
        many += "X: a\r\n";
    EXPECT_EQ(read(many + "\r\n").refusal, "request.header_too_large");
}

TEST(RequestReader, RefusesLongTargetsWhetherTheyEndOrNot)
{
    const auto target = '/' + std::string(8 * 1024, 'a');
    EXPECT_EQ(read("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n").refusal,
              "request.target_too_long");
    EXPECT_EQ(read("GET " + target + std::string(100, 'a'), 50).refusal, "request.target_too_long");
    EXPECT_EQ(read("GET /" + std::string(8 * 1024 - 1, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n").state,
              State::complete);
}

TEST(RequestReader, EndsTheConnectionWhenAskedToAndWithHttp10)
{
    EXPECT_FALSE(read(kGet + "Connection: close\r\n\r\n").request.keeps_alive);
    EXPECT_FALSE(read("GET /livez HTTP/1.0\r\nHost: localhost\r\n\r\n").request.keeps_alive);
}

TEST(RequestReader, SaysWhenTheCallerWaitsBeforeItsBody)
{
    RequestReader reader{ReadLimits()};
    auto text = kPost + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n";
    ASSERT_EQ(reader.put(text), State::head_complete);
    EXPECT_TRUE(reader.awaits_continue());
}

TEST(RequestReader, SkipsAnEmptyLineBeforeTheRequest)
{
    EXPECT_EQ(read("\r\n" + kGet + "\r\n").state, State::complete);
}

} // namespace
} // namespace samma::http
