#include "http/static_files.hpp"

#include "base/assert.hpp"

#include <sodium.h>
#include <zlib.h>

#include <array>
#include <fstream>
#include <sstream>

namespace samma::http {

namespace {

namespace fs = std::filesystem;

struct ContentType {
    std::string_view suffix;
    std::string_view name;
    bool is_text; ///< worth compressing
};

constexpr std::array kContentTypes = {
    ContentType{".html", "text/html; charset=utf-8", true},
    ContentType{".js", "text/javascript; charset=utf-8", true},
    ContentType{".css", "text/css; charset=utf-8", true},
    ContentType{".json", "application/json", true},
    ContentType{".webmanifest", "application/manifest+json", true},
    ContentType{".svg", "image/svg+xml", true},
    ContentType{".txt", "text/plain; charset=utf-8", true},
    ContentType{".png", "image/png", false},
    ContentType{".ico", "image/x-icon", false},
    ContentType{".woff2", "font/woff2", false},
};

constexpr ContentType kOtherContent{"", "application/octet-stream", false};

const ContentType& content_type_of(std::string_view address)
{
    for (const auto& type : kContentTypes)
        if (address.ends_with(type.suffix))
            return type;
    return kOtherContent;
}

std::string compress(const std::string& content)
{
    z_stream stream{};
    constexpr int kGzipWindow = 15 + 16;
    SAMMA_ASSERT(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, 9, Z_DEFAULT_STRATEGY) ==
                 Z_OK);
    std::string packed(deflateBound(&stream, static_cast<uLong>(content.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    SAMMA_ASSERT(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string hash_of(const std::string& content)
{
    std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(content.data()),
                       content.size(), nullptr, 0);
    std::array<char, 2 * digest.size() + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
}

/// Whether a comma-separated header names the coding and does not weigh it zero.
bool accepts_gzip(std::string_view accept_encoding)
{
    const auto at = accept_encoding.find("gzip");
    if (at == std::string_view::npos)
        return false;
    const auto weight = accept_encoding.substr(at, accept_encoding.find(',', at) - at);
    return weight.find("q=0") == std::string_view::npos || weight.find("q=0.") != std::string_view::npos;
}

} // namespace

StaticFiles::File StaticFiles::read(const fs::path& path, const std::string& address)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    const auto& type = content_type_of(address);
    File file{.content = text.str(),
              .gzip = {},
              .content_type = std::string(type.name),
              .etag = {},
              .is_immutable = address.starts_with("/assets/")};
    file.etag = hash_of(file.content);
    if (type.is_text)
        file.gzip = compress(file.content);
    if (file.gzip.size() >= file.content.size())
        file.gzip.clear();
    return file;
}

Result<StaticFiles> StaticFiles::load(const fs::path& folder)
{
    std::error_code missing;
    StaticFiles files;
    if (!fs::is_regular_file(folder / "index.html", missing))
        return fail("server.web_missing", folder.string());
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        const auto address = '/' + fs::relative(entry.path(), folder).generic_string();
        files.files_.emplace(address, read(entry.path(), address));
    }
    return files;
}

std::optional<Response> StaticFiles::find(const std::string& path, const Request& request) const
{
    auto found = files_.find(path);
    if (found == files_.end() && path.find('.', path.rfind('/')) == std::string::npos)
        found = files_.find("/index.html");
    if (found == files_.end())
        return std::nullopt;

    const auto& file = found->second;
    const bool is_packed = !file.gzip.empty() && accepts_gzip(request.header("accept-encoding"));
    const auto etag = '"' + file.etag + (is_packed ? "-gzip\"" : "\"");
    Response response;
    response.headers = {
        {"Cache-Control", file.is_immutable ? "public, max-age=31536000, immutable" : "no-cache"},
        {"ETag", etag},
        {"Vary", "Accept-Encoding"}};
    if (request.header("if-none-match").find(etag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.headers.push_back({"Content-Type", file.content_type});
    if (is_packed)
        response.headers.push_back({"Content-Encoding", "gzip"});
    response.body = is_packed ? file.gzip : file.content;
    return response;
}

} // namespace samma::http
