#pragma once

#include "api/json.hpp"

#include <boost/describe/members.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>

#include <limits>
#include <utility>

namespace samma::api {

/// Fills described structs from JSON and notes every fault with its pointer.
class JsonReader {
  public:
    [[nodiscard]] FieldErrors take_faults() && { return std::move(faults_); }

    void read(const boost::json::value& json, bool& value);
    void read(const boost::json::value& json, double& value);
    void read(const boost::json::value& json, std::string& value);
    void read(const boost::json::value& json, Uuid& value);
    void read(const boost::json::value& json, Instant& value);
    void read(const boost::json::value& json, LocalDate& value);
    void read(const boost::json::value& json, Values& value);

    template <std::integral Number>
    void read(const boost::json::value& json, Number& value)
    {
        constexpr auto kMost = std::numeric_limits<Number>::max();
        constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
        const auto number =
            read_integer(json, std::numeric_limits<Number>::min(),
                         std::cmp_less(kMost, kLargest) ? static_cast<std::int64_t>(kMost) : kLargest);
        value = static_cast<Number>(number);
    }

    template <typename T>
    void read(const boost::json::value& json, std::optional<T>& value)
    {
        read(json, value.emplace());
    }

    template <typename T>
    void read(const boost::json::value& json, std::vector<T>& values)
    {
        if (!json.is_array())
            return note("field.type", {{"expected", "array"}});
        for (std::size_t index = 0; index < json.get_array().size(); ++index) {
            const Step step(*this, std::to_string(index));
            read(json.get_array()[index], values.emplace_back());
        }
    }

    template <typename T>
    requires boost::describe::has_describe_members<T>::value void read(const boost::json::value& json,
                                                                       T& value)
    {
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        if (!json.is_object())
            return note("field.type", {{"expected", "object"}});
        std::size_t known = 0;
        boost::mp11::mp_for_each<Members>([&](auto member) {
            const Step step(*this, member.name);
            const auto* found = json.get_object().if_contains(member.name);
            if (found != nullptr) {
                ++known;
                read(*found, value.*member.pointer);
            } else if (!is_optional(value.*member.pointer)) {
                note("field.required", {});
            }
        });
        if (known < json.get_object().size())
            note_unknown<T>(json.get_object());
    }

  private:
    /// One step down the document; the destructor steps up again.
    class Step {
      public:
        Step(JsonReader& reader, std::string_view name);
        ~Step() { reader_.pointer_.resize(length_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

      private:
        JsonReader& reader_;
        std::size_t length_;
    };

    template <typename T>
    static constexpr bool is_optional(const T&)
    {
        return false;
    }
    template <typename T>
    static constexpr bool is_optional(const std::optional<T>&)
    {
        return true;
    }

    template <typename T>
    void note_unknown(const boost::json::object& object)
    {
        for (const auto& member : object) {
            bool is_known = false;
            boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
                [&](auto known) { is_known = is_known || member.key() == known.name; });
            const Step step(*this, member.key());
            if (!is_known)
                note("field.unknown", {});
        }
    }

    [[nodiscard]] std::int64_t read_integer(const boost::json::value& json, std::int64_t least,
                                            std::int64_t most);
    void note(std::string code, Values values);

    std::string pointer_;
    FieldErrors faults_;
};

} // namespace samma::api
