import HTTPTypes
import Settings
import TestSupport
import Testing
@testable import WebService

@Suite(.verifiedTallies) struct DoorTests {
    @Test func `nobody is shown anything where there are no accounts`() async throws {
        let office = try await WebOffice(authenticator: FixedReader(reader: nil))
        try await office.load(SmallExports.files)
        let answer = try await office.get("/")
        #expect(answer.status == .seeOther && answer.headers[.location] == "/login?next=%2F")
        #expect(!answer.text.contains("受理"))
    }

    @Test func `health and style sheets need no account`() async throws {
        let office = try await WebOffice(authenticator: FixedReader(reader: nil))
        #expect(try await office.get("/live").status == .ok)
        #expect(try await office.get("/ready").text == "ready, run 0\n")
        for asset in Asset.all { #expect(try await office.get(asset.path).status == .ok, "\(asset.path)") }
    }
}
