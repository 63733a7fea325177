#pragma once

#include "base/result.hpp"
#include "base/time.hpp"
#include "care/enum_names.hpp"
#include "care/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace samma::store {

using MatterId = Id<struct MatterTag>;

/// What is followed step by step until it is done.
enum class MatterKind {
    balance_message, ///< an imbalance that a coordinator has told a team or a manager
    new_client,      ///< a client's way from the order to the base plan
};

/// Whom a message is for.
enum class Recipient { manager, team };

/// A step that was taken, or taken back.
struct MatterStep {
    std::string step; ///< in the kind's own words (app/matters)
    bool is_taken = true;
    std::string note;
    LocalDate taken_on;
    Instant taken_at; ///< when it was said; given by the store
    std::string taken_by;

    friend bool operator==(const MatterStep&, const MatterStep&) = default;
};

/// Something begun by somebody in a section, with all that has become of it.
struct Matter {
    MatterId id;
    SectionId section_id;
    MatterKind kind = MatterKind::balance_message;
    std::optional<ClientId> client_id;  ///< of a new client
    std::optional<Recipient> recipient; ///< of a message
    std::optional<TeamId> team_id;      ///< of a message to a team
    std::string said;                   ///< what the sender adds in words
    std::string picture;                ///< what a message shows, as JSON of the contract; else empty
    LocalDate begun_on;                 ///< of a new client the day of the order
    Instant begun_at;                   ///< given by the store, like by whom
    std::string begun_by;
    std::vector<MatterStep> steps; ///< in the order they were said

    friend bool operator==(const Matter&, const Matter&) = default;
};

struct ChangeContext;

/// Matters and their steps are added and never changed.
class MatterStore {
  public:
    virtual ~MatterStore() = default;
    /// Without its steps. Errors: a table's refusal.
    virtual Result<void> begin(const Matter& matter, const ChangeContext& context) = 0;
    virtual Result<void> add_step(MatterId id, const MatterStep& step, const ChangeContext& context) = 0;
    virtual std::optional<Matter> find(MatterId id) = 0;
    virtual std::vector<Matter> list(SectionId section_id, MatterKind kind) = 0; ///< newest first
};

} // namespace samma::store

namespace samma {

template <>
std::span<const std::string_view> enum_names<store::MatterKind>();
template <>
std::span<const std::string_view> enum_names<store::Recipient>();

} // namespace samma
