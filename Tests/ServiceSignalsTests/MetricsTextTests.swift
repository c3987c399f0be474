import ServiceSignals
import Testing

@Suite struct MetricsTextTests {
    @Test func `a family has its help, its type and its samples`() {
        var metrics = MetricsText()
        metrics.add("files_total", .counter, "Files.", [("{result=\"failed\"}", "4"), ("{result=\"imported\"}", "1")])
        metrics.gauge("database_up", "1 while it is up.", 0)
        #expect(metrics.text == """
            # HELP hotline_files_total Files.
            # TYPE hotline_files_total counter
            hotline_files_total{result="failed"} 4
            hotline_files_total{result="imported"} 1
            # HELP hotline_database_up 1 while it is up.
            # TYPE hotline_database_up gauge
            hotline_database_up 0

            """)
    }

    @Test func `what is not known is not there`() {
        var metrics = MetricsText()
        metrics.gauge("data_age_seconds", "Age.", nil)
        metrics.add("files_total", .counter, "Files.", [])
        #expect(metrics.text.isEmpty)
    }
}
