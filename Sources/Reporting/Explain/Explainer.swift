import Postgres
package import TicketStore
import Tickets

/// Finds what is behind a figure: its rows come from the tickets, its value from where every summary has it, and the two agree.
package struct Explainer: Sendable {
    package let store: TicketStore

    package init(store: TicketStore) {
        self.store = store
    }

    /// - Throws: `ReferenceError` where the reference names no figure; `ReportingError`; `StoreError.unknownRun`; `PostgresError`.
    package func explain(_ reference: FigureReference) async throws -> Explanation {
        guard let figure = reference.figure else { throw ReferenceError("\(reference)", .noFigure) }
        let (zone, period, asOf) = (reference.zone, reference.period, reference.asOf)
        guard asOf > zone.startOfDay(period.start) else { throw ReportingError.asOfNotAfterStart(period, asOf: asOf, zone) }
        let window = SummaryWindow(period, asOf: asOf, zone: zone)
        return try await store.snapshot { connection in
            let knownAt = try KnownAt(reference.knownAt.map(SummaryRequest.Knowledge.run) ?? .newest, on: connection)
            var complete = reference
            complete.knownAt = knownAt.run
            let coverage = try Coverage.load(knownAt: knownAt.run, zone: zone, on: connection)
            let isMissing = coverage.loaded(from: window.days.lowerBound, until: window.days.upperBound).daysLoaded == 0
            let (value, rows): (Explanation.Value, Explanation.Rows)
            if let exports = try Explainer.exports(figure, coverage, period, on: connection) {
                (value, rows) = (.count(exports.count), exports)
                complete = complete.unlimited
            } else {
                let question = isMissing ? nil : FiguresQuestion(complete, window, knownAt: knownAt.run)
                (value, rows) = try Explainer.tickets(figure, question, in: window, on: connection)
            }
            return Explanation(reference: complete, figure: figure, window: window, knownAt: knownAt, isMissing: isMissing, value: value,
                               rows: rows, sources: rows.sources)
        }
    }

    /// - Parameter question: nil where no ticket can count.
    private static func tickets(_ figure: Figure, _ question: FiguresQuestion?, in window: SummaryWindow,
                                on connection: borrowing Connection) throws -> (Explanation.Value, Explanation.Rows) {
        var question = question
        question?.hasWorkingDays = figure.needsWorkingDays
        question?.hasTold = figure.needsTold
        question?.hasExactDurations = figure.needsWorkingDays || figure.needsTold
        let figures = try question.map { try Figures.answer($0, on: connection) } ?? figure.nothing
        guard let value = figure.value(in: figures) else { throw ReferenceError(figure.code, .noFigure) }
        let rows = try question.map { try counted(figure, $0, on: connection) } ?? []
        try Identity.check(rows, make: value, of: figure, window.period)
        return (value, .tickets(rows))
    }

    private static func counted(_ figure: Figure, _ question: FiguresQuestion, on connection: borrowing Connection)
        throws -> [Explanation.CountedRow] {
        let ages = figure.needsWorkingDays
            ? AgeCounter(calendar: WorkCalendar(notices: try WorkingDays.notices(on: connection)), asOf: question.asOf, zone: question.zone)
            : nil
        return try facts(figure, question, on: connection).compactMap { fact in
            figure.part(of: fact, question.rules, ages).map { Explanation.CountedRow(part: $0, fact: fact) }
        }
    }

    private static func facts(_ figure: Figure, _ question: FiguresQuestion, on connection: borrowing Connection) throws -> [CountedFact] {
        switch (figure.group, figure.key) {
        case (.stock, "opening"): try Explaining.onHand(at: question.start, of: question, on: connection)
        case (.stock, "closing"): try Explaining.onHand(at: question.cut, of: question, on: connection)
        default: try Explaining.facts(figure.kinds, of: question, atReceiptAtTheEarliest: figure.group == .stock, on: connection)
        }
    }

    /// What is told of exports, whatever part of the tickets is asked for; nil for the other figures.
    private static func exports(_ figure: Figure, _ coverage: Coverage, _ period: Period, on connection: borrowing Connection)
        throws -> Explanation.Rows? {
        guard figure.group == .data else { return nil }
        let (spans, loaded) = coverage.behind(from: period.start, until: period.end)
        let days = (period.start..<period.end).map { Explanation.Day(day: $0, isLoaded: loaded.contains($0)) }
        switch figure.key {
        case "days_in_period": return .days(days)
        case "days_loaded": return .days(days.filter(\.isLoaded))
        case "imports": return .imports(try Explaining.imports(spans.map(\.run), on: connection))
        case "rejected_rows": return .rejections(try Explaining.rejections(of: spans.map(\.run), on: connection))
        default: return nil
        }
    }
}

extension FiguresQuestion {
    /// What the reference asks of the store: a month narrows the window, other conditions are a filter. Nil where they exclude each
    /// other.
    init?(_ reference: FigureReference, _ window: SummaryWindow, knownAt: Int) {
        self.init(start: window.start, cut: window.cut, asOf: window.asOf, knownAt: knownAt, zone: reference.zone, rules: reference.rules)
        for condition in reference.conditions {
            if condition.dimension == .month {
                guard let month = Period(.month, written: [condition.key]) else { return nil }
                start = max(start, zone.startOfDay(month.start))
                cut = min(cut, zone.startOfDay(month.end))
            } else {
                guard filter.updateValue(condition.key, forKey: condition.dimension) == nil else { return nil }
            }
        }
        guard start < cut else { return nil }
    }
}

extension Identity {
    /// - Throws: `ReportingError.identityBroken` where the rows are more or fewer than the figure says.
    fileprivate static func check(_ rows: [Explanation.CountedRow], make value: Explanation.Value, of figure: Figure, _ period: Period)
        throws(ReportingError) {
        let counts: [(rows: Int, figure: Int)] = switch value {
        case .count(let count), .hours(_, let count), .workingDays(_, let count): [(rows.count, count)]
        case .estimate(_, let closed, let counted): [(rows.count(where: \.part.isInNumerator), closed), (rows.count, counted)]
        case .ratio(let ratio): [(rows.count(where: \.part.isInNumerator), ratio.numerator),
                                 (rows.count(where: \.part.isInDenominator), ratio.denominator)]
        }
        for count in counts where count.rows != count.figure {
            throw .identityBroken(.explained(figure), period: period, left: count.rows, right: count.figure)
        }
    }
}
