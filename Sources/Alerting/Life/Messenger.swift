import Tickets

/// Decides which alerts are told today: one message for each unit that drives some.
struct Messenger {
    private static let repeatDays = 7
    private static let lowRepeatDays = 30

    let silences: [Silence]
    let day: CalendarDay
    /// That of messages about the data.
    let dataDay: CalendarDay
    /// The data are at fault: only these are told of.
    let isWithheld: Bool

    /// Also notes on the alerts when they were told of.
    func messages(_ alerts: inout [Alert]) -> [AlertMessage] {
        var messages: [AlertMessage] = []
        let data = alerts.indices.filter { alerts[$0].isAboutData }
        messages += message(of: data, .office, &alerts, first: .data, on: dataDay)
        guard !isWithheld else { return messages }
        let others = alerts.indices.filter { !alerts[$0].isAboutData }
        let groups = Dictionary(grouping: others) { alerts[$0].group }
        for group in groups.keys.sorted() {
            messages += message(of: groups[group] ?? [], group, &alerts, first: .fired, on: day)
        }
        return messages
    }

    private func message(of members: [Int], _ group: Series, _ alerts: inout [Alert], first: AlertMessage.Kind,
                         on day: CalendarDay) -> [AlertMessage] {
        let open = members.filter { alerts[$0].state == .firing }
        // Small units take weeks longer to calm down than what slowed them.
        guard open.contains(where: { !alerts[$0].isConsequence }) else { return recovery(members, group, alerts, on: day) }
        let told = members.compactMap { alerts[$0].isConsequence ? nil : alerts[$0].notifiedOn }.max()
        let audible = open.filter { !alerts[$0].isHeldBack && !isSilent(alerts[$0], on: day) }
        guard !audible.isEmpty else { return [] }
        guard let told else {
            for place in audible { alerts[place].notifiedOn = day }
            return [message(first, group, audible, alerts, on: day)]
        }
        // Who joins a group that people know of adds nothing to tell.
        for place in audible where alerts[place].notifiedOn == nil { alerts[place].notifiedOn = told }
        // Who takes care of one takes care of what they have in common.
        guard audible.allSatisfy({ alerts[$0].acknowledged == nil }) else { return [] }
        let isLow = audible.allSatisfy { alerts[$0].isLow }
        guard told.distance(to: day) >= (isLow ? Self.lowRepeatDays : Self.repeatDays) else { return [] }
        for place in audible { alerts[place].notifiedOn = day }
        return [message(isLow ? .low : first == .data ? .data : .repeated, group, audible, alerts, on: day)]
    }

    /// The last of a group has ended but for consequences, whose end is no news.
    private func recovery(_ members: [Int], _ group: Series, _ alerts: [Alert], on day: CalendarDay) -> [AlertMessage] {
        let ended = members.filter { place in
            let alert = alerts[place]
            return alert.state == .resolved && alert.notifiedOn != nil && !alert.isConsequence && !isSilent(alert, on: day)
        }
        return ended.isEmpty ? [] : [message(.recovered, group, ended, alerts, on: day)]
    }

    private func isSilent(_ alert: Alert, on day: CalendarDay) -> Bool { silences.contains { $0.covers(alert.key, on: day) } }

    private func message(_ kind: AlertMessage.Kind, _ group: Series, _ places: [Int], _ alerts: [Alert],
                         on day: CalendarDay) -> AlertMessage {
        let keys = places.map { alerts[$0].key }.sorted { ($0.series == group ? 0 : 1, $0) < ($1.series == group ? 0 : 1, $1) }
        return AlertMessage(kind: kind, group: group, alerts: keys, day: day)
    }
}
