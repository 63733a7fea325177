#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace samma {

/// Swedish alphabetical order (… Z, Å, Ä, Ö; V and W apart) for lists that people read. Not for use by
/// several threads at once.
class SwedishOrder {
  public:
    SwedishOrder();
    ~SwedishOrder();
    SwedishOrder(const SwedishOrder&) = delete;
    SwedishOrder& operator=(const SwedishOrder&) = delete;

    /// Bytes that compare as the text sorts.
    [[nodiscard]] std::string key(std::string_view text) const;

  private:
    struct Collator;
    std::unique_ptr<Collator> collator_;
};

} // namespace samma
