// TLS with a certificate of the test's own, what is refused, and the change of certificates without a
// restart.
#include "fixture.hpp"

#include <arpa/inet.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <thread>

namespace samma::http::testing {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// A folder with a self-signed certificate for localhost; gone with the test.
class Certificates {
  public:
    Certificates()
    {
        std::string name = (fs::temp_directory_path() / "samma_tls_XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
    }
    ~Certificates() { fs::remove_all(folder_); }
    Certificates(const Certificates&) = delete;
    Certificates& operator=(const Certificates&) = delete;

    [[nodiscard]] TlsFiles files() const { return {folder_ / "chain.pem", folder_ / "key.pem"}; }

    void write(long serial, std::chrono::seconds life) const
    {
        EVP_PKEY* key = EVP_EC_gen("P-256");
        X509* certificate = X509_new();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), life.count());
        X509_set_pubkey(certificate, key);
        auto* name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_sign(certificate, key, EVP_sha256());
        write_pem(files().key, [&](FILE* file) {
            PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        });
        write_pem(files().certificate, [&](FILE* file) { PEM_write_X509(file, certificate); });
        X509_free(certificate);
        EVP_PKEY_free(key);
    }

  private:
    template <typename Write>
    static void write_pem(const fs::path& path, const Write& write)
    {
        FILE* file = std::fopen(path.c_str(), "w");
        write(file);
        std::fclose(file);
    }

    fs::path folder_;
};

/// One TLS connection to the server of the test.
class TlsWire {
  public:
    explicit TlsWire(std::uint16_t port, int newest_version = TLS1_3_VERSION)
        : context_(SSL_CTX_new(TLS_client_method())), socket_(::socket(AF_INET, SOCK_STREAM, 0))
    {
        SSL_CTX_set_security_level(context_, 0);
        SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context_, newest_version);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
        ssl_ = SSL_new(context_);
        SSL_set_fd(ssl_, socket_);
        is_connected_ = SSL_connect(ssl_) == 1;
    }
    ~TlsWire()
    {
        SSL_free(ssl_);
        ::close(socket_);
        SSL_CTX_free(context_);
    }
    TlsWire(const TlsWire&) = delete;
    TlsWire& operator=(const TlsWire&) = delete;

    [[nodiscard]] bool is_connected() const { return is_connected_; }
    [[nodiscard]] std::string version() const { return SSL_get_version(ssl_); }
    [[nodiscard]] long serial() const
    {
        X509* certificate = SSL_get1_peer_certificate(ssl_);
        const long serial = ASN1_INTEGER_get(X509_get0_serialNumber(certificate));
        X509_free(certificate);
        return serial;
    }
    [[nodiscard]] std::string get(const std::string& path)
    {
        const auto text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        SSL_write(ssl_, text.data(), static_cast<int>(text.size()));
        std::string answer;
        std::array<char, 4096> chunk{};
        for (int count = 0; (count = SSL_read(ssl_, chunk.data(), static_cast<int>(chunk.size()))) > 0;)
            answer.append(chunk.data(), static_cast<std::size_t>(count));
        return answer;
    }

  private:
    SSL_CTX* context_;
    int socket_;
    SSL* ssl_ = nullptr;
    bool is_connected_ = false;
};

class Tls : public ServerTest {
  protected:
    Tls()
    {
        certificates.write(1, 24h * 90);
        // The certificate is of today; the test's clock must be too.
        clock.advance(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
                      clock.now());
        options.tls = certificates.files();
    }
    Certificates certificates;
};

TEST_F(Tls, AnswersOverTls12And13AndNothingOlder)
{
    start();
    TlsWire newest(server->port());
    ASSERT_TRUE(newest.is_connected());
    EXPECT_EQ(newest.version(), "TLSv1.3");
    const auto answer = newest.get("/livez");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK")) << answer;
    EXPECT_NE(answer.find("Strict-Transport-Security: max-age=63072000"), std::string::npos) << answer;
    TlsWire older(server->port(), TLS1_2_VERSION);
    ASSERT_TRUE(older.is_connected());
    EXPECT_TRUE(older.get("/livez").starts_with("HTTP/1.1 200 OK"));
    EXPECT_FALSE(TlsWire(server->port(), TLS1_1_VERSION).is_connected());
}

TEST_F(Tls, RefusesBareRequests)
{
    start();
    auto wire = connect();
    wire.send("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_TRUE(wire.sees_close());
}

TEST_F(Tls, ServesANewCertificateWithoutARestartAndKeepsTheOldWhenTheNewIsBroken)
{
    start();
    EXPECT_EQ(TlsWire(server->port()).serial(), 1);
    certificates.write(2, 24h * 90);
    server->reload_certificate();
    const auto serves = [&](long serial) {
        for (int tries = 0; tries < 100; ++tries) {
            if (TlsWire(server->port()).serial() == serial)
                return true;
            std::this_thread::sleep_for(20ms);
        }
        return false;
    };
    EXPECT_TRUE(serves(2));
    fs::resize_file(certificates.files().certificate, 100);
    server->reload_certificate();
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(TlsWire(server->port()).serial(), 2);
}

TEST_F(Tls, DoesNotStartWithACertificateThatIsOverOrAnothersKey)
{
    certificates.write(1, -60s);
    EXPECT_EQ(Server::start(options, parts()).error().code, "tls.cannot_use");
    Certificates other;
    other.write(2, 24h);
    certificates.write(1, 24h);
    fs::copy_file(other.files().key, certificates.files().key, fs::copy_options::overwrite_existing);
    EXPECT_EQ(Server::start(options, parts()).error().code, "tls.cannot_use");
    fs::remove(certificates.files().key);
    EXPECT_EQ(Server::start(options, parts()).error().code, "tls.cannot_use");
}

} // namespace
} // namespace samma::http::testing
