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
    /// The picture of that name, drawn now where it is not kept: by one, while the others who ask for it
    /// wait. One that fails is not kept.
    template <typename View>
    Result<Shown<View>> find_or_draw(const std::string& name, const std::function<Result<View>()>& draw)
    {
        const auto place = place_of({typeid(View), name});
        const std::lock_guard lock(place->drawing);
        if (!place->picture)
            place->picture = show(SAMMA_TRY(draw()));
        return std::static_pointer_cast<const Picture<View>>(place->picture);
    }

  private:
    using Key = std::pair<std::type_index, std::string>;
    struct Place {
        std::mutex drawing;
        std::shared_ptr<const void> picture;
    };
    static constexpr std::size_t kMost = 8; ///< a section's day may be half a megabyte

    std::shared_ptr<Place> place_of(const Key& key)
    {
        const std::lock_guard lock(mutex_);
        const auto found = std::find_if(places_.begin(), places_.end(),
                                        [&](const auto& place) { return place.first == key; });
        if (found != places_.end())
            return found->second;
        if (places_.size() == kMost)
            places_.erase(places_.begin());
        return places_.emplace_back(key, std::make_shared<Place>()).second;
    }

    std::mutex mutex_;
    std::vector<std::pair<Key, std::shared_ptr<Place>>> places_; ///< newest last
};

} // namespace samma::app
