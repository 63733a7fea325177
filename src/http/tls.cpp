#include "http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>

namespace samma::http {

namespace ssl = boost::asio::ssl;

namespace {

constexpr const char* kCiphers = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
                                 "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
                                 "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

tl::unexpected<Error> cannot_use(const std::filesystem::path& file, const std::string& reason)
{
    ERR_clear_error();
    return fail("tls.cannot_use", file.string(), {{"reason", reason}});
}

std::chrono::sys_seconds end_of(const X509* certificate)
{
    std::tm time{};
    ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time);
    return std::chrono::sys_seconds(std::chrono::seconds(timegm(&time)));
}

/// Of what the caller offers, HTTP/1.1.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* length, const unsigned char* offered,
                    unsigned offered_length, void*)
{
    static constexpr std::array<unsigned char, 9> kOurs = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, length, kOurs.data(), kOurs.size(), offered, offered_length) !=
        OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

Result<TlsIdentity> load_tls(const TlsFiles& files, std::chrono::sys_seconds now)
{
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    boost::system::error_code fault;
    context->use_certificate_chain_file(files.certificate.string(), fault);
    if (fault)
        return cannot_use(files.certificate, fault.message());
    context->use_private_key_file(files.key.string(), ssl::context::pem, fault);
    if (fault)
        return cannot_use(files.key, fault.message());
    auto* handle = context->native_handle();
    if (SSL_CTX_check_private_key(handle) != 1)
        return cannot_use(files.key, "the key does not belong to the certificate");
    const auto ends_at = end_of(SSL_CTX_get0_certificate(handle));
    if (ends_at <= now)
        return cannot_use(files.certificate, "the certificate has ended");
    SSL_CTX_set_min_proto_version(handle, TLS1_2_VERSION);
    SSL_CTX_set_options(handle,
                        SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    // Idle connections give their buffers back.
    SSL_CTX_set_mode(handle, SSL_MODE_RELEASE_BUFFERS);
    if (SSL_CTX_set_cipher_list(handle, kCiphers) != 1)
        return cannot_use(files.certificate, "OpenSSL has none of the ciphers");
    SSL_CTX_set_alpn_select_cb(handle, choose_protocol, nullptr);
    return TlsIdentity{std::move(context), ends_at};
}

std::string fingerprint_of(const TlsFiles& files)
{
    std::string fingerprint;
    for (const auto& file : {files.certificate, files.key}) {
        std::error_code missing;
        const auto time = std::filesystem::last_write_time(file, missing).time_since_epoch().count();
        fingerprint +=
            std::to_string(time) + ' ' + std::to_string(std::filesystem::file_size(file, missing)) + ' ';
    }
    return fingerprint;
}

} // namespace samma::http
