#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace samma::http {

/// Figures of the running server for Prometheus. Routes are named as in the contract, never as asked for, so
/// that no identity of anybody stands in a label.
class Metrics {
  public:
    /// An empty token: whoever can reach the server may read, which is right on a loopback alone.
    enum class Readers { everybody, bearer_of_token };
    Metrics(Readers readers, std::string token);
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    [[nodiscard]] bool may_be_read(std::string_view authorization) const;
    /// In Prometheus' text format.
    [[nodiscard]] std::string text() const;

    void count_request(std::string_view method, std::string_view route, int status,
                       std::chrono::nanoseconds time);
    void count_shed(); ///< a request or connection refused because there were too many
    void count_login(std::string_view outcome); ///< taken, refused or wait
    void set_connections(std::size_t count);
    void set_waiting(std::size_t count);
    void set_certificate_end(std::chrono::sys_seconds end);

  private:
    struct Families;
    Readers readers_;
    std::string token_;
    std::unique_ptr<Families> families_;
};

} // namespace samma::http
