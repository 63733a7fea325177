#include "store/review_store.hpp"

#include "store/columns.hpp"

#include <array>
#include <unordered_map>

namespace samma {

using std::string_view_literals::operator""sv;

template <>
std::span<const std::string_view> enum_names<store::ReviewRule>()
{
    static constexpr std::array kNames = {"sample"sv,        "break_glass"sv, "without_relation"sv,
                                          "own_name"sv,      "own_address"sv, "many_looks"sv,
                                          "former_client"sv, "refused"sv};
    return kNames;
}

template <>
std::span<const std::string_view> enum_names<store::ReviewVerdict>()
{
    static constexpr std::array kNames = {"justified"sv, "not_justified"sv, "unclear"sv};
    return kNames;
}

} // namespace samma

namespace samma::store {

namespace {

const Query kInsertReview{
    "insert_log_review", "INSERT INTO log_review (tenant_id, id, section_id, month_from, rows_seen, made_at, "
                         "made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Query kInsertItem{"insert_log_review_item",
                        "INSERT INTO log_review_item (tenant_id, review_id, position, sequence, rule) "
                        "VALUES ($1, $2, $3, $4, $5)"};
constexpr std::string_view kColumns =
    "SELECT id, section_id, month_from, rows_seen, made_at, made_by, signed_at, signed_by, note FROM "
    "log_review WHERE tenant_id = $1 ";
const Query kFindReview{"find_log_review", std::string(kColumns) + "AND id = $2"};
const Query kListReviews{"list_log_reviews", std::string(kColumns) + "ORDER BY month_from DESC, id DESC"};
const Query kCountItems{"count_log_review_items",
                        "SELECT review_id, COUNT(*), COUNT(verdict), COUNT(CASE WHEN verdict <> 'justified' "
                        "THEN 1 END) FROM log_review_item WHERE tenant_id = $1 GROUP BY review_id"};
const Query kListReported{
    "list_reported_log_review_items",
    "SELECT r.id, r.month_from, i.sequence, i.rule, i.verdict, i.judged_by, i.note FROM log_review_item i "
    "JOIN log_review r ON r.tenant_id = i.tenant_id AND r.id = i.review_id WHERE i.tenant_id = $1 AND "
    "r.section_id = $2 AND i.verdict <> 'justified' ORDER BY i.sequence DESC, r.id DESC"};
const Query kSelectItems{"select_log_review_items",
                         "SELECT sequence, rule, verdict, judged_by, note FROM log_review_item WHERE "
                         "tenant_id = $1 AND review_id = $2 ORDER BY position"};
const Query kJudge{"judge_log_review_item",
                   "UPDATE log_review_item SET verdict = $4, judged_by = $5, note = $6 WHERE tenant_id = $1 "
                   "AND review_id = $2 AND position = $3"};
const Query kSign{"sign_log_review", "UPDATE log_review SET signed_at = $3, signed_by = $4, note = $5 WHERE "
                                     "tenant_id = $1 AND id = $2"};

LogReview read_review(const Row& row)
{
    ColumnReader reader{row};
    LogReview review;
    review.id = ColumnsOf<LogReviewId>::read(reader);
    review.section_id = ColumnsOf<SectionId>::read(reader);
    review.month_from = ColumnsOf<LocalDate>::read(reader);
    review.rows_seen = reader.integer();
    review.made_at = ColumnsOf<Instant>::read(reader);
    review.made_by = reader.text();
    review.signed_at = ColumnsOf<std::optional<Instant>>::read(reader);
    review.signed_by = ColumnsOf<std::optional<std::string>>::read(reader).value_or("");
    review.note = ColumnsOf<std::optional<std::string>>::read(reader).value_or("");
    return review;
}

ReviewItem read_item(ColumnReader& reader)
{
    ReviewItem item;
    item.sequence = reader.integer();
    item.rule = ColumnsOf<ReviewRule>::read(reader);
    item.verdict = ColumnsOf<std::optional<ReviewVerdict>>::read(reader);
    item.judged_by = ColumnsOf<std::optional<std::string>>::read(reader).value_or("");
    item.note = ColumnsOf<std::optional<std::string>>::read(reader).value_or("");
    return item;
}

} // namespace

Result<void> SqlReviewStore::save(const LogReview& review)
{
    SAMMA_CHECK(to_result(
        transaction_.run(kInsertReview, {tenant_id_, review.id, review.section_id, review.month_from,
                                         review.rows_seen, review.made_at, review.made_by})));
    std::vector<Cell> cells;
    int position = 0;
    for (const auto& item : review.items)
        cells.insert(cells.end(), {tenant_id_, review.id, position++, item.sequence, name_of(item.rule)});
    if (!cells.empty())
        SAMMA_CHECK(to_result(transaction_.batch(kInsertItem, cells, 5)));
    return {};
}

std::optional<LogReview> SqlReviewStore::find(LogReviewId id)
{
    std::optional<LogReview> review;
    transaction_.read(kFindReview, {tenant_id_, id}, [&](const Row& row) { review = read_review(row); });
    if (!review)
        return review;
    transaction_.read(kSelectItems, {tenant_id_, id}, [&](const Row& row) {
        ColumnReader reader{row};
        review->items.push_back(read_item(reader));
    });
    return review;
}

std::vector<LogReviewHead> SqlReviewStore::list()
{
    std::vector<LogReviewHead> heads;
    std::unordered_map<LogReviewId, std::size_t> places;
    transaction_.read(kListReviews, {tenant_id_}, [&](const Row& row) {
        heads.push_back({.review = read_review(row)});
        places.emplace(heads.back().review.id, heads.size() - 1);
    });
    transaction_.read(kCountItems, {tenant_id_}, [&](const Row& row) {
        ColumnReader reader{row};
        auto& head = heads.at(places.at(ColumnsOf<LogReviewId>::read(reader)));
        head.rows = static_cast<int>(reader.integer());
        head.judged = static_cast<int>(reader.integer());
        head.reported = static_cast<int>(reader.integer());
    });
    return heads;
}

std::vector<ReportedItem> SqlReviewStore::list_reported(SectionId section_id)
{
    std::vector<ReportedItem> reported;
    transaction_.read(kListReported, {tenant_id_, section_id}, [&](const Row& row) {
        ColumnReader reader{row};
        ReportedItem one;
        one.review_id = ColumnsOf<LogReviewId>::read(reader);
        one.month_from = ColumnsOf<LocalDate>::read(reader);
        one.item = read_item(reader);
        reported.push_back(std::move(one));
    });
    return reported;
}

Result<void> SqlReviewStore::judge(LogReviewId id, int position, const ReviewItem& judged)
{
    SAMMA_CHECK(to_result(transaction_.run(kJudge, {tenant_id_, id, position,
                                                    judged.verdict ? Cell(name_of(*judged.verdict)) : Cell(),
                                                    judged.judged_by, judged.note})));
    return {};
}

Result<void> SqlReviewStore::sign(LogReviewId id, Instant at, const std::string& by, const std::string& note)
{
    SAMMA_CHECK(to_result(transaction_.run(kSign, {tenant_id_, id, at, by, note})));
    return {};
}

} // namespace samma::store
