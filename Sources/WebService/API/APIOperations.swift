import Access
import AlertService
import Reporting
import TicketStore
import Tickets
import Views

extension APIOperation {
    /// Everything that can be read through the API.
    static let all: [APIOperation] = [summary, figure, runs, calendar, alerts, editions, state]

    private static let reference = Parameter(
        name: "ref", place: .path, description: "Period, as-of, run and part of the tickets, as every answer prints them.",
        example: "month-2020-05@2020-06-30/department=城管分局")
    private static let language = Parameter(name: "language", place: .query, description: "zh or en.", example: "en")

    private static let summary = APIOperation(
        id: "getSummary", path: "/summaries/{ref}", summary: "The summary of a period.",
        parameters: [reference, language, Parameter(name: "exact", place: .query, description: "Durations from every ticket.",
                                                    example: "true",
                                                    type: "boolean")],
        schema: "Summary"
    ) { visit in
        let summary = try await visit.summary(try visit.reference(after: root + "/summaries/"),
                                              exact: visit.address.query["exact"] == "true")
        return .json(JSONRenderer(language: visit.language).render(summary))
    }

    private static let figure = APIOperation(
        id: "getFigure", path: "/figures/{ref}", summary: "What is behind one figure: definition, imports and tickets, some at a time.",
        parameters: [
            Parameter(name: "ref", place: .path, description: "The figure's reference.", example: "year-2020/run-366/closed_of_due"),
            language,
            Parameter(name: "cursor", place: .query, description: "As the answer before said under next.", example: "100"),
            Parameter(name: "limit", place: .query, description: "Rows an answer, 1 to 1000.", example: "100", type: "integer"),
        ],
        schema: "Figure"
    ) { visit in
        let explanation = try await visit.explanation(try visit.reference(after: root + "/figures/"))
        let (start, limit) = (try visit.address.query.number("cursor") ?? 0, try visit.address.query.number("limit") ?? 100)
        guard (1...1000).contains(limit) else { throw WebFault.unreadable("limit", "\(limit)", example: "100") }
        let end = start + limit
        // The run is named, so that what is imported between two answers neither doubles nor hides a row.
        let next = Address(path: root + "/figures/" + PercentCoding.encoded("\(explanation.reference)"))
            .with("cursor", "\(end)").with("limit", "\(limit)").with("language", visit.address.query["language"])
        let more: (String, JSON) = ("next", end < explanation.rows.count ? .string(next.description) : .null)
        return .json(explanation.json(visit.language, rows: start..<end, more: [more]).text)
    }

    private static let runs = APIOperation(id: "getRuns", path: "/runs", summary: "All imports, newest first.", permission: .readImports,
                                           schema: "Runs") { visit in
        .json(RunView.json(try await visit.store.run { try Imports.all(on: $0) }, zone: visit.zone))
    }

    private static let calendar = APIOperation(
        id: "getCalendar", path: "/calendar", summary: "Which days' exports have come, and which are missing, late, short or sent again.",
        parameters: [
            Parameter(name: "from", place: .query, description: "First day; default 30 days before the last.", example: "2020-05-01"),
            Parameter(name: "until", place: .query, description: "Last day; default yesterday.", example: "2020-05-31"),
        ],
        permission: .readImports, schema: "Calendar"
    ) { visit in
        .json(ExportCalendarView.json(try await visit.exportCalendar()))
    }

    private static let alerts = APIOperation(
        id: "getAlerts", path: "/alerts", summary: "Alerts that are open; with all=true every one, newest first.",
        parameters: [Parameter(name: "all", place: .query, description: "Also those that have ended.", example: "true", type: "boolean")],
        schema: "Alerts"
    ) { visit in
        let alerts = try await visit.alerts.alerts(endedToo: visit.address.query["all"] == "true")
        return .json(AlertView(language: visit.language).list(alerts, .json))
    }

    private static let editions = APIOperation(
        id: "getEditions", path: "/editions", summary: "What was published, newest first.", schema: "Editions"
    ) { visit in
        let editions = try await visit.store.run { try Editions.all(on: $0) }
        return .json(JSON.array(editions.map(EditionView(zone: visit.zone).json)).text)
    }

    private static let state = APIOperation(
        id: "getState", path: "/state", summary: "Which data answers rest on: the newest run and the days that exports tell of.",
        schema: "State"
    ) { visit in
        let state = visit.state
        return .json(JSON.object([
            ("run", .integer(state.run)), ("finished_at", JSON(state.finishedAt.map(visit.zone.iso8601))),
            ("first_day", JSON(state.days.map { "\($0.lowerBound)" })),
            ("last_day", JSON(state.days.map { "\($0.upperBound.advanced(by: -1))" })),
        ]).text)
    }
}
