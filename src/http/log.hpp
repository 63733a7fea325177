#pragma once

#include "base/private.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace samma::http {

/// One value of a line of the log. A private value becomes *** here, whoever writes the line.
class LogValue {
  public:
    LogValue(std::string_view text) : content_(std::string(text)) {}
    LogValue(const char* text) : content_(std::string(text)) {}
    LogValue(const std::string& text) : content_(text) {}
    LogValue(std::int64_t number) : content_(number) {}
    LogValue(int number) : content_(std::int64_t{number}) {}
    LogValue(double number) : content_(number) {}
    template <typename T>
    LogValue(const Private<T>&) : content_(std::string("***"))
    {
    }
    [[nodiscard]] const std::variant<std::string, std::int64_t, double>& content() const { return content_; }

  private:
    std::variant<std::string, std::int64_t, double> content_;
};

enum class LogLevel { info, warning, error };

/// Writes one line of JSON to the standard error stream: moment, level, event, and what belongs to it. Names
/// of events are words of ours; values name routes, codes and identities of requests, never people.
void log(LogLevel level, std::string_view event,
         std::initializer_list<std::pair<std::string_view, LogValue>> values = {});

/// Lines below this level are left out from now on.
void set_log_level(LogLevel least);

} // namespace samma::http
