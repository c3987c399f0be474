import Foundation
import Testing

/// Summaries from a streaming replica, imports to the primary, and what happens when the primary is gone.
struct ReplicaTests {
    private static let summary = ["summary", "month", "2020-03", "--format", "json"]

    @Test func `a replica prints the same bytes, takes no import, and serves when the primary is gone`() async throws {
        try await FaultOffice.with { office in
            let first = try office.office.export("12345_20200331.csv", [
                Export.Row(number: "A1", closed: "2020-03-05 10:00:00"), Export.Row(number: "A2"), Export.Row(number: "A3", category: "咨询"),
            ])
            let second = try office.office.export("12345_20200430.csv", [Export.Row(number: "A2", closed: "2020-04-05 10:00:00")])
            let third = try office.office.export("12345_20200531.csv", [Export.Row(number: "A4", received: "2020-05-04 09:00:00")])
            #expect(try await office.office("import", first).code == 0)
            try await Standby.with(office) { standby in
                let hotline = office.office.hotline, both = standby.bothHosts
                let printed = try await hotline.run(Self.summary)
                #expect(printed.code == 0)
                try await standby.catchUp()
                for commands in [Self.summary, ["explain", "month-2020-03/run-1/closed_of_received"], ["imports", "list"], ["editions",
                    "list"]] {
                    let (here, there) = (try await hotline.run(commands), try await hotline.run(commands + ["--database",
                        standby.conninfo]))
                    #expect(there.code == 0 && there.output == here.output && !here.output.isEmpty, "\(commands): \(there.errors)")
                }

                let refused = try await hotline.run(["import", second, "--database", standby.conninfo])
                #expect(refused.code == 1 && refused.output.isEmpty)
                #expect(refused.errors.contains("read replica") && refused.errors.contains("Try: Name the primary with --database"),
                        "\(refused.errors)")

                // Of both, the import finds the primary and the status the replica, in whatever order they are named.
                let imported = try await hotline.run(["import", second, "--database", both])
                #expect(imported.code == 0, "\(imported.errors)")
                try await standby.catchUp()
                let status = try await hotline.run(["database", "status", "--format", "json", "--database", both])
                #expect(status.code == 0 && status.output.contains("\"standby\": true") && status.output.contains(standby.host),
                        "\(status.output)")
                let stated = try await hotline.run(Self.summary + ["--database", both + " target_session_attrs=primary"])
                let newest = try await hotline.run(Self.summary + ["--database", both])
                #expect(stated.output == newest.output && newest.output != printed.output)
                let doctor = try await hotline.run(["doctor", "--database", standby.conninfo])
                #expect(doctor.output.contains("The server is a read replica"), "\(doctor.output)")

                #expect(try await office.office("database", "stop").code == 0)
                let survived = try await hotline.run(Self.summary + ["--database", both])
                #expect(survived.code == 0 && survived.output == newest.output, "\(survived.errors)")
                let lost = try await hotline.run(["import", third, "--database", both])
                #expect(lost.code == 5 && lost.errors.contains("Try: No server") || lost.errors.contains("Try: no server"),
                        "\(lost.errors)")

                try standby.promote()
                let moved = try await hotline.run(["import", third, "--database", both])
                #expect(moved.code == 0, "\(moved.errors)")
                let verified = try await hotline.run(["database", "verify", "--database", both])
                #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
            }
        }
    }
}
