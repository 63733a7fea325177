#include "http/metrics.hpp"

#include "identity/encoding.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace samma::http {

namespace {

const prometheus::Histogram::BucketBoundaries kSeconds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                          0.1,   0.25,   0.5,   1,    2.5,   10};

} // namespace

struct Metrics::Families {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                            .Name("samma_http_requests_total")
                                                            .Help("Requests by method, route and status")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram>& times =
        prometheus::BuildHistogram()
            .Name("samma_http_request_seconds")
            .Help("Time from a whole request to its answer, by route")
            .Register(registry);
    prometheus::Family<prometheus::Counter>& logins =
        prometheus::BuildCounter().Name("samma_logins_total").Help("Logins by outcome").Register(registry);
    prometheus::Counter& shed = prometheus::BuildCounter()
                                    .Name("samma_http_shed_total")
                                    .Help("Refused because there were too many at once")
                                    .Register(registry)
                                    .Add({});
    prometheus::Gauge& connections = prometheus::BuildGauge()
                                         .Name("samma_http_connections")
                                         .Help("Open connections")
                                         .Register(registry)
                                         .Add({});
    prometheus::Gauge& waiting = prometheus::BuildGauge()
                                     .Name("samma_http_waiting_requests")
                                     .Help("Requests handed to workers and not answered yet")
                                     .Register(registry)
                                     .Add({});
    prometheus::Gauge& certificate_end = prometheus::BuildGauge()
                                             .Name("samma_certificate_end_timestamp_seconds")
                                             .Help("When the TLS certificate ends; 0 without TLS")
                                             .Register(registry)
                                             .Add({});
};

Metrics::Metrics(Readers readers, std::string token)
    : readers_(readers), token_(std::move(token)), families_(std::make_unique<Families>())
{
}

Metrics::~Metrics() = default;

bool Metrics::may_be_read(std::string_view authorization) const
{
    constexpr std::string_view kBearer = "Bearer ";
    if (readers_ == Readers::everybody)
        return true;
    return !token_.empty() && authorization.starts_with(kBearer) &&
           identity::equal_in_constant_time(authorization.substr(kBearer.size()), token_);
}

std::string Metrics::text() const
{
    return prometheus::TextSerializer().Serialize(families_->registry.Collect());
}

void Metrics::count_request(std::string_view method, std::string_view route, int status,
                            std::chrono::nanoseconds time)
{
    const std::string path(route);
    families_->requests
        .Add({{"method", std::string(method)}, {"route", path}, {"status", std::to_string(status)}})
        .Increment();
    families_->times.Add({{"route", path}}, kSeconds).Observe(std::chrono::duration<double>(time).count());
}

void Metrics::count_shed()
{
    families_->shed.Increment();
}

void Metrics::count_login(std::string_view outcome)
{
    families_->logins.Add({{"outcome", std::string(outcome)}}).Increment();
}

void Metrics::set_connections(std::size_t count)
{
    families_->connections.Set(static_cast<double>(count));
}

void Metrics::set_waiting(std::size_t count)
{
    families_->waiting.Set(static_cast<double>(count));
}

void Metrics::set_certificate_end(std::chrono::sys_seconds end)
{
    families_->certificate_end.Set(static_cast<double>(end.time_since_epoch().count()));
}

} // namespace samma::http
