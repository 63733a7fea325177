#pragma once

#include "base/result.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <typeindex>
#include <utility>
#include <vector>

namespace samma::app {

/// What somebody looks at, drawn once and written once however many look at it.
template <typename View>
class Picture {
  public:
    explicit Picture(View drawn) : view(std::move(drawn)) {}

    const View view;

    /// As its readers get it; every caller gives the same way of writing.
    const std::string& written(const std::function<std::string(const View&)>& write) const
    {
        std::call_once(is_written_, [&] { written_ = write(view); });
        return written_;
    }

  private:
    mutable std::once_flag is_written_;
    mutable std::string written_;
};

/// Shared: whoever asks for the same picture at the same state gets the same one.
template <typename View>
using Shown = std::shared_ptr<const Picture<View>>;

template <typename View>
Shown<View> show(View view)
{
    return std::make_shared<const Picture<View>>(std::move(view));
}

/// The pictures that were drawn last of something that does not change. From several threads at once.
class Pictures {
  public:
    /// The picture of that name, drawn now where it is not kept; one that fails is not kept.
    template <typename View>
    Result<Shown<View>> find_or_draw(const std::string& name, const std::function<Result<View>()>& draw)
    {
        const Key key{typeid(View), name};
        if (auto found = find(key))
            return std::static_pointer_cast<const Picture<View>>(std::move(found));
        auto drawn = show(SAMMA_TRY(draw()));
        keep(key, drawn);
        return drawn;
    }

  private:
    using Key = std::pair<std::type_index, std::string>;
    static constexpr std::size_t kMost = 8; ///< a section's day may be half a megabyte

    std::shared_ptr<const void> find(const Key& key)
    {
        const std::lock_guard lock(mutex_);
        const auto found =
            std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept.first == key; });
        return found == kept_.end() ? nullptr : found->second;
    }

    void keep(const Key& key, std::shared_ptr<const void> picture)
    {
        const std::lock_guard lock(mutex_);
        if (kept_.size() == kMost)
            kept_.erase(kept_.begin());
        kept_.emplace_back(key, std::move(picture));
    }

    std::mutex mutex_;
    std::vector<std::pair<Key, std::shared_ptr<const void>>> kept_; ///< newest last
};

} // namespace samma::app
