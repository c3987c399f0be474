import Postgres
import Tickets

/// sql/queries/figures_working_days.sql
enum FiguresWorkingDays {
    static func figures(_ question: FiguresQuestion, _ calendar: WorkCalendar, on connection: borrowing Connection)
        throws(PostgresError) -> WorkingDayFigures {
        let counter = AgeCounter(calendar: calendar, asOf: question.asOf, zone: question.zone)
        let parameters = question.parameters + [question.zone.identifier]
        let groups = try connection.rows(SQL(text: EmbeddedSQL.figuresWorkingDays, parameters)) { row throws(PostgresError) in
            let age = counter.age(received: try row.decode(0), due: try row.decode(1), closed: try row.decode(2),
                                  hasCertainTime: try row.decode(3), standing: try row.decode(4))
            let tickets: Int = try row.decode(5)
            return (age: age, tickets: tickets)
        }
        return groups.reduce(into: WorkingDayFigures()) { $0.add($1.tickets, $1.age) }
    }
}
