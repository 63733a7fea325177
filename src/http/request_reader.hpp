#pragma once

#include "http/message.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace samma::http {

/// How large a request may be.
struct ReadLimits {
    std::size_t head = 16 * 1024; ///< request line and headers together
    std::size_t target = 8 * 1024;
    std::size_t header_count = 100;
};

/// Takes a request together from bytes as they come. Refuses every form that two programs could read
/// differently: length given twice or beside chunks, folded lines, bare line feeds, space before a colon.
class RequestReader {
  public:
    explicit RequestReader(const ReadLimits& limits);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    enum class State {
        reading,       ///< more bytes are needed
        head_complete, ///< head() may be looked at; say allow_body() before going on
        complete,      ///< take() the request
        refused,       ///< refusal() says why; nothing more can be read
    };

    /// Takes what it understands off the front of `bytes`.
    State put(std::string& bytes);

    [[nodiscard]] const Request& head() const { return request_; }
    /// Bytes of body that the request may have; a longer one is refused.
    void allow_body(std::size_t most);
    /// The caller waits for "100 Continue" before it sends the body.
    [[nodiscard]] bool awaits_continue() const;
    [[nodiscard]] std::string_view refusal() const { return refusal_; } ///< a code of api/errors.yaml
    Request take() { return std::move(request_); }

  private:
    State refuse(std::string_view code);
    State put_head(std::string& bytes);
    State put_body(std::string& bytes);
    State finish_head();

    struct Parser;
    std::unique_ptr<Parser> parser_;
    ReadLimits limits_;
    Request request_;
    std::string_view refusal_;
    bool has_head_ = false;
    bool has_body_limit_ = false;
};

} // namespace samma::http
