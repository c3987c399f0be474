import Postgres
import Tickets

/// sql/queries/figures_cohort.sql
enum FiguresCohort {
    static func cohort(_ question: FiguresQuestion, on connection: borrowing Connection) throws(PostgresError)
        -> (durations: Durations, satisfaction: SatisfactionCounts, quality: CohortQuality) {
        try connection.firstRow(SQL(text: EmbeddedSQL.figuresCohort, question.parameters)) { row throws(PostgresError) in
            var durations = Durations(closed: try row.decode(0), microseconds: try row.decode(1))
            durations.medianHours = try row.decode(2, as: Double?.self).map { $0 / Durations.microsecondsPerHour }
            durations.p90Hours = try row.decode(3, as: Double?.self).map { $0 / Durations.microsecondsPerHour }
            var satisfaction = SatisfactionCounts()
            satisfaction.satisfied = try row.decode(4)
            satisfaction.basicallySatisfied = try row.decode(5)
            satisfaction.dissatisfied = try row.decode(6)
            satisfaction.unrated = try row.decode(7)
            var quality = CohortQuality()
            quality.impossibleTimes = try row.decode(8)
            quality.unclassified = try row.decode(9)
            quality.provisionalDeadlines = try row.decode(10)
            quality.inferredClosings = try row.decode(11)
            quality.contradictingStatuses = try row.decode(12)
            return (durations, satisfaction, quality)
        } ?? (Durations(), SatisfactionCounts(), CohortQuality())
    }
}
