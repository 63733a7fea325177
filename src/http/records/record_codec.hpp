#pragma once

#include "api/problem.hpp"
#include "app/records.hpp"

#include <boost/json/object.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samma::http {

/// How records of one kind stand in the contract.
struct RecordCodec {
    store::RecordKind kind;
    std::string_view path;   ///< of /v1/records/…, e.g. "care-workers"
    std::string_view change; ///< the schema of the body that changes one, e.g. "CareWorkerChange"
    std::string_view value;  ///< the schema of what it says, e.g. "CareWorkerValue"

    /// What the record says, without what the view hides.
    boost::json::object (*write)(const app::RecordView& view);
    /// The record in its list, with the key of the path.
    void (*read)(const boost::json::object& value, app::RecordChange& change,
                 std::vector<api::FieldError>& faults);
    /// The names of the members, as its description gives them.
    std::vector<std::string> (*names)();
};

std::span<const RecordCodec> record_codecs();

/// By the word of the path; null pointer for one that is no kind of record.
const RecordCodec* find_codec(std::string_view path);

} // namespace samma::http
