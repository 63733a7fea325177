#include "api/problem_file.hpp"

#include "api/json_impl.hpp"

namespace samma::api {

template std::string write_json(const problem_file::Result&);
template std::string write_json(const problem_file::Problem&);
template std::string write_json(const problem_file::Verdict&);
template tl::expected<problem_file::Problem, FieldErrors> read_json(std::string_view);
template tl::expected<problem_file::Result, FieldErrors> read_json(std::string_view);

} // namespace samma::api
