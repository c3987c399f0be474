import Foundation
import Reporting
import Testing
import Tickets
@testable import Settings

@Suite struct SettingsTests {
    private func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    @Test func `without any the defaults hold`() async throws {
        let settings = try await Settings.load(environment: [:], filePath: nil)
        #expect(settings.zone == .shanghai && settings.unit == .zong && settings.databaseURL == nil)
        #expect(settings.headline == [.closedOfReceived, .closedOfDue])
        #expect(!settings.closable.contains(.praise) && settings.closable.count == 6)
    }

    @Test func `the environment wins over the file`() async throws {
        let path = try file("unit: 件\noffice: 清溪镇\nexcluded: [void, merged]\n")
        let settings = try await Settings.load(environment: ["HOTLINE_UNIT": "宗"], filePath: path)
        #expect(settings.unit == .zong && settings.office == "清溪镇" && settings.excluded == [.void, .merged])
    }

    @Test func `lists in the environment are separated by commas`() async throws {
        let settings = try await Settings.load(environment: ["HOTLINE_HEADLINE": "closed_of_due, overdue"], filePath: nil)
        #expect(settings.headline == [.closedOfDue, .overdue])
    }

    @Test(arguments: [("HOTLINE_TIME_ZONE", "Asia/Nowhere"), ("HOTLINE_UNIT", "个"), ("HOTLINE_HEADLINE", "closure_rate")])
    func `a value that is none is refused with its name and what it may be`(name: String, value: String) async throws {
        let error = await #expect(throws: SettingsError.self) {
            try await Settings.load(environment: [name: value], filePath: nil)
        }
        #expect(error?.description.contains(name) == true && error?.description.contains(value) == true)
        #expect(error?.hint.isEmpty == false)
    }

    @Test(arguments: ["", "\n", "# unit: 件\n\n"])
    func `an empty file and one of comments set nothing`(text: String) async throws {
        let settings = try await Settings.load(environment: [:], filePath: try file(text))
        #expect(settings.unit == .zong)
    }

    @Test func `a settings file that is named and not there is refused`() async throws {
        await #expect(throws: SettingsError.self) { try await Settings.load(environment: [:], filePath: "/nowhere/hotline.yaml") }
    }

    @Test func `a file that is no YAML is refused`() async throws {
        let path = try file("unit: [\n")
        await #expect(throws: SettingsError.self) { try await Settings.load(environment: [:], filePath: path) }
    }

    @Test func `README lists every setting with its default and meaning`() throws {
        let readme = try String(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md").standardized,
                                encoding: .utf8)
        for setting in Setting.all {
            let value = setting.defaultValue.isEmpty ? "" : "`\(setting.defaultValue)`"
            let row = "| `\(setting.key)` | `\(setting.environmentVariable)` | \(value) | \(setting.meaning) |"
            #expect(readme.contains(row), "\(row)")
        }
    }

    @Test func `a configured server comes before libpq's variables, and these before the private cluster`() {
        var settings = Settings()
        #expect(DatabaseLocation(flag: nil, settings: settings, environment: ["PGAPPNAME": "x"], defaultHome: "/h") == .privateCluster(home: "/h"))
        #expect(DatabaseLocation(flag: nil, settings: settings, environment: ["PGHOST": "/run"], defaultHome: "/h") == .environment)
        settings.databaseURL = "postgresql:///a"
        #expect(DatabaseLocation(flag: nil, settings: settings, environment: ["PGHOST": "/run"], defaultHome: "/h") == .configured("postgresql:///a"))
        #expect(DatabaseLocation(flag: "postgresql:///b", settings: settings, environment: [:], defaultHome: "/h") == .configured("postgresql:///b"))
    }
}
