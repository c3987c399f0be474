import Tickets

extension YearPlan {
    mutating func planClosing(_ index: Int) {
        let receipt = lives[index].receipt
        let limit = min(OfficeYear.workingDays(for: receipt.category) ?? 3, office.workdaysLeft(after: receipt.day))
        if let sameDay = sameDayClosing(receipt, isForced: limit == 0) {
            close(index, at: sameDay)
        } else {
            close(index, on: office.workday(delay(limit: limit), after: receipt.day))
        }
    }

    /// A call of the morning is often settled by the afternoon. Forced where no working day is left in the year.
    private mutating func sameDayClosing(_ receipt: Receipt, isForced: Bool) -> Instant? {
        let share = receipt.category == .consultation ? 35 : office.isWorkday(receipt.day) ? 11 : 4
        let isLikely = random.chance(percent: share)
        let second = office.zone.secondOfDay(of: receipt.at)
        guard isForced || (isLikely && (30_600...57_600).contains(second)) else { return nil }
        let longest = min(14_400, 86_399 - second)
        return receipt.at.adding(seconds: Int64(random.number(in: min(1_200, longest)...longest)))
    }

    /// Working days until the closing: many on the next one, then a long tail up to the deadline.
    private mutating func delay(limit: Int) -> Int {
        if limit <= 1 || random.chance(percent: 36) { return 1 }
        for days in 2...limit where random.chance(percent: 22) { return days }
        return random.number(in: 2...limit)
    }

    mutating func close(_ index: Int, on day: CalendarDay) {
        close(index, at: office.officeTime(on: day, &random))
    }

    private mutating func close(_ index: Int, at instant: Instant) {
        let result = lives[index].closings.isEmpty ? lives[index].result : "经再次核查处理，\(lives[index].result)"
        lives[index].add(.closed(instant, result: result), on: office.zone.day(of: instant))
    }

    private static let closedLate = 105

    /// Closed after the deadline, most of them within a week or two, and within the year.
    mutating func closeLate() {
        let late = choose(YearPlan.closedLate, of: ordinary.filter { index in
            lives[index].due.map { office.workdaysLeft(after: $0) >= 3 } ?? false
        })
        for index in late {
            guard let due = lives[index].due else { continue }
            let longest = min(office.workdaysLeft(after: due), 22)
            let days = min(random.number(in: 1...longest), random.number(in: 1...longest))
            lives[index].removeClosings()
            close(index, on: office.workday(days, after: due))
        }
        special.formUnion(late)
    }

    /// Extended deadlines of tickets that are then closed in time.
    mutating func extendDeadlines() {
        let extended = choose(ExampleTotals.extensions - YearPlan.extendedAndOpen, of: ordinary.filter { index in
            guard takesLong(index), let due = lives[index].due else { return false }
            return office.workdaysLeft(after: due) >= 12
        })
        for index in extended {
            guard let due = lives[index].due else { continue }
            let days = random.chance(percent: 50) ? 5 : 10
            extendDeadline(index, by: days)
            lives[index].removeClosings()
            close(index, on: office.workday(random.number(in: 1...days), after: due))
        }
        special.formUnion(extended)
    }

    /// Seen one or two working days before the deadline.
    mutating func extendDeadline(_ index: Int, by days: Int) {
        let life = lives[index]
        guard let due = life.due, let allowed = OfficeYear.workingDays(for: life.receipt.category) else { return }
        let day = office.workday(allowed - random.number(in: 1...2), after: life.receipt.day)
        lives[index].add(.extended(to: office.zone.lastSecond(of: office.workday(days, after: due))), on: day)
    }
}
