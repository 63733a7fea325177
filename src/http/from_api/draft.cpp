#include "http/from_api.hpp"

namespace samma::http {

namespace {

/// Takes members out of the request and notes those that its kind needs and that are missing.
class Members {
  public:
    explicit Members(const api::EditRequest& request) : request_(request) {}

    template <typename T>
    T need(const std::optional<T>& member, std::string_view name)
    {
        if (!member)
            faults_.push_back({.pointer = "/" + std::string(name), .code = "field.required", .values = {}});
        return member.value_or(T());
    }
    VisitId visit() { return VisitId(need(request_.visit_id, "visit_id")); }
    app::PartName part() { return {visit(), need(request_.part, "part")}; }
    template <typename Tag>
    static std::optional<Id<Tag>> maybe(const std::optional<Uuid>& id)
    {
        return id ? std::optional(Id<Tag>(*id)) : std::nullopt;
    }
    /// Half-open in the contract; a visit may also begin at the last moment that is named.
    Interval window()
    {
        const auto window = need(request_.start_window, "start_window");
        if (window.until < window.from)
            faults_.push_back({.pointer = "/start_window/until",
                               .code = "field.value",
                               .values = {{"expected", "≥ from"}}});
        return {window.from, window.until};
    }
    [[nodiscard]] api::FieldErrors take_faults() && { return std::move(faults_); }

  private:
    const api::EditRequest& request_;
    api::FieldErrors faults_;
};

app::ByHand read(const api::EditRequest& request, EditKind kind, Members& members)
{
    switch (kind) {
    case EditKind::move_visit:
        return app::MoveVisit{members.part(), Members::maybe<CareWorkerTag>(request.care_worker_id),
                              request.starts_at};
    case EditKind::swap_visits:
        return app::SwapVisits{members.part(),
                               {VisitId(members.need(request.other_visit_id, "other_visit_id")),
                                members.need(request.other_part, "other_part")}};
    case EditKind::lock_visit:
        return app::LockVisit{members.part(), app::Lock::closed};
    case EditKind::unlock_visit:
        return app::LockVisit{members.part(), app::Lock::open};
    case EditKind::split_double:
        return app::SplitDouble{members.visit()};
    case EditKind::cancel_visit:
        return app::CancelVisit{members.visit()};
    case EditKind::lengthen_visit:
        return app::LengthenVisit{members.visit(),
                                  Minutes(members.need(request.care_time_min, "care_time_min"))};
    case EditKind::move_to_day:
        return app::MoveToDay{members.visit(), members.need(request.on, "on")};
    case EditKind::add_visit:
    case EditKind::accept_alternative:
    case EditKind::accept_proposal:
        break;
    }
    const auto visit_kind = find_enum<VisitKind>(members.need(request.visit_kind, "visit_kind"));
    return app::AddVisit{.client_id = ClientId(members.need(request.client_id, "client_id")),
                         .visit_kind = visit_kind.value_or(VisitKind::other),
                         .on = members.need(request.on, "on"),
                         .start_window = members.window(),
                         .care_time = Minutes(members.need(request.care_time_min, "care_time_min")),
                         .staff_needed = members.need(request.staff_needed, "staff_needed")};
}

} // namespace

tl::expected<app::ByHand, api::FieldErrors> from_api(const api::EditRequest& request)
{
    const auto kind = find_enum<EditKind>(request.kind);
    if (!kind || *kind == EditKind::accept_alternative || *kind == EditKind::accept_proposal)
        return tl::unexpected(api::FieldErrors{
            {.pointer = "/kind", .code = "field.value", .values = {{"value", request.kind}}}});
    Members members(request);
    auto change = read(request, *kind, members);
    if (auto faults = std::move(members).take_faults(); !faults.empty())
        return tl::unexpected(std::move(faults));
    return change;
}

app::ToldChange from_api(const api::ToldRequest& request, SectionId section_id)
{
    app::ToldChange change{.operation_id = store::OperationId(request.operation_id),
                           .section_id = section_id,
                           .on = request.on,
                           .event_id = store::OperationId(request.event_id),
                           .client_id = ClientId(request.client_id),
                           .relative_id = {},
                           .is_told = request.is_told};
    if (request.relative_id)
        change.relative_id = ClientRelativeId(*request.relative_id);
    return change;
}

app::DraftCommand from_api(const api::DraftCommand& command, SectionId section_id)
{
    return {store::OperationId(command.operation_id), section_id, command.base_revision};
}

} // namespace samma::http
