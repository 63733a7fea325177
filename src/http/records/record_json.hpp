#pragma once

#include "api/problem.hpp"
#include "base/geo.hpp"
#include "care/enum_names.hpp"
#include "care/record_fields.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Records of master data as JSON: their members have the stems of care/record_fields.hpp. One form below
// tells for a type which members it has, how they are written and how they are read.
namespace samma::http {

/// Reads the members of one JSON object and notes every fault with its pointer.
class FieldReader {
  public:
    FieldReader(const boost::json::object& object, std::string pointer, std::vector<api::FieldError>& faults)
        : object_(object), pointer_(std::move(pointer)), faults_(faults)
    {
    }

    /// The member; null pointer where it is left out.
    const boost::json::value* find(const std::string& name);
    /// The member; notes that it is missing.
    const boost::json::value* demand(const std::string& name);
    [[nodiscard]] bool has(const std::string& name) const { return object_.contains(name); }

    /// The text of a member; nothing where it is missing or no text, which is noted.
    std::optional<std::string_view> text(const std::string& name);
    std::optional<std::int64_t> integer(const std::string& name, std::int64_t least, std::int64_t most);

    void note(const std::string& name, std::string code, std::string expected = {});
    /// Notes the members that nobody has asked for.
    void finish();

    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    std::vector<api::FieldError>& faults() { return faults_; }

  private:
    const boost::json::object& object_;
    std::string pointer_;
    std::vector<api::FieldError>& faults_;
    std::set<std::string, std::less<>> asked_;
};

using FieldNames = std::vector<std::string>;

template <typename T>
struct JsonOf {
    static_assert(std::is_enum_v<T>, "say how this type lies in JSON");
    static void names(const std::string& stem, FieldNames& names) { names.push_back(stem); }
    static void write(const std::string& stem, T value, boost::json::object& object)
    {
        object[stem] = name_of(value);
    }
    static void read(const std::string& stem, T& value, FieldReader& reader)
    {
        const auto text = reader.text(stem);
        if (!text)
            return;
        if (const auto member = find_enum<T>(*text))
            value = *member;
        else
            reader.note(stem, "field.value");
    }
};

struct JsonMember {
    static void names(const std::string& stem, FieldNames& names) { names.push_back(stem); }
};

template <>
struct JsonOf<std::string> : JsonMember {
    static void write(const std::string& stem, const std::string& value, boost::json::object& object)
    {
        object[stem] = value;
    }
    static void read(const std::string& stem, std::string& value, FieldReader& reader);
};

template <>
struct JsonOf<Private<std::string>> : JsonMember {
    static void write(const std::string& stem, const Private<std::string>& value, boost::json::object& object)
    {
        object[stem] = value.reveal();
    }
    static void read(const std::string& stem, Private<std::string>& value, FieldReader& reader)
    {
        std::string text;
        JsonOf<std::string>::read(stem, text, reader);
        value = Private(std::move(text));
    }
};

template <>
struct JsonOf<bool> : JsonMember {
    static void write(const std::string& stem, bool value, boost::json::object& object)
    {
        object[stem] = value;
    }
    static void read(const std::string& stem, bool& value, FieldReader& reader);
};

template <>
struct JsonOf<int> : JsonMember {
    static void write(const std::string& stem, int value, boost::json::object& object)
    {
        object[stem] = value;
    }
    static void read(const std::string& stem, int& value, FieldReader& reader)
    {
        if (const auto number =
                reader.integer(stem, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()))
            value = static_cast<int>(*number);
    }
};

template <>
struct JsonOf<Minutes> {
    static void names(const std::string& stem, FieldNames& names) { names.push_back(stem + "_min"); }
    static void write(const std::string& stem, Minutes value, boost::json::object& object)
    {
        object[stem + "_min"] = value.count();
    }
    static void read(const std::string& stem, Minutes& value, FieldReader& reader)
    {
        constexpr std::int64_t kMost = 1'000'000;
        if (const auto number = reader.integer(stem + "_min", -kMost, kMost))
            value = Minutes(*number);
    }
};

template <>
struct JsonOf<LocalDate> : JsonMember {
    static void write(const std::string& stem, LocalDate value, boost::json::object& object)
    {
        object[stem] = format_date(value);
    }
    static void read(const std::string& stem, LocalDate& value, FieldReader& reader);
};

template <>
struct JsonOf<LocalMinute> : JsonMember {
    static void write(const std::string& stem, LocalMinute value, boost::json::object& object)
    {
        object[stem] = format_local_minute(value);
    }
    static void read(const std::string& stem, LocalMinute& value, FieldReader& reader);
};

template <typename Tag>
struct JsonOf<Id<Tag>> : JsonMember {
    static void write(const std::string& stem, const Id<Tag>& value, boost::json::object& object)
    {
        object[stem] = value.to_string();
    }
    static void read(const std::string& stem, Id<Tag>& value, FieldReader& reader)
    {
        const auto text = reader.text(stem);
        if (!text)
            return;
        if (const auto id = Id<Tag>::parse(*text))
            value = *id;
        else
            reader.note(stem, "field.type", "uuid");
    }
};

template <>
struct JsonOf<std::vector<std::string>> : JsonMember {
    static void write(const std::string& stem, const std::vector<std::string>& value,
                      boost::json::object& object);
    static void read(const std::string& stem, std::vector<std::string>& value, FieldReader& reader);
};

template <typename T>
struct JsonOf<std::optional<T>> {
    static void names(const std::string& stem, FieldNames& names) { JsonOf<T>::names(stem, names); }
    static void write(const std::string& stem, const std::optional<T>& value, boost::json::object& object)
    {
        if (value)
            JsonOf<T>::write(stem, *value, object);
    }
    static void read(const std::string& stem, std::optional<T>& value, FieldReader& reader)
    {
        FieldNames members;
        names(stem, members);
        bool is_there = false;
        for (const auto& member : members)
            is_there = is_there || reader.find(member) != nullptr;
        if (is_there)
            JsonOf<T>::read(stem, value.emplace(), reader);
    }
};

#define SAMMA_JSON_OF(Type)                                                                                  \
    template <>                                                                                              \
    struct JsonOf<Type> {                                                                                    \
        static void names(const std::string& stem, FieldNames& names);                                       \
        static void write(const std::string& stem, const Type& value, boost::json::object& object);          \
        static void read(const std::string& stem, Type& value, FieldReader& reader);                         \
    };

SAMMA_JSON_OF(Validity)                 // stem_from, stem_until
SAMMA_JSON_OF(ClockWindow)              // stem_from_min, stem_until_min: minutes since midnight
SAMMA_JSON_OF(std::vector<ClockWindow>) // stem: objects of from_min and until_min
SAMMA_JSON_OF(GeoPoint)                 // stem_lat, stem_lon
SAMMA_JSON_OF(Recurrence)               // stem, stem_weekdays, stem_weeks, stem_anchor_on, stem_dates
SAMMA_JSON_OF(TimeWish)                 // stem_part, or stem_at_min and stem_tolerance_min

#undef SAMMA_JSON_OF

// The three ways to walk through the description of a record.

struct NameFields {
    FieldNames& field_names;
    template <typename T>
    void operator()(const char* stem, const T&) const
    {
        JsonOf<T>::names(stem, field_names);
    }
};

struct WriteFields {
    boost::json::object& object;
    template <typename T>
    void operator()(const char* stem, const T& value) const
    {
        JsonOf<T>::write(stem, value, object);
    }
};

struct ReadFields {
    FieldReader& reader;
    template <typename T>
    void operator()(const char* stem, T& value) const
    {
        JsonOf<T>::read(stem, value, reader);
    }
};

} // namespace samma::http
