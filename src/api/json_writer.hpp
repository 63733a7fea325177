#pragma once

#include "api/common.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace samma::api {

/// Writes described structs as JSON text, member by member in the order of their description.
class JsonWriter {
  public:
    [[nodiscard]] std::string take() && { return std::move(text_); }

    void write(bool value) { text_ += value ? "true" : "false"; }
    void write(const std::string& value) { write_string(value); }
    void write(const Uuid& value) { write_string(value.to_string()); }
    void write(Instant value) { write_string(format_instant(value)); }
    void write(LocalDate value) { write_string(format_date(value)); }

    /// Numbers in their shortest form that reads back the same.
    template <typename Number>
    requires((std::integral<Number> ||
              std::floating_point<Number>)&&!std::same_as<Number, bool>) void write(Number value)
    {
        char digits[32];
        const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
        text_.append(digits, end);
    }

    template <typename T>
    void write(const std::vector<T>& values)
    {
        text_ += '[';
        for (std::size_t index = 0; index < values.size(); ++index) {
            if (index > 0)
                text_ += ',';
            write(values[index]);
        }
        text_ += ']';
    }

    void write(const Values& values)
    {
        open();
        for (const auto& [name, value] : values)
            write_member(name, value);
        close();
    }

    template <typename T>
    requires boost::describe::has_describe_members<T>::value void write(const T& value)
    {
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        open();
        boost::mp11::mp_for_each<Members>(
            [&](auto member) { write_member(member.name, value.*member.pointer); });
        close();
    }

  private:
    void open()
    {
        text_ += '{';
        is_first_ = true;
    }
    void close()
    {
        text_ += '}';
        is_first_ = false;
    }

    template <typename T>
    void write_member(std::string_view name, const T& value)
    {
        if (!is_first_)
            text_ += ',';
        is_first_ = false;
        write_string(name);
        text_ += ':';
        write(value);
    }

    template <typename T>
    void write_member(std::string_view name, const std::optional<T>& value)
    {
        if (value)
            write_member(name, *value);
    }

    void write_string(std::string_view value);

    std::string text_;
    bool is_first_ = true;
};

} // namespace samma::api
