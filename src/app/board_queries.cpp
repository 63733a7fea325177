#include "app/board_queries.hpp"

namespace samma::app {

BoardQueries::~BoardQueries() = default;

} // namespace samma::app
