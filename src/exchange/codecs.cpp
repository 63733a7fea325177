#include "exchange/codecs.hpp"

#include "care/person_number.hpp"
#include "exchange/limits.hpp"
#include "exchange/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace samma::exchange {

void CellContext::fault(FaultCode code, FaultValues values) const
{
    if (!is_private)
        values.emplace_back("value", std::string(value));
    values.emplace_back("expected", format.en);
    if (format.sv != format.en)
        values.emplace_back("expected_sv", format.sv);
    state.add_fault(kind, row, column, code, std::move(values));
}

bool accept_cell(const Cell& cell, Need need, bool keeps_blanks, const CellContext& context)
{
    const bool is_empty =
        keeps_blanks && need == Need::optional ? cell.text.empty() : trimmed(cell.text).empty();
    if (cell.kind == CellKind::formula || (!is_empty && cell.text.front() == '=')) {
        context.fault(FaultCode::cell_formula);
        return false;
    }
    if (cell.kind == CellKind::error_value) {
        context.fault(FaultCode::cell_error_value);
        return false;
    }
    if (is_empty) {
        if (need == Need::required)
            context.fault(FaultCode::cell_required);
        return false;
    }
    if (cell.text.size() > kMostCellBytes) {
        context.state.add_fault(context.kind, context.row, context.column, FaultCode::cell_too_long,
                                {{"max", std::to_string(kMostCellBytes)}});
        return false;
    }
    const bool has_control = std::any_of(cell.text.begin(), cell.text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F;
    });
    if (has_control)
        context.state.add_fault(context.kind, context.row, context.column, FaultCode::cell_control_character);
    return !has_control;
}

std::optional<double> find_decimal(std::string_view text)
{
    std::string plain(trimmed(text));
    if (const auto comma = plain.find(',');
        comma != std::string::npos && plain.find('.') == std::string::npos)
        plain[comma] = '.';
    double value = 0;
    const auto* end = plain.data() + plain.size();
    const auto [rest, problem] = std::from_chars(plain.data(), end, value);
    if (problem != std::errc() || rest != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

namespace {

/// A text that a cell cannot carry is an error of the export.
std::string written_text(const std::string& text, WriteContext& context)
{
    const bool has_control = std::any_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\t' && letter != '\n' && letter != '\r') || byte == 0x7F;
    });
    std::string safe = safe_text(text);
    if (has_control || safe.size() > kMostCellBytes)
        context.refuse({"export.unwritable_text", {}, {}});
    return safe;
}

bool is_code(std::string_view text)
{
    return !text.empty() && text.size() <= 64 &&
           text.find_first_of(" ,;|\"'\t\r\n/") == std::string_view::npos && safe_text(text) == text;
}

std::string written_code(const std::string& text, WriteContext& context)
{
    if (!is_code(text))
        context.refuse({"export.malformed_code", {}, {{"value", text}}});
    return text;
}

/// The whole number in the cell, "45" or a spreadsheet's "45.0".
std::optional<int> find_whole(std::string_view text)
{
    const auto value = find_decimal(text);
    if (!value || std::abs(*value) > 1e9 || *value != std::floor(*value))
        return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<int> read_whole(const Cell& cell, int min, int max, const CellContext& context)
{
    const auto value = find_whole(cell.text);
    if (!value) {
        context.fault(FaultCode::number_malformed);
    } else if (*value < min) {
        context.fault(FaultCode::number_too_small, {{"min", std::to_string(min)}});
    } else if (*value > max) {
        context.fault(FaultCode::number_too_large, {{"max", std::to_string(max)}});
    } else {
        return value;
    }
    return std::nullopt;
}

/// Comma for the decimals, as a Swedish spreadsheet has it; reads back to the same number.
std::string written_decimal(double value)
{
    std::string text = fmt::format("{}", value);
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

Codec<double> coordinate(double south, double north, FormatText format)
{
    return {std::move(format),
            [south, north](const Cell& cell, double& value, const CellContext& context) {
                const auto read = find_decimal(cell.text);
                if (!read)
                    context.fault(FaultCode::number_malformed);
                else if (*read < south || *read > north)
                    context.fault(FaultCode::coordinate_outside_sweden);
                else
                    value = *read;
            },
            [](const double& value, WriteContext&) { return written_decimal(value); }};
}

std::string without(std::string_view text, char removed)
{
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [&](char letter) { return letter != removed; });
    return kept;
}

bool are_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

} // namespace

Codec<std::string> free_text()
{
    return {{"text", "text"},
            [](const Cell& cell, std::string& value, const CellContext&) { value = plain_text(cell.text); },
            [](const std::string& value, WriteContext& context) { return written_text(value, context); }};
}

Codec<Private<std::string>> private_text()
{
    return {{"text", "text"},
            [](const Cell& cell, Private<std::string>& value, const CellContext&) {
                value = Private<std::string>(std::string(plain_text(cell.text)));
            },
            [](const Private<std::string>& value, WriteContext& context) {
                return written_text(value.reveal(), context);
            },
            true};
}

Codec<Private<std::string>> person_number()
{
    return {{"tolv siffror, ÅÅÅÅMMDDNNNC", "twelve digits, YYYYMMDDNNNC"},
            [](const Cell& cell, Private<std::string>& value, const CellContext& context) {
                auto number = parse_person_number(trimmed(cell.text));
                if (number)
                    value = Private<std::string>(std::move(*number));
                else
                    context.fault(number.error().code == "person_number.wrong_check_digit"
                                      ? FaultCode::person_number_check_digit
                                      : FaultCode::person_number_malformed);
            },
            [](const Private<std::string>& value, WriteContext&) { return value.reveal(); },
            true};
}

Codec<std::string> postcode()
{
    return {{"fem siffror", "five digits"},
            [](const Cell& cell, std::string& value, const CellContext& context) {
                const auto given = trimmed(cell.text);
                std::string digits =
                    given.size() == 6 && given[3] == ' ' ? without(given, ' ') : std::string(given);
                if (digits.size() == 5 && are_digits(digits))
                    value = std::move(digits);
                else
                    context.fault(FaultCode::postcode_malformed);
            },
            [](const std::string& value, WriteContext&) { return value; }};
}

Codec<std::string> code()
{
    return {{"kod: bokstäver, siffror, - och _", "code: letters, digits, - and _"},
            [](const Cell& cell, std::string& value, const CellContext& context) {
                const auto text = trimmed(cell.text);
                if (is_code(text))
                    value = text;
                else
                    context.fault(FaultCode::code_malformed);
            },
            [](const std::string& value, WriteContext& context) {
                return value.empty() ? value : written_code(value, context);
            }};
}

Codec<std::vector<std::string>> codes(CodeOrder order)
{
    return {{"koder med komma emellan", "codes with commas between them"},
            [order](const Cell& cell, std::vector<std::string>& value, const CellContext& context) {
                std::string_view rest = cell.text;
                while (true) {
                    const auto cut = rest.find_first_of(",|;");
                    const auto text = trimmed(rest.substr(0, cut));
                    if (!is_code(text))
                        return context.fault(FaultCode::code_malformed);
                    value.emplace_back(text);
                    if (cut == std::string_view::npos)
                        break;
                    rest.remove_prefix(cut + 1);
                }
                if (order == CodeOrder::sorted) {
                    std::sort(value.begin(), value.end());
                    value.erase(std::unique(value.begin(), value.end()), value.end());
                }
            },
            [](const std::vector<std::string>& value, WriteContext& context) {
                std::string text;
                for (const auto& one : value)
                    text += (text.empty() ? "" : ",") + written_code(one, context);
                return text;
            }};
}

Codec<Minutes> minutes(int min, int max)
{
    return {{fmt::format("minuter, {}–{}", min, max), fmt::format("minutes, {}–{}", min, max)},
            [min, max](const Cell& cell, Minutes& value, const CellContext& context) {
                if (const auto read = read_whole(cell, min, max, context))
                    value = Minutes(*read);
            },
            [](const Minutes& value, WriteContext&) { return std::to_string(value.count()); }};
}

Codec<Minutes> hours()
{
    return {{"timmar med decimaler, t.ex. 31,5", "hours with decimals, such as 31,5"},
            [](const Cell& cell, Minutes& value, const CellContext& context) {
                const auto read = find_decimal(cell.text);
                if (!read)
                    context.fault(FaultCode::number_malformed);
                else if (*read < 0)
                    context.fault(FaultCode::number_too_small, {{"min", "0"}});
                else if (*read > 10'000)
                    context.fault(FaultCode::number_too_large, {{"max", "10000"}});
                else
                    value = Minutes(std::lround(*read * 60));
            },
            [](const Minutes& value, WriteContext&) {
                // Four decimals of an hour are a third of a second: enough to round back to the minute.
                return written_decimal(std::round(static_cast<double>(value.count()) / 60 * 1e4) / 1e4);
            }};
}

Codec<int> number(int min, int max)
{
    return {{fmt::format("heltal, {}–{}", min, max), fmt::format("whole number, {}–{}", min, max)},
            [min, max](const Cell& cell, int& value, const CellContext& context) {
                if (const auto read = read_whole(cell, min, max, context))
                    value = *read;
            },
            [](const int& value, WriteContext&) { return std::to_string(value); }};
}

Codec<double> latitude()
{
    return coordinate(55.0, 69.2, {"grader WGS84, 55,0–69,2", "degrees WGS84, 55.0–69.2"});
}

Codec<double> longitude()
{
    return coordinate(10.5, 24.3, {"grader WGS84, 10,5–24,3", "degrees WGS84, 10.5–24.3"});
}

Codec<bool> yes_or_no()
{
    return {{"ja eller nej", "yes or no"},
            [](const Cell& cell, bool& value, const CellContext& context) {
                const auto text = fold(cell.text);
                value = text == "ja" || text == "j" || text == "yes" || text == "y" || text == "1" ||
                        text == "true" || text == "sant";
                if (!value && text != "nej" && text != "n" && text != "no" && text != "0" &&
                    text != "false" && text != "falskt")
                    context.fault(FaultCode::boolean_unknown);
            },
            [](const bool& value, WriteContext&) { return std::string(value ? "ja" : "nej"); }};
}

namespace detail {

Vocabulary::Vocabulary(std::span<const std::string_view> identifiers, std::span<const std::string_view> words)
{
    for (std::size_t member = 0; member < words.size(); ++member) {
        std::string_view rest = words[member];
        written.emplace_back(rest.substr(0, rest.find('|')));
        while (true) {
            const auto cut = rest.find('|');
            read.emplace_back(fold(rest.substr(0, cut)), member);
            if (cut == std::string_view::npos)
                break;
            rest.remove_prefix(cut + 1);
        }
        format.sv += (member == 0 ? "" : ", ") + written.back();
    }
    for (std::size_t member = 0; member < identifiers.size(); ++member) {
        read.emplace_back(identifiers[member], member);
        format.en += (member == 0 ? "" : ", ") + std::string(identifiers[member]);
    }
}

std::optional<std::size_t> Vocabulary::find(std::string_view text) const
{
    const auto folded = fold(text);
    const auto found =
        std::find_if(read.begin(), read.end(), [&](const auto& pair) { return pair.first == folded; });
    return found == read.end() ? std::nullopt : std::optional(found->second);
}

Uuid refer(const CellContext& context, FileKind target, std::string_view external_id)
{
    const auto found = context.state.find(target, plain_text(trimmed(external_id)));
    if (!found && !context.state.source(target).is_broken)
        context.fault(FaultCode::reference_unknown, {{"target", std::string(table_of(target).text().name)}});
    // Where the target could not be read, different names still stand for different rows.
    return found.value_or(Uuid::derived(Uuid{}, external_id));
}

} // namespace detail

} // namespace samma::exchange
