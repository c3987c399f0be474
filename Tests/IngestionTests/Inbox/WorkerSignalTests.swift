import Foundation
import ServiceSignals
import Testing
import TestSupport
import TicketStore
import Tickets
@testable import Ingestion

/// What others see of a worker: metrics and log fields.
@Suite(.verifiedTallies) struct WorkerSignalTests {
    @Test func `metrics are Prometheus' text`() {
        var metrics = WorkerMetrics()
        var outcome = ImportOutcome(run: 1)
        (outcome.inserted, outcome.updated, outcome.rejected) = (3, 2, 1)
        metrics.count(outcome, exportedAt: Instant(seconds: 1_000), at: Instant(seconds: 1_500))
        outcome.isAlreadyImported = true
        metrics.count(outcome, exportedAt: Instant(seconds: 900), at: Instant(seconds: 1_700))
        metrics.files[.failed] = 4
        metrics.inboxFiles = 7
        let lines = metrics.text(at: Instant(seconds: 2_000)).text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines == [
            "hotline_files_total{result=\"imported\"} 1", "hotline_files_total{result=\"already_imported\"} 1",
            "hotline_files_total{result=\"failed\"} 4", "hotline_files_total{result=\"put_back\"} 0",
            "hotline_rows_total{result=\"inserted\"} 3", "hotline_rows_total{result=\"updated\"} 2", "hotline_rows_total{result=\"unchanged\"} 0",
            "hotline_rows_total{result=\"stale\"} 0", "hotline_rows_total{result=\"rejected\"} 1",
            "hotline_last_import_timestamp_seconds 1500", "hotline_data_age_seconds 1000", "hotline_inbox_files 7", "hotline_database_up 1",
            "hotline_worker_alive_timestamp_seconds 2000",
        ])
    }

    @Test func `what is not known yet is no metric`() {
        let text = WorkerMetrics().text(at: Instant(seconds: 0)).text
        #expect(!text.contains("data_age") && !text.contains("last_import"))
    }

    @Test func `a worker writes its metrics at every look`() async throws {
        let bench = try await WorkerBench()
        try bench.inbox.deliver(SmallExport.name(1), SmallExport.text(1))
        var options = bench.options(once: true)
        options.metricsFile = "\(bench.inbox.path)/.hotline.prom"
        _ = try await bench.worker(options).work()
        let text = try bench.inbox.text(".hotline.prom")
        #expect(text.contains("hotline_files_total{result=\"imported\"} 1") && text.contains("hotline_inbox_files 0"))
        // The clock of the tests against the end of 2020-01-01 in Shanghai.
        #expect(text.contains("hotline_data_age_seconds \(1_600_000_000 - 1_577_894_400)"))
        #expect(bench.inbox.files() == [".hotline.prom", "done/2020-01/12345_20200101.csv"])
    }

    @Test func `events are told in stable names and keys`() {
        let diagnosis = Diagnosis(message: "The file is empty.", hint: "Export again.", exitCode: 1, consequence: .fileFails)
        let event = WorkerEvent.failed(file: "a.csv", diagnosis, movedTo: "failed/a.csv")
        #expect(event.name == "failed" && event.level == .error)
        #expect(event.fields.map(\.key) == ["file", "message", "hint", "exit_code", "moved_to"])
    }
}
