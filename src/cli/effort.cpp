#include "cli/effort.hpp"

#include <boost/json.hpp>
#include <sys/resource.h>

namespace samma::cli {

double Effort::wall_s() const
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
}

void Effort::write(boost::json::object& document) const
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    document["wall_s"] = wall_s();
    const auto seconds = [](const timeval& spent) {
        return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_usec) / 1e6;
    };
    document["cpu_s"] = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    document["peak_rss_mb"] = static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace samma::cli
