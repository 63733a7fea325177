#pragma once

#include "care/care_worker.hpp"
#include "care/visit.hpp"

#include <span>

namespace samma::demo {

/// True when nothing in the visit, the client or the person rules out that this person makes the visit on the
/// date that it starts on. The demo city's own reading of the demands; the exact rules judge its plans.
bool may_make(const CareWorker& worker, TravelMode mode, const Visit& visit, const Client& client,
              LocalDate on);

bool is_excluded(std::span<const ClientWish> wishes, const Client& client, const CareWorker& worker,
                 LocalDate on);

} // namespace samma::demo
