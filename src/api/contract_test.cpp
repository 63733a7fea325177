#include "api/account.hpp"
#include "api/body_check.hpp"
#include "api/contract.hpp"
#include "api/day.hpp"
#include "api/day_report.hpp"
#include "api/draft.hpp"
#include "api/error_table.hpp"
#include "api/job.hpp"
#include "api/people.hpp"
#include "api/plan_facts.hpp"
#include "api/planner_answers.hpp"
#include "api/proposal.hpp"
#include "api/section.hpp"
#include "api/section_load.hpp"
#include "api/session.hpp"
#include "api/who_comes.hpp"

#include <boost/describe/members.hpp>
#include <boost/json.hpp>
#include <boost/mp11/algorithm.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <type_traits>

namespace samma::api {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

const json::object& schemas()
{
    static const json::value contract = json::parse(contract_json());
    return contract.at("components").at("schemas").as_object();
}

/// The name after the last slash, when the schema is a reference.
std::string referenced(const json::value& schema)
{
    const auto* reference = schema.as_object().if_contains("$ref");
    if (reference == nullptr)
        return {};
    const std::string path(reference->as_string());
    return path.substr(path.rfind('/') + 1);
}

/// The schema that references lead to.
const json::value& resolved(const json::value& schema)
{
    const auto name = referenced(schema);
    return name.empty() ? schema : resolved(schemas().at(name));
}

template <typename T>
struct SchemaName;
#define SAMMA_SCHEMA(Type)                                                                                   \
    template <>                                                                                              \
    struct SchemaName<Type> {                                                                                \
        static constexpr std::string_view value = #Type;                                                     \
    };
SAMMA_SCHEMA(EventAlternative)
SAMMA_SCHEMA(EventAlternatives)
SAMMA_SCHEMA(EventCommand)
SAMMA_SCHEMA(EventReport)
SAMMA_SCHEMA(MovedVisit)
SAMMA_SCHEMA(Workload)
SAMMA_SCHEMA(Account)
SAMMA_SCHEMA(AccountProtection)
SAMMA_SCHEMA(Accounts)
SAMMA_SCHEMA(Arrival)
SAMMA_SCHEMA(CareWorkerChoice)
SAMMA_SCHEMA(CareWorkerChoices)
SAMMA_SCHEMA(CareWorkerTie)
SAMMA_SCHEMA(Departure)
SAMMA_SCHEMA(DepartureAddress)
SAMMA_SCHEMA(GivenRole)
SAMMA_SCHEMA(GivenRoles)
SAMMA_SCHEMA(Invitation)
SAMMA_SCHEMA(Invited)
SAMMA_SCHEMA(OwnAccount)
SAMMA_SCHEMA(OwnPasskey)
SAMMA_SCHEMA(OwnSession)
SAMMA_SCHEMA(OwnSessions)
SAMMA_SCHEMA(PasskeyLogin)
SAMMA_SCHEMA(PasskeyMade)
SAMMA_SCHEMA(PasskeyOffer)
SAMMA_SCHEMA(PasskeyQuestion)
SAMMA_SCHEMA(PasswordChange)
SAMMA_SCHEMA(PasswordLogin)
SAMMA_SCHEMA(RecoveryCodes)
SAMMA_SCHEMA(SetUpChoice)
SAMMA_SCHEMA(SetUpView)
SAMMA_SCHEMA(WaysIn)
SAMMA_SCHEMA(CareWorker)
SAMMA_SCHEMA(Client)
SAMMA_SCHEMA(ClientRow)
SAMMA_SCHEMA(Clients)
SAMMA_SCHEMA(ComingPerson)
SAMMA_SCHEMA(Day)
SAMMA_SCHEMA(DayShift)
SAMMA_SCHEMA(DayVisit)
SAMMA_SCHEMA(Draft)
SAMMA_SCHEMA(DraftCommand)
SAMMA_SCHEMA(DraftEdit)
SAMMA_SCHEMA(EditOutcome)
SAMMA_SCHEMA(EditRequest)
SAMMA_SCHEMA(FieldError)
SAMMA_SCHEMA(Finding)
SAMMA_SCHEMA(Findings)
SAMMA_SCHEMA(HappenedEvent)
SAMMA_SCHEMA(Health)
SAMMA_SCHEMA(Indicator)
SAMMA_SCHEMA(Indicators)
SAMMA_SCHEMA(Job)
SAMMA_SCHEMA(JobRequest)
SAMMA_SCHEMA(Jobs)
SAMMA_SCHEMA(Lane)
SAMMA_SCHEMA(LanePreview)
SAMMA_SCHEMA(LevelChange)
SAMMA_SCHEMA(Person)
SAMMA_SCHEMA(PlanSummary)
SAMMA_SCHEMA(Problem)
SAMMA_SCHEMA(ReservedTime)
SAMMA_SCHEMA(Section)
SAMMA_SCHEMA(SectionLoad)
SAMMA_SCHEMA(StaffLoad)
SAMMA_SCHEMA(DayLoad)
SAMMA_SCHEMA(Sections)
SAMMA_SCHEMA(Session)
SAMMA_SCHEMA(SessionRequest)
SAMMA_SCHEMA(Staff)
SAMMA_SCHEMA(StaffName)
SAMMA_SCHEMA(Stretch)
SAMMA_SCHEMA(Team)
SAMMA_SCHEMA(VacantVisit)
SAMMA_SCHEMA(VacantVisits)
SAMMA_SCHEMA(VisitPreview)
SAMMA_SCHEMA(WhoComes)
SAMMA_SCHEMA(LevelCost)
SAMMA_SCHEMA(VisitCandidate)
SAMMA_SCHEMA(VisitExplanation)
SAMMA_SCHEMA(PairHindrance)
SAMMA_SCHEMA(CulpritVisit)
SAMMA_SCHEMA(SurplusPerson)
SAMMA_SCHEMA(PersonShare)
SAMMA_SCHEMA(ClientExplanation)
SAMMA_SCHEMA(FillWay)
SAMMA_SCHEMA(FillWays)
SAMMA_SCHEMA(VisitChange)
SAMMA_SCHEMA(WorkloadChange)
SAMMA_SCHEMA(ReplanAlternative)
SAMMA_SCHEMA(ReplanPreview)
SAMMA_SCHEMA(QuarterNeed)
SAMMA_SCHEMA(CompetenceNeed)
SAMMA_SCHEMA(ContactLoad)
SAMMA_SCHEMA(TeamLoad)
SAMMA_SCHEMA(Imbalance)
SAMMA_SCHEMA(RosterInsight)
SAMMA_SCHEMA(ContactCandidate)
SAMMA_SCHEMA(ContactProposal)
SAMMA_SCHEMA(BestSoFar)
SAMMA_SCHEMA(DayEvent)
SAMMA_SCHEMA(DayEvents)
SAMMA_SCHEMA(VisitToTell)
SAMMA_SCHEMA(RelativeToTell)
SAMMA_SCHEMA(Told)
SAMMA_SCHEMA(ToldRequest)
SAMMA_SCHEMA(ClientDifference)
SAMMA_SCHEMA(DayDifference)
SAMMA_SCHEMA(Proposal)
SAMMA_SCHEMA(ProposalChoice)
SAMMA_SCHEMA(ProposalComparison)
SAMMA_SCHEMA(ProposalPart)
SAMMA_SCHEMA(ProposalRefusal)
SAMMA_SCHEMA(Proposals)
SAMMA_SCHEMA(ProposalTrial)

using AccountStructs =
    boost::mp11::mp_list<Account, AccountProtection, Accounts, Arrival, CareWorkerChoice, CareWorkerChoices,
                         CareWorkerTie, Departure, DepartureAddress, GivenRole, GivenRoles, Invitation,
                         Invited, OwnAccount, OwnPasskey, OwnSession, OwnSessions, PasskeyLogin, PasskeyMade,
                         PasskeyOffer, PasskeyQuestion, PasswordChange, PasswordLogin, RecoveryCodes,
                         SetUpChoice, SetUpView, WaysIn>;
using BoardStructs = boost::mp11::mp_list<
    SectionLoad, StaffLoad, DayLoad, EventAlternative, EventAlternatives, EventCommand, EventReport,
    CareWorker, Client, ClientExplanation, ClientRow, Clients, ComingPerson, CompetenceNeed, ContactCandidate,
    ContactLoad, ContactProposal, CulpritVisit, Day, DayShift, DayVisit, Draft, DraftCommand, DraftEdit,
    EditOutcome, EditRequest, FieldError, FillWay, FillWays, Finding, Findings, HappenedEvent, Health,
    Imbalance, Indicator, Indicators, Job, JobRequest, Jobs, Lane, LanePreview, LevelChange, LevelCost,
    MovedVisit, PairHindrance, Person, PersonShare, PlanSummary, Problem, QuarterNeed, ReplanAlternative,
    ReplanPreview, ReservedTime, RosterInsight, Section, Sections, Session, SessionRequest, Staff, StaffName,
    Stretch, SurplusPerson, Team, TeamLoad, VacantVisit, VacantVisits, VisitCandidate, VisitChange,
    VisitExplanation, VisitPreview, WhoComes, Workload, WorkloadChange>;
using ProposalStructs =
    boost::mp11::mp_list<BestSoFar, DayEvent, DayEvents, VisitToTell, RelativeToTell, Told, ToldRequest,
                         ClientDifference, DayDifference, Proposal, ProposalChoice, ProposalComparison,
                         ProposalPart, ProposalRefusal, Proposals, ProposalTrial>;
using AllStructs = boost::mp11::mp_append<AccountStructs, BoardStructs, ProposalStructs>;

template <typename T>
struct IsOptional : std::false_type {
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {
};

template <typename T>
std::string mismatch(const json::value& schema, const std::optional<T>*);
template <typename T>
std::string mismatch(const json::value& schema, const std::vector<T>*);

/// What the schema must say of a member of type T; the text names what is wrong, empty when nothing is.
template <typename T>
std::string mismatch(const json::value& schema, const T*)
{
    const auto expect = [&](std::string_view kind) {
        return resolved(schema).at("type").as_string() == kind ? std::string() : "not " + std::string(kind);
    };
    const auto expect_named = [&](std::string_view name) {
        return &resolved(schema) == &resolved(schemas().at(name)) ? std::string()
                                                                  : "not " + std::string(name);
    };
    if constexpr (std::is_same_v<T, std::string>)
        return expect("string");
    else if constexpr (std::is_same_v<T, bool>)
        return expect("boolean");
    else if constexpr (std::is_integral_v<T>)
        return expect("integer");
    else if constexpr (std::is_floating_point_v<T>)
        return expect("number");
    else if constexpr (std::is_same_v<T, Uuid>)
        return expect_named("Uuid");
    else if constexpr (std::is_same_v<T, Instant>)
        return expect_named("Instant");
    else if constexpr (std::is_same_v<T, LocalDate>)
        return expect_named("Date");
    else if constexpr (std::is_same_v<T, Values>)
        return expect_named("Values");
    else
        return expect_named(SchemaName<T>::value);
}

template <typename T>
std::string mismatch(const json::value& schema, const std::optional<T>*)
{
    return mismatch(schema, static_cast<const T*>(nullptr));
}

template <typename T>
std::string mismatch(const json::value& schema, const std::vector<T>*)
{
    if (resolved(schema).at("type").as_string() != "array")
        return "not an array";
    return mismatch(resolved(schema).at("items"), static_cast<const T*>(nullptr));
}

template <typename T>
void compare_with_schema()
{
    const auto& schema = schemas().at(SchemaName<T>::value);
    std::set<std::string> required;
    if (const auto* names = schema.as_object().if_contains("required"))
        for (const auto& name : names->as_array())
            required.insert(std::string(name.as_string()));
    std::set<std::string> properties;
    for (const auto& property : schema.at("properties").as_object())
        properties.insert(std::string(property.key()));

    std::set<std::string> members;
    using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto member) {
        using Member = std::remove_reference_t<decltype(std::declval<T&>().*member.pointer)>;
        members.insert(member.name);
        if (!properties.contains(member.name))
            return;
        EXPECT_EQ(IsOptional<Member>::value, !required.contains(member.name))
            << SchemaName<T>::value << '.' << member.name;
        EXPECT_EQ("", mismatch(schema.at("properties").at(member.name), static_cast<const Member*>(nullptr)))
            << SchemaName<T>::value << '.' << member.name;
    });
    EXPECT_EQ(members, properties) << SchemaName<T>::value;
}

/// Schemas without a struct: records of master data, which care/record_fields.hpp describes, and what is read
/// and written member by member beside them.
std::set<std::string> read_by_member()
{
    std::set<std::string> names{"ScheduleEntry",
                                "StartTimes",
                                "DelegationOfCareWorker",
                                "RecordRevision",
                                "CarChange",
                                "RecordEnding",
                                "RecordVersion",
                                "RecordHistory",
                                "UndoRequest",
                                "ChangeCount",
                                "Place",
                                "Places",
                                "CareRelation",
                                "CareRelations",
                                "DutyProposal",
                                "RelationProposal",
                                "StepWithReason",
                                "ProtectionProposal",
                                "BreakGlassRequest",
                                "BreakGlassReview",
                                "Opening",
                                "OpeningToReview",
                                "Openings",
                                "AccessLogLine",
                                "AccessLog",
                                "LogReviewRequest",
                                "LogReviewItem",
                                "LogReview",
                                "LogReviewHead",
                                "LogReviews",
                                "Look",
                                "ReviewedSection",
                                "ReportedLook",
                                "ReportedLooks",
                                "ImportPart",
                                "ImportJobRequest",
                                "SaidOfFile",
                                "SentFile",
                                "ImportKindCount",
                                "SentImport",
                                "AcceptedImport",
                                "Imports",
                                "Judgement",
                                "SignalName",
                                "SignalPicture",
                                "MessageRequest",
                                "BegunMatter",
                                "MessageStepRequest",
                                "MessageStep",
                                "Message",
                                "Messages",
                                "NewClientRequest",
                                "NewClientNote",
                                "NewClientStep",
                                "NewClient",
                                "NewClients",
                                "HandbookValue",
                                "HandbookVersion",
                                "HandbookDeparture",
                                "Handbook",
                                "HandbookChange"};
    for (const std::string record :
         {"OrganisationUnit", "Address", "Section", "Team", "CareWorker", "Delegation", "Client", "HomeEntry",
          "ClientAbsence", "ClientWish", "ClientRelative", "GrantedService", "ServiceSchedule",
          "ContactAppointment", "RosterRow", "ReservedTime", "ExtraShift", "Absence", "PublicHoliday"}) {
        for (const auto* form : {"Value", "Record", "Change"})
            names.insert(record + form);
        if (record != "Delegation" && record != "HomeEntry")
            names.insert(record + "Records");
    }
    return names;
}

TEST(Contract, HasAStructWithTheSameMembersForEveryObject)
{
    std::set<std::string> structs;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, AllStructs>>(
        [&](auto identity) {
            using Struct = typename decltype(identity)::type;
            structs.insert(std::string(SchemaName<Struct>::value));
            compare_with_schema<Struct>();
        });

    std::set<std::string> objects;
    for (const auto& schema : schemas()) {
        const auto* type = schema.value().as_object().if_contains("type");
        if (type != nullptr && *type == "object" && schema.key() != "Values")
            objects.insert(std::string(schema.key()));
    }
    for (const auto& name : read_by_member())
        EXPECT_EQ(objects.erase(name), 1U) << name;
    EXPECT_EQ(structs, objects);
}

/// Every schema inside the value, with where it stands.
void visit_schemas(const json::value& schema, const std::string& at,
                   const std::function<void(const json::object&, const std::string&)>& visit)
{
    const auto& object = schema.as_object();
    visit(object, at);
    if (const auto* items = object.if_contains("items"))
        visit_schemas(*items, at + "/items", visit);
    if (const auto* properties = object.if_contains("properties"))
        for (const auto& property : properties->as_object())
            visit_schemas(property.value(), at + '/' + std::string(property.key()), visit);
}

TEST(Contract, KeepsToTheKeywordsThatDraft7AndTheWebShare)
{
    const std::set<std::string> shared{"type",
                                       "properties",
                                       "required",
                                       "items",
                                       "enum",
                                       "pattern",
                                       "minimum",
                                       "maximum",
                                       "minLength",
                                       "maxLength",
                                       "maxItems",
                                       "$ref",
                                       "additionalProperties",
                                       "description"};
    for (const auto& schema : schemas())
        visit_schemas(schema.value(), std::string(schema.key()),
                      [&](const json::object& object, const std::string& at) {
                          for (const auto& keyword : object)
                              EXPECT_TRUE(shared.contains(std::string(keyword.key())))
                                  << at << ": " << keyword.key();
                          EXPECT_TRUE(!object.contains("$ref") || object.size() == 1)
                              << at << ": draft 7 ignores what stands beside $ref";
                      });
}

TEST(Contract, RefusesUnknownMembersOfEveryObject)
{
    for (const auto& schema : schemas())
        visit_schemas(schema.value(), std::string(schema.key()),
                      [](const json::object& object, const std::string& at) {
                          const auto* type = object.if_contains("type");
                          if (type == nullptr || *type != "object" || at == "Values")
                              return;
                          const auto* additional = object.if_contains("additionalProperties");
                          EXPECT_TRUE(additional != nullptr && *additional == json::value(false)) << at;
                      });
}

std::string read_text(const fs::path& path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// who_comes.json and who_comes.empty.json are examples of WhoComes.
std::string schema_of(const fs::path& example)
{
    std::string name;
    bool is_start = true;
    for (const char letter : example.stem().stem().string()) {
        if (letter == '_') {
            is_start = true;
            continue;
        }
        name += is_start ? static_cast<char>(letter - 'a' + 'A') : letter;
        is_start = false;
    }
    return name;
}

/// What is wrong with the example; empty when it is read and written to the same JSON.
template <typename T>
std::string round_trip(const std::string& text)
{
    const auto value = read_json<T>(text);
    if (!value)
        return value.error().front().pointer + ": " + value.error().front().code;
    return json::parse(text) == json::parse(write_json(*value)) ? "" : write_json(*value);
}

using AccountAnswers =
    boost::mp11::mp_list<AccountProtection, Accounts, Arrival, CareWorkerChoices, CareWorkerTie, Departure,
                         DepartureAddress, GivenRoles, Invitation, Invited, OwnAccount, OwnSessions,
                         PasskeyLogin, PasskeyMade, PasskeyOffer, PasskeyQuestion, PasswordChange,
                         PasswordLogin, RecoveryCodes, SetUpChoice, SetUpView, WaysIn>;
using BoardAnswers =
    boost::mp11::mp_list<SectionLoad, EventAlternatives, EventCommand, ToldRequest, EventReport,
                         ClientExplanation, Clients, ContactProposal, Day, Draft, DraftCommand, EditOutcome,
                         EditRequest, FillWays, Findings, HappenedEvent, Health, Indicators, Job, JobRequest,
                         Jobs, Problem, ReplanPreview, RosterInsight, Sections, Session, SessionRequest,
                         Staff, VacantVisits, VisitExplanation, VisitPreview, WhoComes>;
using ProposalAnswers = boost::mp11::mp_list<DayEvents, Proposal, ProposalChoice, ProposalComparison,
                                             ProposalPart, ProposalRefusal, Proposals, ProposalTrial>;
using Answers = boost::mp11::mp_append<AccountAnswers, BoardAnswers, ProposalAnswers>;

TEST(Examples, FitTheirSchemasAndComeBackTheSame)
{
    std::set<std::string> seen;
    for (const auto& entry : fs::directory_iterator(fs::path(SAMMA_SOURCE_DIR) / "api" / "examples")) {
        if (!entry.is_regular_file()) // problem files have schemas of their own
            continue;
        const auto text = read_text(entry.path());
        const auto name = schema_of(entry.path());
        EXPECT_EQ(BodyCheck(name).check(text), FieldErrors{}) << entry.path();
        boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Answers>>(
            [&](auto identity) {
                using Struct = typename decltype(identity)::type;
                if (name != SchemaName<Struct>::value)
                    return;
                seen.insert(name);
                EXPECT_EQ("", round_trip<Struct>(text)) << entry.path();
            });
    }
    EXPECT_EQ(seen.size(), boost::mp11::mp_size<Answers>::value) << "an answer without an example";
}

TEST(ErrorTable, GivesEachCodeAStatusAndAKey)
{
    for (const auto& row : error_table()) {
        EXPECT_GE(row.status, 400) << row.code;
        EXPECT_LT(row.status, 600) << row.code;
        EXPECT_EQ(row.message_key, "error." + std::string(row.code));
    }
    EXPECT_EQ(error_row("resource.unknown").status, 404);
    EXPECT_EQ(error_row("store.not_ours").exit_code, 3);
    EXPECT_EQ(error_row("plan.none").text.sv, "Sektionen har ingen plan. Gör en med 'samma plan'.");
}

TEST(ErrorTable, AnswersAnUnknownCodeAsAFaultOfTheServer)
{
    EXPECT_EQ(error_row("no.such.code").code, "server.fault");
    EXPECT_EQ(error_row("").status, 500);
}

} // namespace
} // namespace samma::api
