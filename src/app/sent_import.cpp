#include "app/sent_import.hpp"

#include "app/command_door.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace samma::app {

namespace {

constexpr std::size_t kLongestName = 100;
/// Among so many of the newest jobs the one of an import is looked for.
constexpr int kNewestJobs = 100;
constexpr std::array<std::string_view, 5> kStates = {"sent", "previewed", "refused", "unchanged", "stored"};

/// A name that means a file and nothing else, wherever it may be written.
bool is_file_name(const std::string& name)
{
    const auto folded = exchange::fold(name);
    const bool is_plain = std::none_of(name.begin(), name.end(), [](unsigned char letter) {
        return letter < ' ' || letter == '/' || letter == '\\' || letter == ':';
    });
    return is_plain && !name.empty() && name.front() != '.' && name.size() <= kLongestName &&
           (folded.ends_with("_csv") || folded.ends_with("_xlsx"));
}

Command command_of(const std::string& name, store::OperationId operation_id, store::ImportId id)
{
    return {.operation_id = operation_id,
            .name = name,
            .action = Action::import_data,
            .section_id = {},
            .subject_kind = "import",
            .subject_id = id.to_string(),
            .request_digest = id.to_string(),
            .event_kind = "import.changed"};
}

Result<void> store_part(store::UnitOfWork& work, const SentPart& part, const store::ChangeContext& context)
{
    auto& uploads = work.uploads();
    uploads.remove_before(context.at - kKeptFor);
    if (part.part == 0)
        uploads.remove_file(part.import_id, part.name);
    int parts = 0;
    int parts_of_file = 0;
    for (const auto& file : uploads.files(part.import_id)) {
        parts += file.parts;
        parts_of_file += file.name == part.name ? file.parts : 0;
    }
    if (part.part > parts_of_file)
        return fail("import.part", "/part", {{"expected", std::to_string(parts_of_file)}});
    if (parts >= kMostParts || part.content.size() > kMostPartBytes)
        return fail("import.too_large", "/content");
    SAMMA_CHECK(uploads.put({.import_id = part.import_id,
                             .kind = store::ImportPartKind::file,
                             .name = part.name,
                             .part = part.part,
                             .content = part.content,
                             .stored_at = context.at,
                             .stored_by = context.actor}));
    return {};
}

/// Tabs and line ends part the words of an outcome.
std::string flat(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\t' || letter == '\n'; }, ' ');
    return text;
}

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells(1);
    for (const char letter : line)
        if (letter == '\t')
            cells.emplace_back();
        else
            cells.back() += letter;
    return cells;
}

std::size_t count_in(const std::string& text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::vector<SaidOfFile> said(const std::vector<exchange::ImportFault>& faults)
{
    std::vector<SaidOfFile> sentences;
    for (const auto& fault : faults)
        sentences.push_back(
            {exchange::sentence(fault, Language::swedish), exchange::sentence(fault, Language::english)});
    return sentences;
}

} // namespace

std::string write_outcome(const ImportOutcome& outcome)
{
    auto text = fmt::format("state\t{}\t{}\n", kStates[static_cast<std::size_t>(outcome.state)],
                            outcome.missing_rows == MissingRows::end ? "end" : "stay");
    for (const auto& one : outcome.faults)
        text += fmt::format("fault\t{}\t{}\n", flat(one.sv), flat(one.en));
    for (const auto& one : outcome.notices)
        text += fmt::format("notice\t{}\t{}\n", flat(one.sv), flat(one.en));
    for (const auto& one : outcome.counts)
        text += fmt::format("count\t{}\t{}\t{}\t{}\t{}\t{}\n", one.sv, one.en, one.counts.added,
                            one.counts.changed, one.counts.ended, one.counts.missing);
    return text;
}

std::optional<ImportOutcome> read_outcome(std::string_view text)
{
    ImportOutcome outcome;
    bool has_state = false;
    while (!text.empty()) {
        const auto cells = cells_of(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), text.find('\n') + 1));
        if (cells[0] == "state" && cells.size() == 3) {
            const auto state = std::find(kStates.begin(), kStates.end(), cells[1]);
            if (state == kStates.end())
                return std::nullopt;
            outcome.state = static_cast<SentImportState>(state - kStates.begin());
            outcome.missing_rows = cells[2] == "end" ? MissingRows::end : MissingRows::stay;
            has_state = true;
        } else if (cells[0] == "fault" && cells.size() == 3) {
            outcome.faults.push_back({cells[1], cells[2]});
        } else if (cells[0] == "notice" && cells.size() == 3) {
            outcome.notices.push_back({cells[1], cells[2]});
        } else if (cells[0] == "count" && cells.size() == 7) {
            outcome.counts.push_back(
                {cells[1],
                 cells[2],
                 {count_in(cells[3]), count_in(cells[4]), count_in(cells[5]), count_in(cells[6])}});
        } else {
            return std::nullopt;
        }
    }
    return has_state ? std::optional(std::move(outcome)) : std::nullopt;
}

ImportOutcome outcome_of(const ImportPreview& preview, MissingRows missing_rows)
{
    ImportOutcome outcome;
    outcome.missing_rows = missing_rows;
    outcome.faults = said(preview.faults);
    outcome.notices = said(preview.notices);
    for (const auto& count : preview.counts())
        outcome.counts.push_back({std::string(count.name.sv), std::string(count.name.en), count.counts});
    outcome.state = !preview.faults.empty()      ? SentImportState::refused
                    : preview.changes.is_empty() ? SentImportState::unchanged
                                                 : SentImportState::previewed;
    return outcome;
}

Result<void> send_part(const Ports& ports, const Caller& caller, const SentPart& part)
{
    auto command = command_of("send_import_part", part.operation_id, part.import_id);
    command.request_digest = fmt::format("{} {} {}", part.name, part.part, part.content.size());
    SAMMA_CHECK(apply_command(
        ports, caller, command, [&](store::UnitOfWork& work, const store::ChangeContext& context) {
            return is_file_name(part.name) ? store_part(work, part, context)
                                           : Result<void>(fail("import.file_name", "/name"));
        }));
    return {};
}

Result<SentImportView> look_at_import(const Ports& ports, const Caller& caller, store::ImportId id)
{
    SAMMA_TRY(authorize(caller, Action::import_data, std::nullopt));
    const auto work = ports.store.begin_read(ports.tenant_id);
    SentImportView view;
    view.files = work->uploads().files(id);
    const auto kept = work->uploads().load(id, store::ImportPartKind::outcome, "");
    if (const auto outcome = read_outcome({reinterpret_cast<const char*>(kept.data()), kept.size()}))
        view.outcome = *outcome;
    for (const auto& job : work->jobs().list(std::nullopt, std::nullopt, kNewestJobs))
        if (const auto asked = sent_import_of(job); asked && asked->import_id == id && !view.job)
            view.job = job;
    if (view.files.empty() && kept.empty() && !view.job)
        return fail("resource.unknown");
    return view;
}

Result<void> give_up_import(const Ports& ports, const Caller& caller, store::OperationId operation_id,
                            store::ImportId id)
{
    SAMMA_CHECK(apply_command(ports, caller, command_of("give_up_import", operation_id, id),
                              [&](store::UnitOfWork& work, const store::ChangeContext&) -> Result<void> {
                                  work.uploads().remove(id);
                                  return {};
                              }));
    return {};
}

Result<JobView> ask_for_sent_import(const Ports& ports, const Caller& caller, const SentImportJob& request)
{
    SAMMA_TRY(authorize(caller, Action::import_data, std::nullopt));
    if (ports.store.begin_read(ports.tenant_id)->uploads().files(request.import_id).empty())
        return fail("import.nothing_sent");
    return ask_for_import_of(ports, caller, request);
}

Result<Page<store::ImportBatch>> list_imports(const Ports& ports, const Caller& caller,
                                              const PageRequest& page)
{
    SAMMA_TRY(authorize(caller, Action::import_data, std::nullopt));
    return page_of_rows(ports.store.begin_read(ports.tenant_id)->imports().list(), page);
}

} // namespace samma::app
