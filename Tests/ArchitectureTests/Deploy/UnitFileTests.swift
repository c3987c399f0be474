import Foundation
import Testing

/// The units of systemd.
@Suite struct UnitFileTests {
    private static let folder = "deploy/systemd"
    private static let names = ((try? ProjectFiles.names(in: folder)) ?? []).filter { $0.hasSuffix(".service") || $0.hasSuffix(".timer") }

    /// As if hotline were installed.
    private func withUnits<Result>(_ body: (URL) throws -> Result) throws -> Result {
        try Program.withCopies(of: Self.folder, changed: { text, _ in text.replacing("/usr/bin/hotline ", with: "/bin/true ") }, body)
    }

    @Test(.enabled(if: Program.isThere("systemd-analyze"), "SKIPPED: systemd-analyze is not installed"))
    func `systemd understands every unit`() throws {
        #expect(Self.names.count >= 7)
        try withUnits { folder in
            let result = try Program.run("systemd-analyze", ["verify", "--man=no"] + Self.names.map { "./\($0)" }, in: folder)
            // It speaks of other units of the machine, too.
            let ours = result.output.split(separator: "\n").filter { $0.contains("hotline") }
            #expect(ours.isEmpty, "\(ours.joined(separator: "\n"))")
        }
    }

    /// In tenths of systemd's exposure, from 0 (safe) to 100 (unsafe).
    @Test(.enabled(if: Program.isThere("systemd-analyze"), "SKIPPED: systemd-analyze is not installed"),
          arguments: names.filter { $0.hasSuffix(".service") })
    func `a service is exposed little`(unit: String) throws {
        try withUnits { folder in
            let arguments = ["security", "--offline=yes", "--threshold=15", "--no-pager", "./\(unit)"]
            let result = try Program.run("systemd-analyze", arguments, in: folder)
            #expect(result.code == 0, "\(result.output.split(separator: "\n").last ?? "")")
        }
    }

    @Test(arguments: names.filter { $0.hasSuffix(".service") })
    func `a service runs as a user of its own and starts what the package installs`(unit: String) throws {
        let lines = try ProjectFiles.text("\(Self.folder)/\(unit)").split(separator: "\n")
        #expect(lines.contains("User=hotline") && lines.contains("NoNewPrivileges=yes") && lines.contains("ProtectSystem=strict"))
        let commands = lines.filter { $0.hasPrefix("Exec") }
        #expect(!commands.isEmpty && commands.allSatisfy { $0.contains("=/usr/bin/hotline ") })
    }

    @Test(arguments: names.filter { $0.hasSuffix(".timer") })
    func `a timer has its service`(timer: String) {
        #expect(Self.names.contains(timer.replacing(".timer", with: ".service")))
    }
}
