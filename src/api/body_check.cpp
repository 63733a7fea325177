#include "api/body_check.hpp"

#include "api/contract.hpp"
#include "base/assert.hpp"

#include <boost/json.hpp>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <map>
#include <mutex>

namespace samma::api {

namespace {

using valijson::adapters::BoostJsonAdapter;

/// {"$ref": the schema, "components": all of them}, which is where the schema's own references point.
boost::json::value document_for(std::string_view schema_name)
{
    const auto contract = boost::json::parse(contract_json());
    const auto& components = contract.at("components");
    SAMMA_ASSERT(components.at("schemas").as_object().contains(schema_name));
    return {{"$ref", "#/components/schemas/" + std::string(schema_name)}, {"components", components}};
}

bool has_long_string(const boost::json::value& json)
{
    if (const auto* text = json.if_string())
        return text->size() > BodyCheck::kLongestString;
    if (const auto* array = json.if_array())
        return std::ranges::any_of(*array, has_long_string);
    if (const auto* object = json.if_object())
        return std::ranges::any_of(*object, [](const auto& member) {
            return member.key().size() > BodyCheck::kLongestString || has_long_string(member.value());
        });
    return false;
}

/// valijson's path, e.g. {"<root>", "[errors]", "[0]"}, as a JSON pointer.
std::string pointer_of(const std::vector<std::string>& path)
{
    std::string pointer;
    for (const auto& step : path)
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            pointer += '/' + step.substr(1, step.size() - 2);
    return pointer;
}

/// A fault is reported once for its place and again for each place around it; the innermost is meant.
FieldErrors innermost(const valijson::ValidationResults& results)
{
    std::vector<std::string> pointers;
    for (const auto& result : results)
        pointers.push_back(pointer_of(result.context));
    std::ranges::sort(pointers);
    pointers.erase(std::unique(pointers.begin(), pointers.end()), pointers.end());
    FieldErrors faults;
    for (const auto& pointer : pointers) {
        const bool is_around = std::ranges::any_of(
            pointers, [&](const auto& other) { return other.starts_with(pointer + '/'); });
        if (!is_around)
            faults.push_back({.pointer = pointer, .code = "field.value", .values = {}});
    }
    return faults;
}

} // namespace

struct BodyCheck::Compiled {
    valijson::Schema schema;
};

namespace {

void compile(const boost::json::value& document, valijson::Schema& schema)
{
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(BoostJsonAdapter(document), schema);
}

} // namespace

BodyCheck::BodyCheck(std::unique_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

BodyCheck::BodyCheck(BodyCheck&&) noexcept = default;

BodyCheck::BodyCheck(std::string_view schema_name)
{
    auto compiled = std::make_unique<Compiled>();
    compile(document_for(schema_name), compiled->schema);
    compiled_ = std::move(compiled);
}

const BodyCheck& BodyCheck::of(std::string_view schema_name)
{
    static std::mutex mutex;
    static std::map<std::string, BodyCheck, std::less<>> checks;
    const std::scoped_lock lock(mutex);
    const auto found = checks.find(schema_name);
    return found != checks.end() ? found->second
                                 : checks.try_emplace(std::string(schema_name), schema_name).first->second;
}

BodyCheck BodyCheck::by_schema(std::string_view schema_json)
{
    auto compiled = std::make_unique<Compiled>();
    compile(boost::json::parse(schema_json), compiled->schema);
    return BodyCheck(std::move(compiled));
}

BodyCheck::~BodyCheck() = default;

FieldErrors BodyCheck::check(std::string_view json_text) const
{
    boost::system::error_code fault;
    const auto json = boost::json::parse(json_text, fault);
    if (fault)
        return {{.pointer = "", .code = "request.json", .values = {}}};
    if (has_long_string(json))
        return {{.pointer = "", .code = "field.value", .values = {}}};
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(compiled_->schema, BoostJsonAdapter(json), &results))
        return {};
    return innermost(results);
}

} // namespace samma::api
