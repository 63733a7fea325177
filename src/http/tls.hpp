#pragma once

#include "base/result.hpp"

#include <boost/asio/ssl/context.hpp>

#include <chrono>
#include <filesystem>
#include <memory>

namespace samma::http {

/// The files of a TLS certificate: the chain and its private key, both PEM.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// A certificate that has been read: TLS 1.2 and 1.3 with forward secrecy and authenticated encryption
///
struct TlsIdentity {
    std::shared_ptr<boost::asio::ssl::context> context;
    std::chrono::sys_seconds ends_at; ///< the certificate is no good any more
};

/// Error: `tls.cannot_use` with the file and the values `reason`: not there, not readable, not PEM, the key
/// is another certificate's, or the certificate has ended.
Result<TlsIdentity> load_tls(const TlsFiles& files, std::chrono::sys_seconds now);

/// Changes whenever one of the files does.
std::string fingerprint_of(const TlsFiles& files);

} // namespace samma::http
