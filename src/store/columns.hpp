#pragma once

#include "base/geo.hpp"
#include "base/private.hpp"
#include "care/enum_names.hpp"
#include "care/service.hpp"
#include "care/validity.hpp"
#include "store/cell.hpp"
#include "store/database.hpp"
#include "store/ports.hpp"

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace samma::store {

/// A column that holds the key of another kind of row.
struct Reference {
    std::string column;
    RecordKind kind;
};

/// The columns of a table, collected from the description of its record.
struct ColumnNames {
    std::vector<std::string> names;
    std::vector<Reference> references;
};

/// Reads the columns of a row from left to right.
struct ColumnReader {
    const Row& row;
    int next = 0;

    [[nodiscard]] bool is_null() const { return row.is_null(next); }
    std::string_view text() { return row.text(next++); }
    std::int64_t integer() { return row.integer(next++); }
    double real() { return row.real(next++); }
};

/// The value, or a damaged database where the stored text means nothing.
template <typename T>
T demand(std::optional<T> value, std::string_view what)
{
    if (!value)
        throw StoreFailure(FailureKind::corrupt, "a stored value is no " + std::string(what));
    return *std::move(value);
}

template <typename T>
T demand(Result<T> value, std::string_view what)
{
    return demand(value ? std::optional<T>(*std::move(value)) : std::nullopt, what);
}

/// How a type of the domain lies in columns: their names from the stem that the record gives the member, the
/// cells, and the way back. This primary form is for what fills one column under the stem itself.
template <typename T>
struct ColumnsOf {
    static_assert(std::is_enum_v<T>, "describe how this type lies in columns");
    static void name(const std::string& stem, ColumnNames& columns) { columns.names.push_back(stem); }
    static void write(T value, std::vector<Cell>& cells) { cells.emplace_back(name_of(value)); }
    static T read(ColumnReader& reader)
    {
        return demand(find_enum<T>(reader.text()), "member of its enumeration");
    }
};

struct OneColumn {
    static void name(const std::string& stem, ColumnNames& columns) { columns.names.push_back(stem); }
    template <typename T>
    static void write(const T& value, std::vector<Cell>& cells)
    {
        cells.emplace_back(value);
    }
};

template <>
struct ColumnsOf<std::string> : OneColumn {
    static std::string read(ColumnReader& reader) { return std::string(reader.text()); }
};

template <>
struct ColumnsOf<Private<std::string>> : OneColumn {
    static void write(const Private<std::string>& value, std::vector<Cell>& cells)
    {
        cells.emplace_back(value.reveal());
    }
    static Private<std::string> read(ColumnReader& reader) { return Private(std::string(reader.text())); }
};

template <>
struct ColumnsOf<int> : OneColumn {
    static int read(ColumnReader& reader) { return static_cast<int>(reader.integer()); }
};

template <>
struct ColumnsOf<std::int64_t> : OneColumn {
    static std::int64_t read(ColumnReader& reader) { return reader.integer(); }
};

template <>
struct ColumnsOf<bool> : OneColumn {
    static bool read(ColumnReader& reader) { return reader.integer() != 0; }
};

template <>
struct ColumnsOf<double> : OneColumn {
    static double read(ColumnReader& reader) { return reader.real(); }
};

template <>
struct ColumnsOf<Minutes> : OneColumn {
    static void name(const std::string& stem, ColumnNames& columns)
    {
        columns.names.push_back(stem + "_min");
    }
    static Minutes read(ColumnReader& reader) { return Minutes(reader.integer()); }
};

template <>
struct ColumnsOf<Instant> : OneColumn {
    static Instant read(ColumnReader& reader) { return Instant(std::chrono::milliseconds(reader.integer())); }
};

template <>
struct ColumnsOf<LocalDate> : OneColumn {
    static LocalDate read(ColumnReader& reader) { return demand(parse_date(reader.text()), "date"); }
};

template <>
struct ColumnsOf<LocalMinute> : OneColumn {
    static LocalMinute read(ColumnReader& reader)
    {
        return demand(parse_local_minute(reader.text()), "wall-clock time");
    }
};

/// The kind of row that an identity names; nothing for what has no table of its own.
template <typename Id>
inline constexpr std::optional<RecordKind> kKindOf = std::nullopt;
template <>
inline constexpr std::optional<RecordKind> kKindOf<OrganisationUnitId> = RecordKind::organisation_unit;
template <>
inline constexpr std::optional<RecordKind> kKindOf<AddressId> = RecordKind::address;
template <>
inline constexpr std::optional<RecordKind> kKindOf<SectionId> = RecordKind::section;
template <>
inline constexpr std::optional<RecordKind> kKindOf<TeamId> = RecordKind::team;
template <>
inline constexpr std::optional<RecordKind> kKindOf<CareWorkerId> = RecordKind::care_worker;
template <>
inline constexpr std::optional<RecordKind> kKindOf<ClientId> = RecordKind::client;
template <>
inline constexpr std::optional<RecordKind> kKindOf<GrantedServiceId> = RecordKind::granted_service;
template <>
inline constexpr std::optional<RecordKind> kKindOf<ServiceScheduleId> = RecordKind::service_schedule;

template <typename Tag>
struct ColumnsOf<Id<Tag>> : OneColumn {
    static void name(const std::string& stem, ColumnNames& columns)
    {
        columns.names.push_back(stem);
        if constexpr (kKindOf<Id<Tag>>.has_value())
            columns.references.push_back({stem, *kKindOf<Id<Tag>>});
    }
    static Id<Tag> read(ColumnReader& reader) { return demand(Id<Tag>::parse(reader.text()), "identity"); }
};

/// NULL in every column of the value when it is missing.
template <typename T>
struct ColumnsOf<std::optional<T>> {
    static void name(const std::string& stem, ColumnNames& columns) { ColumnsOf<T>::name(stem, columns); }
    static void write(const std::optional<T>& value, std::vector<Cell>& cells)
    {
        if (value)
            ColumnsOf<T>::write(*value, cells);
        else
            cells.resize(cells.size() + width());
    }
    static std::optional<T> read(ColumnReader& reader)
    {
        if (!reader.is_null())
            return ColumnsOf<T>::read(reader);
        reader.next += static_cast<int>(width());
        return std::nullopt;
    }

  private:
    static std::size_t width()
    {
        ColumnNames columns;
        ColumnsOf<T>::name("", columns);
        return columns.names.size();
    }
};

template <>
struct ColumnsOf<std::vector<std::string>> : OneColumn {
    static void write(const std::vector<std::string>& value, std::vector<Cell>& cells);
    static std::vector<std::string> read(ColumnReader& reader);
};

template <>
struct ColumnsOf<Validity> {
    static void name(const std::string& stem, ColumnNames& columns);
    static void write(const Validity& value, std::vector<Cell>& cells);
    static Validity read(ColumnReader& reader);
};

/// Stretches of clock time as "780-900", minutes since midnight.
template <>
struct ColumnsOf<std::vector<ClockWindow>> : OneColumn {
    static void write(const std::vector<ClockWindow>& value, std::vector<Cell>& cells);
    static std::vector<ClockWindow> read(ColumnReader& reader);
};

template <>
struct ColumnsOf<ClockWindow> {
    static void name(const std::string& stem, ColumnNames& columns);
    static void write(const ClockWindow& value, std::vector<Cell>& cells);
    static ClockWindow read(ColumnReader& reader);
};

template <>
struct ColumnsOf<GeoPoint> {
    static void name(const std::string& stem, ColumnNames& columns);
    static void write(const GeoPoint& value, std::vector<Cell>& cells);
    static GeoPoint read(ColumnReader& reader);
};

template <>
struct ColumnsOf<Recurrence> {
    static void name(const std::string& stem, ColumnNames& columns);
    static void write(const Recurrence& value, std::vector<Cell>& cells);
    static Recurrence read(ColumnReader& reader);
};

template <>
struct ColumnsOf<TimeWish> {
    static void name(const std::string& stem, ColumnNames& columns);
    static void write(const TimeWish& value, std::vector<Cell>& cells);
    static TimeWish read(ColumnReader& reader);
};

// The three ways to walk through the description of a record.

struct NameColumns {
    ColumnNames& columns;
    template <typename T>
    void operator()(const char* stem, const T&) const
    {
        ColumnsOf<T>::name(stem, columns);
    }
};

struct WriteColumns {
    std::vector<Cell>& cells;
    template <typename T>
    void operator()(const char*, const T& value) const
    {
        ColumnsOf<T>::write(value, cells);
    }
};

struct ReadColumns {
    ColumnReader& reader;
    template <typename T>
    void operator()(const char*, T& value) const
    {
        value = ColumnsOf<T>::read(reader);
    }
};

} // namespace samma::store
