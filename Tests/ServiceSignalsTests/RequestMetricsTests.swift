import ServiceSignals
import Testing

@Suite struct RequestMetricsTests {
    @Test func `requests are counted by route and status, and their times in buckets`() {
        let requests = RequestMetrics()
        requests.count("/api/summary", status: 200, seconds: 0.004)
        requests.count("/api/summary", status: 204, seconds: 0.3)
        requests.count("/api/summary", status: 503, seconds: 60)
        requests.count("/", status: 200, seconds: 0.005)
        let lines = Set(requests.text.text.split(separator: "\n"))
        for line in [
            "# TYPE hotline_http_request_duration_seconds histogram",
            "hotline_http_requests_total{route=\"/api/summary\",status=\"2xx\"} 2",
            "hotline_http_requests_total{route=\"/api/summary\",status=\"5xx\"} 1",
            "hotline_http_request_duration_seconds_bucket{route=\"/\",le=\"0.005\"} 1",
            "hotline_http_request_duration_seconds_bucket{route=\"/api/summary\",le=\"0.25\"} 1",
            "hotline_http_request_duration_seconds_bucket{route=\"/api/summary\",le=\"0.5\"} 2",
            "hotline_http_request_duration_seconds_bucket{route=\"/api/summary\",le=\"10.0\"} 2",
            "hotline_http_request_duration_seconds_bucket{route=\"/api/summary\",le=\"+Inf\"} 3",
            "hotline_http_request_duration_seconds_count{route=\"/api/summary\"} 3",
            "hotline_http_request_duration_seconds_sum{route=\"/api/summary\"} 60.304",
        ] { #expect(lines.contains(Substring(line)), "\(line)") }
    }

    @Test func `without a request there is nothing to tell`() {
        #expect(RequestMetrics().text.text.isEmpty)
    }
}
