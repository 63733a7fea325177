#include "care/care_worker.hpp"

namespace samma {

bool may_be_contact_person(const CareWorker& care_worker, LocalDate on)
{
    if (care_worker.title == Title::assistant_nurse)
        return true;
    return care_worker.transitional_title_until && on <= *care_worker.transitional_title_until;
}

} // namespace samma
