#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace samma {

/// The world broke in a way that whoever asked should hear of by its own code (api/errors.yaml): the disk is
/// full, the database does not answer. Thrown, because nobody on the way can act on it.
class WorldFailure : public std::runtime_error {
  public:
    WorldFailure(std::string code, const std::string& message)
        : std::runtime_error(message), code_(std::move(code))
    {
    }
    [[nodiscard]] const std::string& code() const { return code_; }

  private:
    std::string code_;
};

} // namespace samma
