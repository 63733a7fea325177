#include "support/postgres_cluster.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace samma::test {

namespace {

std::string first_line(const std::filesystem::path& file)
{
    std::string line;
    std::getline(std::ifstream(file) >> std::ws, line);
    return line;
}

/// Starts a cluster, and stops it when the process ends by itself.
class OwnCluster {
  public:
    OwnCluster()
    {
        std::string name = (std::filesystem::temp_directory_path() / "samma_cluster_XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        if (!call("start"))
            throw std::runtime_error("the tests' PostgreSQL server did not start");
        uri = first_line(folder_ / "uri");
    }
    ~OwnCluster()
    {
        static_cast<void>(call("stop"));
        std::filesystem::remove_all(folder_);
    }
    OwnCluster(const OwnCluster&) = delete;
    OwnCluster& operator=(const OwnCluster&) = delete;

    std::string uri;

  private:
    [[nodiscard]] bool call(const std::string& what) const
    {
        const auto command =
            SAMMA_SOURCE_DIR "/tests/support/postgres_cluster " + what + " '" + folder_.string() + "'";
        return std::system(command.c_str()) == 0;
    }

    std::filesystem::path folder_;
};

} // namespace

const std::string& postgres_uri()
{
    static const std::string kShared = first_line(SAMMA_BINARY_DIR "/postgres/uri");
    if (!kShared.empty())
        return kShared;
    static const OwnCluster kOwn;
    return kOwn.uri;
}

std::string postgres_uri_of_schema(const std::string& schema)
{
    return postgres_uri() + "&options=-csearch_path%3D" + schema;
}

std::string new_schema_name()
{
    static std::atomic<int> last = 0;
    return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++last);
}

} // namespace samma::test
