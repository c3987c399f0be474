package import Postgres
package import Tickets

/// What the database keeps of alerts: their state, their events, and what people did.
package enum AlertArchive {
    package static func open(on connection: borrowing Connection) throws(PostgresError) -> [StoredAlert] {
        try AlertList.alerts(endedToo: false, on: connection)
    }

    /// Ended ones too, the newest first.
    package static func all(on connection: borrowing Connection) throws(PostgresError) -> [StoredAlert] {
        try AlertList.alerts(endedToo: true, on: connection)
    }

    /// - Throws: `StoreError.unknownAlert`
    package static func one(_ number: Int, on connection: borrowing Connection) throws -> StoredAlert {
        guard let found = try AlertList.alerts(endedToo: true, number: number, on: connection).first else {
            throw StoreError.unknownAlert(number)
        }
        return found
    }

    /// In the order in which they happened.
    package static func events(of number: Int, on connection: borrowing Connection) throws(PostgresError) -> [StoredAlertEvent] {
        try AlertEvents.of(number, on: connection)
    }

    package static func acts(on connection: borrowing Connection) throws(PostgresError) -> [StoredAct] {
        try AlertActs.all(on: connection)
    }

    /// Silences that have not ended before the day.
    package static func silences(on day: CalendarDay, on connection: borrowing Connection) throws(PostgresError) -> [StoredSilence] {
        try AlertSilences.inForce(on: day, on: connection)
    }

    package static func note(_ kind: String, _ key: StoredAlert.Key, by signature: StoredAlert.Signature,
                             on connection: borrowing Connection) throws(PostgresError) {
        try AlertActInsert.note(kind, key, by: signature, on: connection)
    }

    package static func note(_ silence: StoredSilence, on connection: borrowing Connection) throws(PostgresError) {
        try AlertSilenceInsert.note(silence, on: connection)
    }
}

extension AlertArchive {
    /// What an evaluation leaves behind, written as one.
    package struct Judgement: Sendable {
        /// Those with a number replace what is stored; the others are new.
        package var alerts: [StoredAlert] = []
        /// Each with the place of its alert in `alerts`.
        package var events: [(alert: Int, event: StoredAlertEvent)] = []
        /// Acts that were taken; an acceptance with the onset of its new normal.
        package var acts: [(number: Int, onset: CalendarDay?)] = []
        package var deliveries: [StoredDelivery] = []
        package var day: CalendarDay

        package init(on day: CalendarDay) {
            self.day = day
        }
    }

    /// Writes a judgement that rests on `known` open alerts.
    ///
    /// - Returns: false, with nothing written, where another evaluation was faster: then there is something else to rest on.
    package static func write(_ judgement: Judgement, restingOn known: [StoredAlert], on connection: borrowing Connection) throws -> Bool {
        try connection.transaction { connection in
            try ImportLock.take(on: connection)
            guard try Set(open(on: connection)) == Set(known) else { return false }
            var numbers = judgement.alerts.map(\.number)
            // What ended gives up its key before another of the same key begins.
            for alert in judgement.alerts {
                if let number = alert.number { try AlertUpdate.apply(alert, number: number, on: connection) }
            }
            for (place, alert) in judgement.alerts.enumerated() where alert.number == nil {
                numbers[place] = try AlertInsert.add(alert, on: connection)
            }
            for (place, event) in judgement.events {
                if let number = numbers[place] { try AlertEventInsert.append(event, to: number, on: connection) }
            }
            for act in judgement.acts { try AlertActTake.take(act.number, on: judgement.day, onset: act.onset, on: connection) }
            for delivery in judgement.deliveries { try OutboxInsert.add(delivery, on: connection) }
            return true
        }
    }
}
