#pragma once

#include "base/result.hpp"
#include "cli/options.hpp"

#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace samma::cli {

/// What the program ends with; printed by --help.
enum class ExitCode { done = 0, faults = 1, usage = 2, database = 3, failed = 4 };

using Text = Words;

/// Where the commands write: results to `out`, what goes wrong and how far it has come to `err`.
class Console {
  public:
    Console(std::ostream& out, std::ostream& err, Language language, bool shows_progress)
        : out_(out), err_(err), language_(language), shows_progress_(shows_progress)
    {
    }

    [[nodiscard]] std::string_view text(Text text) const { return text.in(language_); }
    [[nodiscard]] Language language() const { return language_; }

    void line(std::string_view text);
    /// "error: …", with what can be done about it; `place` says where, e.g. a section.
    void fault(const Error& error, std::string_view place = {});
    void fault(std::string_view sentence);

    /// A bar with a word of state on one line that is written over; nothing where no person looks on.
    void progress(double share, std::string_view state);
    /// Clears the bar.
    void end_progress();

  private:
    std::ostream& out_;
    std::ostream& err_;
    Language language_;
    bool shows_progress_;
    bool has_bar_ = false;
};

/// The exit code that an error of a use case leads to.
ExitCode exit_code_of(const Error& error);

} // namespace samma::cli
