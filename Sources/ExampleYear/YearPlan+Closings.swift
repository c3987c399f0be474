import Tickets

extension YearPlan {
    /// Closes what has no special course at the office's pace. What is in hand when the year ends stays open; a few tickets more or less
    /// make it exactly `ExampleTotals.open`.
    mutating func closeAtPace() {
        let items = lives.indices.map { index in
            let life = lives[index], category = life.receipt.category
            return DailyWork.Item(index: index, receipt: life.receipt, limit: OfficeYear.workingDays(for: category) ?? 3,
                                  units: [life.departments[0], life.firstRow.community, category.label],
                                  isHeld: special.contains(index))
        }
        var work = DailyWork(office: office)
        let closings = work.closings(of: items, &random)
        for closing in closings { close(closing.index, on: closing.day) }
        open.formUnion(Set(ordinary).subtracting(closings.map(\.index)))
        closeSurplus(open.count - ExampleTotals.open)
        leaveOpen(ExampleTotals.open - open.count, of: closings.map(\.index))
    }

    /// Closes some of the open tickets after all, within the last days of the year.
    private mutating func closeSurplus(_ count: Int) {
        guard count > 0 else { return }
        for index in choose(count, of: open.filter { !special.contains($0) && workdaysInHand($0) >= 1 }.sorted()) {
            open.remove(index)
            let longest = workdaysInHand(index)
            close(index, on: office.workday(random.number(in: max(1, longest - 4)...longest), after: lives[index].receipt.day))
        }
    }

    /// Leaves some tickets open that were closed last and are not due yet.
    private mutating func leaveOpen(_ count: Int, of closed: [Int]) {
        guard count > 0 else { return }
        let notDue = closed.filter { index in lives[index].due.map { $0 >= office.days.upperBound } ?? false }
        for index in choose(count, of: notDue) {
            lives[index].removeClosings()
            open.insert(index)
        }
    }

    mutating func close(_ index: Int, on day: CalendarDay) {
        let receipt = lives[index].receipt
        let instant = receipt.day == day ? receipt.at.adding(seconds: Int64(random.number(in: 1_200...14_400)))
            : office.officeTime(on: day, &random)
        let result = lives[index].closings.isEmpty ? lives[index].result : "经再次核查处理，\(lives[index].result)"
        lives[index].add(.closed(instant, result: result), on: day)
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
            close(index, on: office.workday(days, after: due))
        }
        special.formUnion(late)
    }

    /// Of the open tickets these were due within the year until their deadline was extended.
    private static let extendedAndOpen = 3

    /// Extended deadlines: of a few tickets that are still open when the year ends, and of others that are then closed in time.
    mutating func extendDeadlines() {
        let stillOpen = choose(YearPlan.extendedAndOpen, of: ordinary.filter { index in
            guard takesLong(index), let due = lives[index].due, office.days.contains(due) else { return false }
            return office.workday(10, after: due) >= office.days.upperBound
        })
        for index in stillOpen { extendDeadline(index, by: 10) }
        open.formUnion(stillOpen)
        special.formUnion(stillOpen)

        let extended = choose(ExampleTotals.extensions - stillOpen.count, of: ordinary.filter { index in
            guard takesLong(index), let due = lives[index].due else { return false }
            return office.workdaysLeft(after: due) >= 12
        })
        for index in extended {
            guard let due = lives[index].due else { continue }
            let days = random.chance(percent: 50) ? 5 : 10
            extendDeadline(index, by: days)
            close(index, on: office.workday(random.number(in: 1...days), after: due))
        }
        special.formUnion(extended)
    }

    /// Seen one or two working days before the deadline.
    private mutating func extendDeadline(_ index: Int, by days: Int) {
        let life = lives[index]
        guard let due = life.due, let allowed = OfficeYear.workingDays(for: life.receipt.category) else { return }
        let day = office.workday(allowed - random.number(in: 1...2), after: life.receipt.day)
        lives[index].add(.extended(to: office.zone.lastSecond(of: office.workday(days, after: due))), on: day)
    }

    private func takesLong(_ index: Int) -> Bool {
        OfficeYear.workingDays(for: lives[index].receipt.category).map { $0 >= 10 } ?? false
    }
}
