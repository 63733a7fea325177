#include "exchange/xlsx/workbook.hpp"

#include "exchange/csv/encoding.hpp"
#include "exchange/limits.hpp"
#include "exchange/xlsx/part.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <charconv>
#include <limits>

namespace samma::exchange {

namespace {

constexpr unsigned kParse = pugi::parse_default | pugi::parse_ws_pcdata_single;
constexpr std::size_t kMostIndexBytes = 1U * 1024 * 1024; ///< the parts that say which sheets there are

bool is_named(const pugi::xml_node& node, std::string_view local)
{
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return (colon == std::string_view::npos ? name : name.substr(colon + 1)) == local;
}

/// Undoes _x000D_: how a workbook spells characters that XML cannot hold.
std::string unescaped(std::string_view text)
{
    std::string plain;
    while (true) {
        const auto mark = text.find("_x");
        plain += text.substr(0, mark);
        if (mark == std::string_view::npos)
            return plain;
        text.remove_prefix(mark);
        unsigned code = 0;
        const bool has_room = text.size() >= 7 && text[6] == '_';
        const auto [end, problem] =
            std::from_chars(text.data() + 2, text.data() + (has_room ? 6 : 2), code, 16);
        const bool is_code = has_room && problem == std::errc() && end == text.data() + 6 && code < 0x80;
        if (is_code)
            plain += static_cast<char>(code);
        else
            plain += "_x";
        text.remove_prefix(is_code ? 7 : 2);
    }
}

/// The text of <si> or <is>: its <t>, or those of its runs; without readings (rPh).
std::string rich_text(const pugi::xml_node& node)
{
    std::string text;
    for (const auto& child : node.children()) {
        if (is_named(child, "t"))
            text += child.child_value();
        else if (is_named(child, "r"))
            for (const auto& part : child.children())
                if (is_named(part, "t"))
                    text += part.child_value();
    }
    return unescaped(text);
}

/// The texts that cells name by number, in one block.
class SharedTexts {
  public:
    void add(std::string_view text)
    {
        block_ += text;
        ends_.push_back(static_cast<std::uint32_t>(block_.size()));
    }
    [[nodiscard]] std::optional<std::string_view> find(std::size_t index) const
    {
        if (index >= ends_.size())
            return std::nullopt;
        const std::size_t from = index == 0 ? 0 : ends_[index - 1];
        return std::string_view(block_).substr(from, ends_[index] - from);
    }

  private:
    std::string block_;
    std::vector<std::uint32_t> ends_;
};

/// 0 for A, 25 for Z, 26 for AA; nothing when the reference has no letters or far too many.
std::optional<std::size_t> find_column_index(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t letters = 0;
    for (;
         letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4;
         ++letters)
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

class SheetReader : public RowSource {
  public:
    SheetReader(PartStream stream, UnpackState& state, const SharedTexts& texts, CellKind number)
        : rows_(std::move(stream), "row"), state_(state), shared_(texts), number_(number)
    {
    }

    bool next(std::vector<Cell>& cells) override
    {
        cells.clear();
        const auto cut = rows_.next();
        if (cut.length == 0) {
            if (state_.fault && !fault_)
                stop(*state_.fault, {{"max", std::to_string(kMostUnpackedBytes >> 20U)}});
            return false;
        }
        const bool is_text = !find_not_utf8({cut.text, cut.length});
        if (!is_text || !document_.load_buffer_inplace(cut.text, cut.length, kParse, pugi::encoding_utf8))
            return stop(FaultCode::workbook_malformed);
        const auto node = document_.document_element();
        const int stated = node.attribute("r").as_int(row_ + 1);
        row_ = stated > row_ ? stated : row_ + 1;
        texts_.clear();
        kinds_.clear();
        for (const auto& child : node.children())
            if (is_named(child, "c") && !read_cell(child))
                return false;
        for (std::size_t index = 0; index < texts_.size(); ++index)
            cells.push_back({texts_[index], kinds_[index]});
        return true;
    }

    [[nodiscard]] int row() const override { return row_; }
    [[nodiscard]] const std::optional<SourceFault>& fault() const override { return fault_; }

  private:
    bool stop(FaultCode code, FaultValues values = {})
    {
        fault_ = SourceFault{code, row_, std::move(values)};
        return false;
    }

    bool read_cell(const pugi::xml_node& node)
    {
        const std::size_t column = find_column_index(node.attribute("r").value()).value_or(texts_.size());
        if (column >= kMostColumns)
            return stop(FaultCode::row_too_many_cells);
        if (column >= texts_.size()) {
            texts_.resize(column + 1);
            kinds_.resize(column + 1, CellKind::text);
        }
        return read_content(node, texts_[column], kinds_[column]);
    }

    bool read_content(const pugi::xml_node& node, std::string& text, CellKind& kind)
    {
        const std::string_view type = node.attribute("t").value();
        std::string_view value;
        for (const auto& child : node.children()) {
            if (is_named(child, "f")) {
                kind = CellKind::formula;
                text = child.child_value();
                return true;
            }
            if (is_named(child, "v"))
                value = child.child_value();
            else if (is_named(child, "is"))
                text = rich_text(child);
        }
        kind = CellKind::text;
        if (type == "s") {
            std::size_t index = 0;
            const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), index);
            const auto shared = shared_.find(index);
            if (value.empty() || problem != std::errc() || end != value.data() + value.size() || !shared)
                return stop(FaultCode::workbook_malformed);
            text = *shared;
        } else if (type == "e") {
            kind = CellKind::error_value;
            text = value;
        } else if (type == "str" || type == "b" || type == "d") {
            text = type == "str" ? unescaped(value) : std::string(value);
        } else if (type != "inlineStr") {
            kind = value.empty() ? CellKind::text : number_;
            text = value;
        }
        return true;
    }

    ElementCutter rows_;
    UnpackState& state_;
    const SharedTexts& shared_;
    CellKind number_;
    pugi::xml_document document_;
    std::vector<std::string> texts_;
    std::vector<CellKind> kinds_;
    int row_ = 0;
    std::optional<SourceFault> fault_;
};

std::string folder_of(const std::string& path)
{
    return path.substr(0, path.rfind('/') + 1);
}

} // namespace

struct Workbook::Inside {
    struct Discard {
        void operator()(zip_t* archive) const { zip_discard(archive); }
    };

    explicit Inside(std::string given) : bytes(std::move(given)) {}

    std::string bytes;
    std::unique_ptr<zip_t, Discard> archive;
    UnpackState state{kMostUnpackedBytes, {}};
    std::optional<SourceFault> fault;
    std::vector<std::string> names;
    std::vector<std::int64_t> entries; ///< of each sheet, in the archive
    SharedTexts texts;
    CellKind number = CellKind::number;

    void open();
    void check_claims();
    void find_sheets();
    void read_texts(const std::string& path);
    bool load(const std::string& path, pugi::xml_document& document);
    [[nodiscard]] std::int64_t locate(const std::string& path) const
    {
        return zip_name_locate(archive.get(), path.c_str(), 0);
    }
    void stop(FaultCode code, std::size_t max = 0)
    {
        fault = SourceFault{code, 0, max == 0 ? FaultValues{} : FaultValues{{"max", std::to_string(max)}}};
    }
};

void Workbook::Inside::open()
{
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    archive.reset(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!archive)
        return stop(FaultCode::workbook_unreadable);
    check_claims();
    if (!fault)
        find_sheets();
    if (!fault && state.fault)
        stop(*state.fault, kMostUnpackedBytes >> 20U);
}

/// Looks at what the archive says of its parts before any of them is unpacked.
void Workbook::Inside::check_claims()
{
    const auto count = zip_get_num_entries(archive.get(), 0);
    if (count > static_cast<std::int64_t>(kMostWorkbookParts))
        return stop(FaultCode::workbook_too_many_parts, kMostWorkbookParts);
    std::size_t claimed = 0;
    for (std::int64_t entry = 0; entry < count; ++entry) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(entry), 0, &stat) != 0 ||
            (stat.valid & ZIP_STAT_SIZE) == 0)
            return stop(FaultCode::workbook_unreadable);
        if (stat.size > kMostUnpackedBytes - claimed)
            return stop(FaultCode::workbook_too_large, kMostUnpackedBytes >> 20U);
        claimed += stat.size;
    }
}

/// Reads a small part as a whole.
bool Workbook::Inside::load(const std::string& path, pugi::xml_document& document)
{
    const auto entry = locate(path);
    if (entry < 0)
        return false;
    PartStream stream(archive.get(), entry, state);
    std::string text;
    while (stream.read_into(text))
        if (text.size() > kMostIndexBytes)
            state.stop(FaultCode::workbook_malformed);
    if (text.find("<!DOCTYPE") != std::string::npos || text.find("<!ENTITY") != std::string::npos)
        state.stop(FaultCode::workbook_document_type);
    if (!state.fault &&
        (find_not_utf8(text) || !document.load_buffer(text.data(), text.size(), kParse, pugi::encoding_utf8)))
        state.stop(FaultCode::workbook_malformed);
    return !state.fault;
}

void Workbook::Inside::find_sheets()
{
    std::string workbook_path = "xl/workbook.xml";
    pugi::xml_document packaging;
    if (load("_rels/.rels", packaging))
        for (const auto& relation : packaging.document_element().children())
            if (std::string_view(relation.attribute("Type").value()).ends_with("/officeDocument"))
                workbook_path = relation.attribute("Target").value();
    if (workbook_path.starts_with('/'))
        workbook_path.erase(0, 1);
    const auto folder = folder_of(workbook_path);
    pugi::xml_document book;
    pugi::xml_document relations;
    if (!load(workbook_path, book) ||
        !load(folder + "_rels/" + workbook_path.substr(folder.size()) + ".rels", relations))
        return state.stop(FaultCode::workbook_unreadable);
    for (const auto& node : book.document_element().children()) {
        if (is_named(node, "workbookPr") && node.attribute("date1904").as_bool())
            number = CellKind::number_1904;
        if (!is_named(node, "sheets"))
            continue;
        for (const auto& sheet : node.children()) {
            const std::string_view id = sheet.attribute("r:id").value();
            for (const auto& relation : relations.document_element().children()) {
                if (relation.attribute("Id").value() != id ||
                    !std::string_view(relation.attribute("Type").value()).ends_with("/worksheet"))
                    continue;
                const std::string target = relation.attribute("Target").value();
                const auto entry = locate(target.starts_with('/') ? target.substr(1) : folder + target);
                names.emplace_back(sheet.attribute("name").value());
                entries.push_back(entry);
            }
        }
    }
    for (const auto& relation : relations.document_element().children())
        if (std::string_view(relation.attribute("Type").value()).ends_with("/sharedStrings")) {
            const std::string target = relation.attribute("Target").value();
            read_texts(target.starts_with('/') ? target.substr(1) : folder + target);
        }
}

void Workbook::Inside::read_texts(const std::string& path)
{
    const auto entry = locate(path);
    if (entry < 0)
        return;
    ElementCutter items(PartStream(archive.get(), entry, state), "si");
    pugi::xml_document document;
    for (auto cut = items.next(); cut.length != 0; cut = items.next()) {
        if (find_not_utf8({cut.text, cut.length}) ||
            !document.load_buffer_inplace(cut.text, cut.length, kParse, pugi::encoding_utf8))
            return state.stop(FaultCode::workbook_malformed);
        texts.add(rich_text(document.document_element()));
    }
}

Workbook::Workbook(std::string bytes) : inside_(std::make_unique<Inside>(std::move(bytes)))
{
    inside_->open();
}

Workbook::~Workbook() = default;

const std::optional<SourceFault>& Workbook::fault() const
{
    return inside_->fault;
}

const std::vector<std::string>& Workbook::sheet_names() const
{
    return inside_->names;
}

std::unique_ptr<RowSource> Workbook::open_sheet(std::size_t sheet)
{
    return std::make_unique<SheetReader>(
        PartStream(inside_->archive.get(), inside_->entries[sheet], inside_->state), inside_->state,
        inside_->texts, inside_->number);
}

} // namespace samma::exchange
