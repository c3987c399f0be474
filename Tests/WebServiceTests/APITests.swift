import Foundation
import HTTPTypes
import Testing
import TestSupport
@testable import WebService

@Suite(.verifiedTallies) struct APITests {
    private func json(_ answer: WebAnswer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
    }

    @Test func `a summary is the one that the command prints, and is not sent twice`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        let answer = try await office.get("/api/v1/summaries/month-2020-05%2Frun-2")
        let summary = try json(answer)
        #expect((summary["totals"] as? [String: Int])?["received"] == 5)
        #expect(summary["ref"] as? String == "month-2020-05@2020-05-06/run-2")
        let tag = try #require(answer.headers[.eTag])
        #expect(try await office.get("/api/v1/summaries/month-2020-05%2Frun-2", headers: [.ifNoneMatch: tag]).status == .notModified)
        #expect(try await office.get("/api/v1/summaries/month-2020-05/department=城管分局", headers: [.ifNoneMatch: tag]).status == .ok)
    }

    @Test func `the tickets of a figure come in parts that miss none, whatever is imported between`() async throws {
        let office = try await WebOffice()
        let (first, second) = (SmallExports.files.sorted { $0.key < $1.key }[0], SmallExports.files.sorted { $0.key < $1.key }[1])
        try await office.load([first.key: first.value])
        var next: String? = "/api/v1/figures/month-2020-05/received?limit=2"
        var numbers: [String] = []
        while let address = next {
            let part = try json(try await office.get(address))
            #expect(part["row_count"] as? Int == 3)
            numbers += (part["rows"] as? [[String: Any]] ?? []).compactMap { $0["number"] as? String }
            next = part["next"] as? String
            try await office.load([second.key: second.value])
        }
        #expect(numbers.sorted() == ["W1", "W2", "W3"])
    }

    @Test func `what is wrong is a problem with a hint`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        for (address, status) in [("summaries/someday", 400), ("figures/month-2020-05", 400), ("summaries/month-2020-05/run-99", 404),
                                  ("figures/month-2020-05/received?limit=0", 400), ("nothing", 404)] {
            let answer = try await office.get("/api/v1/" + address)
            #expect(answer.status.code == status, "\(address)")
            #expect(answer.headers[.contentType] == "application/problem+json", "\(address)")
            let problem = try json(answer)
            #expect(problem["status"] as? Int == status && (problem["hint"] as? String)?.isEmpty == false)
        }
    }

    @Test func `every operation of the document answers, with the members that its schema requires`() async throws {
        let office = try await WebOffice()
        try await office.load(SmallExports.files)
        let document = try json(try await office.get("/api/v1/openapi.json"))
        #expect(document["openapi"] as? String == "3.1.0")
        let schemas = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        #expect(paths.count == APIOperation.all.count)
        let references = ["/summaries/{ref}": "month-2020-05", "/figures/{ref}": "month-2020-05/closed_of_due"]
        for operation in APIOperation.all {
            let address = operation.prefix + (references[operation.path] ?? "")
            let answer = try await office.get(address)
            #expect(answer.status == .ok, "\(address)")
            let value = try JSONSerialization.jsonObject(with: Data(answer.bytes))
            try check(value, try #require(schemas[operation.schema]), schemas, at: operation.id)
        }
    }

    /// As much of JSON Schema as the document uses.
    private func check(_ value: Any, _ schema: [String: Any], _ schemas: [String: [String: Any]], at place: String) throws {
        if let name = schema["$ref"] as? String {
            return try check(value, try #require(schemas[String(name.split(separator: "/").last ?? "")]), schemas, at: place)
        }
        switch schema["type"] as? String {
        case "object":
            let object = try #require(value as? [String: Any], "\(place)")
            let members = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] {
                let member = try #require(object[name], "\(place).\(name)")
                try check(member, try #require(members[name]), schemas, at: "\(place).\(name)")
            }
        case "array":
            for (index, item) in try #require(value as? [Any], "\(place)").enumerated() {
                try check(item, try #require(schema["items"] as? [String: Any]), schemas, at: "\(place)[\(index)]")
            }
        case "string": #expect(value is String, "\(place)")
        case "integer": #expect((value as? Int).map { $0 >= 0 } == true, "\(place)")
        default: break
        }
    }
}
