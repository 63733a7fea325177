#pragma once

#include "base/id.hpp"

namespace samma {

using TenantId = Id<struct TenantTag>; ///< one municipality
using SectionId = Id<struct SectionTag>;
using TeamId = Id<struct TeamTag>;
using AddressId = Id<struct AddressTag>;
using ClientId = Id<struct ClientTag>;
using ClientAbsenceId = Id<struct ClientAbsenceTag>;
using GrantedServiceId = Id<struct GrantedServiceTag>;
using ServiceScheduleId = Id<struct ServiceScheduleTag>;
using ScheduleEntryId = Id<struct ScheduleEntryTag>;
using CareWorkerId = Id<struct CareWorkerTag>;
using DelegationId = Id<struct DelegationTag>;
using ContactAppointmentId = Id<struct ContactAppointmentTag>;
using ClientWishId = Id<struct ClientWishTag>;
using ClientRelativeId = Id<struct ClientRelativeTag>;
using RosterRowId = Id<struct RosterRowTag>;
using ReservedTimeId = Id<struct ReservedTimeTag>;
using ExtraShiftId = Id<struct ExtraShiftTag>;
using AbsenceId = Id<struct AbsenceTag>;
using ShiftId = Id<struct ShiftTag>;
using ShiftLoanId = Id<struct ShiftLoanTag>;
using VisitId = Id<struct VisitTag>;
using PerformedVisitId = Id<struct PerformedVisitTag>;
using PlanId = Id<struct PlanTag>;

} // namespace samma
