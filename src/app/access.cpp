#include "app/access.hpp"

#include "app/command_door.hpp"
#include "app/handbook.hpp"
#include "app/organisation.hpp"
#include "care/visit.hpp"

#include <algorithm>

namespace samma::app {

namespace {

using namespace std::chrono_literals;
using store::CareRelationKind;

// How long before and after a relation holds. Source: reliability rules.
constexpr auto kBeforeAssignedVisit = 2h;
constexpr auto kAfterAssignedVisit = 12h;
constexpr auto kBeforeVisitAtHand = 30min;
constexpr auto kAfterVisitAtHand = 60min;
constexpr int kTeamDays = 14;
/// The longest that a visit lasts, and that its planned start lies after its part of the day began.
constexpr auto kFarthestStart = 36h;
/// Visits that may fall on several days belong to the period that holds their first one.
constexpr int kDaysOfVisits = 35;

bool is_in_force(const Validity& validity, LocalDate today, int leeway)
{
    return add_days(validity.from, -leeway) <= today &&
           (!validity.until || today < add_days(*validity.until, leeway));
}

/// Figures of fewer clients than this tell of single ones. Source: reliability rule R-7.
constexpr std::ptrdiff_t kFewestInFigures = 5;

/// Whether the role is one of those who give and plan care: not the client's own or a relative's.
bool is_of_staff(const store::HeldRoleRow& held)
{
    return held.role != name_of(Role::relative) && held.role != name_of(Role::client) &&
           held.role != name_of(Role::integration);
}

/// Roles of a private provider, for whom a client is theirs only while there is an order.
bool needs_order(Role role)
{
    return role == Role::provider_manager || role == Role::provider_staff;
}

} // namespace

Access::Access(const Ports& ports, store::UnitOfWork& work, const Caller& caller)
    : ports_(ports), work_(work), caller_(caller), now_(ports.clock.now())
{
}

LocalDate Access::today() const
{
    return ports_.zone.local_date(now_);
}

const OrganisationTree& Access::tree()
{
    if (!tree_)
        tree_ = load_organisation_tree(work_, ports_.tenant_id);
    return *tree_;
}

const std::vector<store::CareRelation>& Access::relations()
{
    if (!relations_)
        relations_ = caller_.account_id.is_nil() ? std::vector<store::CareRelation>{}
                                                 : work_.access().relations_of_account(caller_.account_id);
    return *relations_;
}

const std::vector<store::ClientFlag>& Access::flags()
{
    if (!flags_)
        flags_ = work_.access().flags_in_force();
    return *flags_;
}

const MasterData& Access::records_of(ClientId client_id)
{
    const auto found = records_.find(client_id);
    if (found != records_.end())
        return found->second;
    return records_.emplace(client_id, work_.master_data().load_of_client(client_id)).first->second;
}

const std::optional<CareWorker>& Access::own_record()
{
    if (!own_record_) {
        own_record_.emplace();
        if (caller_.care_worker_id) {
            auto found = work_.master_data().load_one(
                {store::RecordKind::care_worker, caller_.care_worker_id->to_string()});
            if (!found.care_workers.empty())
                *own_record_ = std::move(found.care_workers.front());
        }
    }
    return *own_record_;
}

bool Access::has_relation(CareRelationKind kind, const Client& client)
{
    return std::any_of(relations().begin(), relations().end(), [&](const store::CareRelation& relation) {
        return relation.kind == kind && relation.client_id == client.id && relation.is_in_force(now_);
    });
}

bool Access::has_duty(CareRelationKind kind, std::optional<SectionId> section_id)
{
    return std::any_of(relations().begin(), relations().end(), [&](const store::CareRelation& relation) {
        return relation.kind == kind && relation.is_in_force(now_) &&
               (!section_id || tree().covers(relation.place_id.value_or(Uuid{}), *section_id));
    });
}

bool Access::is_in_team_of(const Client& client)
{
    const auto& self = own_record();
    return self && self->team_id == client.team_id && is_in_force(self->employed, today(), kTeamDays) &&
           is_in_force(client.served, today(), kTeamDays);
}

bool Access::is_contact_person_of(const Client& client)
{
    if (!caller_.care_worker_id)
        return false;
    const auto& appointments = records_of(client.id).contact_appointments;
    return std::any_of(appointments.begin(), appointments.end(), [&](const ContactAppointment& appointment) {
        return appointment.status == AppointmentStatus::accepted &&
               appointment.care_worker_id == caller_.care_worker_id && appointment.valid.holds(today());
    });
}

bool Access::has_visit(const Client& client, Relation relation)
{
    if (!caller_.care_worker_id)
        return false;
    if (!tasks_)
        tasks_ = work_.access().planned_tasks(*caller_.care_worker_id,
                                              {now_ - kFarthestStart, now_ + kFarthestStart});
    if (tasks_->empty())
        return false;
    const auto& records = records_of(client.id);
    const DateRange dates{add_days(today(), -kDaysOfVisits), add_days(today(), 3)};
    for (const auto part : {DayOrNight::day, DayOrNight::night}) {
        const auto generated =
            generate_visits({.clients = records.clients,
                             .schedules = records.service_schedules,
                             .granted_services = records.granted_services,
                             .absences = records.client_absences},
                            dates, part, ports_.zone, handbook_of(ports_, work_, client.section_id, today()));
        for (const auto& visit : generated.visits)
            for (const auto& task : *tasks_) {
                const auto* day = task.visit_id == visit.id ? visit.find_day(task.on) : nullptr;
                if (day == nullptr)
                    continue;
                const Instant ends = task.starts_at + visit.care_time;
                const Interval assigned{task.starts_at - kBeforeAssignedVisit, ends + kAfterAssignedVisit};
                const Interval at_hand{std::min(day->promised.from, task.starts_at) - kBeforeVisitAtHand,
                                       ends + kAfterVisitAtHand};
                if ((relation == Relation::visit_at_hand ? at_hand : assigned).holds(now_))
                    return true;
            }
    }
    return false;
}

bool Access::has_opened(ClientId client_id)
{
    if (caller_.account_id.is_nil())
        return false;
    const auto openings = work_.access().openings_of_account(caller_.account_id);
    return std::any_of(openings.begin(), openings.end(), [&](const store::BreakGlass& opening) {
        return opening.client_id == client_id && opening.is_open(now_);
    });
}

bool Access::is_tied_to_section(SectionId section_id, Role role, Relation relation)
{
    switch (relation) {
    case Relation::section_held:
    case Relation::management_line:
        return caller_.holds_in(role, section_id);
    case Relation::operates:
    case Relation::role_alone:
        return true;
    case Relation::audit_task:
        return has_duty(CareRelationKind::audit_task, section_id);
    case Relation::alarm_duty:
        return has_duty(CareRelationKind::alarm_duty, section_id);
    case Relation::assigned_visit:
    case Relation::visit_at_hand:
    case Relation::team:
    case Relation::contact_person:
    case Relation::case_work:
    case Relation::nursing:
    case Relation::consent:
    case Relation::self:
    case Relation::break_glass:
        return false;
    }
    return false;
}

bool Access::is_tied_to(const Client& client, Role role, Relation relation)
{
    if (needs_order(role) && !client.served.holds(today()))
        return false;
    switch (relation) {
    case Relation::section_held:
    case Relation::management_line:
    case Relation::operates:
    case Relation::role_alone:
    case Relation::audit_task:
    case Relation::alarm_duty:
        return is_tied_to_section(client.section_id, role, relation);
    case Relation::assigned_visit:
    case Relation::visit_at_hand:
        return has_visit(client, relation);
    case Relation::team:
        return is_in_team_of(client);
    case Relation::contact_person:
        return is_contact_person_of(client);
    case Relation::case_work:
        return has_relation(CareRelationKind::case_work, client);
    case Relation::nursing:
        return has_relation(CareRelationKind::nursing, client);
    case Relation::consent:
        return has_relation(CareRelationKind::consent, client);
    case Relation::self:
        return has_relation(CareRelationKind::self, client);
    case Relation::break_glass:
        return has_opened(client.id);
    }
    return false;
}

bool Access::hides(ClientId client_id)
{
    const bool is_protected = std::any_of(flags().begin(), flags().end(), [&](const store::ClientFlag& flag) {
        return flag.client_id == client_id && flag.kind != store::ClientFlagKind::block && flag.is_in_force();
    });
    if (!is_protected)
        return false;
    Client client;
    client.id = client_id;
    return !has_relation(CareRelationKind::protected_list, client) && !has_opened(client_id);
}

bool Access::hides_anybody()
{
    return std::any_of(flags().begin(), flags().end(),
                       [this](const store::ClientFlag& flag) { return hides(flag.client_id); });
}

Private<std::string> Access::shown_instead(ClientId client_id)
{
    for (const auto& relation : work_.access().relations_of_client(client_id)) {
        if (relation.kind != CareRelationKind::protected_list || !relation.is_in_force(now_))
            continue;
        const AccountId id(relation.account_id);
        const auto account = work_.accounts().find(id);
        const auto roles = work_.accounts().load_roles(id);
        if (account && std::any_of(roles.begin(), roles.end(), is_of_staff))
            return Private<std::string>("Skyddad, kontakta " + (account->alias.empty()
                                                                    ? account->display_name.reveal()
                                                                    : account->alias));
    }
    return Private<std::string>(std::string("Skyddad, kontakta enhetschefen"));
}

bool Access::hides_figures_of(TeamId team_id)
{
    for (const auto& flag : flags()) {
        if (!hides(flag.client_id))
            continue;
        const auto& found = records_of(flag.client_id).clients;
        if (found.empty() || found.front().team_id != team_id || !found.front().served.holds(today()))
            continue;
        const auto clients = work_.master_data()
                                 .load({.section_id = found.front().section_id,
                                        .performed_since = Instant::max(),
                                        .home_entries = store::HomeEntries::leave_out})
                                 .clients;
        return std::count_if(clients.begin(), clients.end(), [&](const Client& client) {
                   return client.team_id == team_id && client.served.holds(today());
               }) < kFewestInFigures;
    }
    return false;
}

Situation Access::situation_of(const Client& client)
{
    Situation situation;
    situation.is_tied = [this, &client](Role role, Relation relation) {
        return is_tied_to(client, role, relation);
    };
    for (const auto& flag : flags())
        if (flag.client_id == client.id && flag.is_in_force())
            (flag.kind == store::ClientFlagKind::block ? situation.is_blocked : situation.is_protected) =
                true;
    situation.is_listed = situation.is_protected && !hides(client.id);
    return situation;
}

Result<Grant> Access::decide_on_client(Action action, const Client& client)
{
    return decide(caller_, action, situation_of(client));
}

Result<Grant> Access::decide_on(Action action, const Subject& subject)
{
    if (subject.client_id) {
        const auto& records = records_of(*subject.client_id);
        return records.clients.empty() ? fail("resource.unknown")
                                       : decide_on_client(action, records.clients.front());
    }
    std::optional<SectionId> section_id = subject.section_id;
    if (subject.care_worker_id && !section_id) {
        const auto found = work_.master_data().load_one(
            {store::RecordKind::care_worker, subject.care_worker_id->to_string()});
        if (found.care_workers.empty())
            return fail("resource.unknown");
        section_id = found.care_workers.front().section_id;
    }
    Situation situation;
    situation.is_tied = [&](Role role, Relation relation) {
        if (relation == Relation::self)
            return subject.care_worker_id && subject.care_worker_id == caller_.care_worker_id;
        if (section_id)
            return is_tied_to_section(*section_id, role, relation);
        if (relation == Relation::audit_task)
            return has_duty(CareRelationKind::audit_task, std::nullopt);
        return relation == Relation::operates || relation == Relation::role_alone ||
               ((relation == Relation::section_held || relation == Relation::management_line) &&
                holds_where(caller_, role, std::nullopt));
    };
    return decide(caller_, action, situation);
}

void Access::log(Action action, const Grant& grant, const Subject& subject, const std::string& resource_kind,
                 const std::string& resource_id)
{
    work_.audit().append({.at = now_,
                          .action = std::string(name_of(action)),
                          .actor = actor_of(caller_),
                          .role = std::string(name_of(grant.role)),
                          .resource_kind = resource_kind,
                          .resource_id = resource_id,
                          .client_id = subject.client_id,
                          .relation = std::string(name_of(grant.relation)),
                          .operation_id = {},
                          .details = {}});
}

Result<Grant> Access::demand(Action action, const Subject& subject)
{
    auto grant = decide_on(action, subject);
    if (grant)
        return grant;
    work_.audit().append(
        {.at = now_,
         .action = std::string(name_of(action)),
         .actor = actor_of(caller_),
         .role = caller_.roles.empty() ? "" : std::string(name_of(caller_.roles.front().role)),
         .resource_kind = "refused",
         .resource_id = {},
         .client_id = subject.client_id,
         .relation = {},
         .operation_id = {},
         .details = {}});
    work_.commit();
    return grant;
}

} // namespace samma::app
