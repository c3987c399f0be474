import Foundation
import TestSupport
import Testing

/// The dashboard as people use it: a real browser on the real programs.
@Suite(.enabled(if: Browser.isPresent, Browser.absence)) struct DashboardTests {
    @Test func `somebody sets a password, logs in, reads, follows a figure, uploads, silences, prints and leaves`() async throws {
        let office = try Office()
        let days = "\(office.folder)/2020"
        #expect(try await office("sample", "--year", "2020", "--out", days).code == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: days).sorted().map { "\(days)/\($0)" }
        #expect(try await office.hotline.run(["import"] + files).code == 0)
        #expect(try await office("database", "roles").code == 0)
        let export = try office.export("12345_20210101.csv", [Export.Row(number: "UP1", received: "2021-01-01 09:00:00", due: "2021-01-15 18:00:00")])

        let service = try office.start("serve", "--port", "0")
        let place = try await Browser.place(of: service)
        let visit = try await Browser.visit(place, export: export, folder: office.folder)
        service.send(SIGTERM)
        let finished = try await service.finish()
        #expect(visit.code == 0, "\(visit.output)")
        #expect(visit.output.hasSuffix("all well\n"), "\(visit.output)")
        #expect(finished.code == 0, "\(finished.errors.suffix(2_000))")
        let log = try await office("accounts", "log", "--format", "json").output
        for action in ["invite", "set_password", "fail_to_log_in", "log_in", "import_file", "silence", "log_out"] {
            #expect(log.contains("\"\(action)\""), "\(action)")
        }
    }
}

/// Chromium, driven by the script beside.
enum Browser {
    private static let programs = ["/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/bin/python3", "/usr/lib/python3/dist-packages/selenium"]

    static let isPresent = programs.allSatisfy(FileManager.default.fileExists(atPath:))
    static let absence: Comment = "SKIPPED: there is no Chromium with its driver and Selenium (apt install chromium chromium-driver python3-selenium)"

    struct Place {
        let base: String
        let link: String
    }

    struct Failure: Error { let text: String }

    /// Waits until the service says where it is, and how its first administrator comes in.
    static func place(of service: Hotline.Running) async throws -> Place {
        for _ in 0..<6_000 {
            let said = service.errorsSoFar
            if let base = said.firstMatch(of: /Serving (http:\/\/\S+)\//)?.output.1, let link = said.firstMatch(of: /(http:\/\/\S+\/password\/\S+)\n/)?.output.1 {
                return Place(base: String(base), link: String(link))
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Failure(text: "the service does not start: \(service.errorsSoFar)")
    }

    static func visit(_ place: Place, export: String, folder: String) async throws -> (code: Int32, output: String) {
        let path = "\(folder)/visit.txt"
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw Failure(text: "\(path) cannot be written") }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [ProjectFile.path("Tests/EndToEndTests/Browser/dashboard.py"), place.base, place.link, export, folder]
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: path))
        process.standardError = process.standardOutput
        let code = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return (code, try String(contentsOfFile: path, encoding: .utf8))
    }
}
