import Synchronization

/// How many requests a web service has answered, how, and how long that took, by route.
///
/// A route is the pattern that answered, such as `/api/summary`, and never the address that was asked for: those are as many as people like.
package final class RequestMetrics: Sendable {
    /// Seconds; from an answer out of memory to one that is counted from millions of tickets.
    private static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct Series {
        /// Answers by the first digit of their status.
        var answers: [Int: Int] = [:]
        /// Those that took at most so long as the bound of the same place.
        var within = Array(repeating: 0, count: RequestMetrics.bounds.count)
        var seconds = 0.0
        var count = 0
    }

    private let routes = Mutex<[String: Series]>([:])

    package init() {}

    package func count(_ route: String, status: Int, seconds: Double) {
        routes.withLock { routes in
            var series = routes[route] ?? Series()
            series.answers[status / 100, default: 0] += 1
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { series.within[place] += 1 }
            series.seconds += seconds
            series.count += 1
            routes[route] = series
        }
    }

    package var text: MetricsText {
        let routes = routes.withLock { $0 }.sorted { $0.key < $1.key }
        var metrics = MetricsText()
        metrics.add("http_requests_total", .counter, "Requests that were answered, by the first digit of the status.", routes.flatMap { route in
            route.value.answers.sorted { $0.key < $1.key }.map { ("{route=\"\(route.key)\",status=\"\($0.key)xx\"}", "\($0.value)") }
        })
        metrics.add("http_request_duration_seconds", .histogram, "Time from a request to its answer.", routes.flatMap { name, series in
            let label = "route=\"\(name)\""
            let buckets = zip(Self.bounds, series.within).map { ("_bucket{\(label),le=\"\($0)\"}", "\($1)") }
            return buckets + [("_bucket{\(label),le=\"+Inf\"}", "\(series.count)"), ("_sum{\(label)}", "\(series.seconds)"),
                              ("_count{\(label)}", "\(series.count)")]
        })
        return metrics
    }
}
