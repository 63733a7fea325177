#include "http/static_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>

namespace samma::http {
namespace {

namespace fs = std::filesystem;

const std::string kScript = "export const a = 1;" + std::string(2000, ' ');

class StaticFilesTest : public ::testing::Test {
  protected:
    StaticFilesTest() : folder(fs::temp_directory_path() / ("samma_static_" + std::to_string(getpid())))
    {
        write("index.html", "<!doctype html><title>Samma</title>");
        write("assets/index-Ab12.js", kScript);
        write("assets/photo.png", "\x89PNG");
        files = *StaticFiles::load(folder);
    }
    ~StaticFilesTest() override { fs::remove_all(folder); }

    void write(const std::string& name, const std::string& content) const
    {
        fs::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << content;
    }

    [[nodiscard]] Response get(const std::string& path, Headers headers = {}) const
    {
        Request request;
        request.headers = std::move(headers);
        return files.find(path, request).value_or(Response{.status = 404, .headers = {}, .body = {}});
    }

    static std::string header(const Response& response, std::string_view name)
    {
        for (const auto& header : response.headers)
            if (header.name == name)
                return header.value;
        return {};
    }

    fs::path folder;
    StaticFiles files;
};

TEST_F(StaticFilesTest, AreServedWithTheirContentType)
{
    EXPECT_EQ(header(get("/index.html"), "Content-Type"), "text/html; charset=utf-8");
    EXPECT_EQ(header(get("/assets/index-Ab12.js"), "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(get("/assets/photo.png").body, "\x89PNG");
}

TEST_F(StaticFilesTest, KeepHashedAssetsForEverAndAskAgainForThePage)
{
    EXPECT_EQ(header(get("/assets/index-Ab12.js"), "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(get("/index.html"), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, AnswerARouteOfTheAppWithThePageAndAMissingFileWithNothing)
{
    EXPECT_EQ(get("/enter").body, get("/index.html").body);
    EXPECT_EQ(get("/sections/S01").body, get("/index.html").body);
    EXPECT_EQ(get("/assets/other.js").status, 404);
    EXPECT_EQ(get("/index.html/..").status, 404);
}

TEST_F(StaticFilesTest, AreNotSentAgainToWhoHasThem)
{
    const auto etag = header(get("/assets/index-Ab12.js"), "ETag");
    const auto again = get("/assets/index-Ab12.js", {{"if-none-match", etag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(header(again, "ETag"), etag);
    EXPECT_EQ(get("/assets/index-Ab12.js", {{"if-none-match", "\"other\""}}).status, 200);
}

TEST_F(StaticFilesTest, AreCompressedForWhoTakesGzip)
{
    const auto packed = get("/assets/index-Ab12.js", {{"accept-encoding", "br, gzip;q=0.8"}});
    EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
    EXPECT_NE(header(packed, "ETag"), header(get("/assets/index-Ab12.js"), "ETag"));

    std::string unpacked(kScript.size() + 1, '\0');
    z_stream stream{};
    ASSERT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    auto body = packed.body;
    stream.next_in = reinterpret_cast<Bytef*>(body.data());
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    unpacked.resize(stream.total_out);
    inflateEnd(&stream);
    EXPECT_EQ(unpacked, kScript);

    EXPECT_EQ(header(get("/assets/index-Ab12.js", {{"accept-encoding", "gzip;q=0"}}), "Content-Encoding"),
              "");
    EXPECT_EQ(get("/assets/photo.png", {{"accept-encoding", "gzip"}}).body, "\x89PNG");
}

TEST_F(StaticFilesTest, MustHoldAPage)
{
    const auto missing = StaticFiles::load(folder / "assets");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "server.web_missing");
}

} // namespace
} // namespace samma::http
