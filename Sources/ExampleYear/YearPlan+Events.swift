import Tickets

extension YearPlan {
    /// Half of the reopenings raise the rework suffix, on a few tickets twice.
    mutating func reopen() {
        let twice = 4
        let reworked = ExampleTotals.reworks - twice
        let reopened = choose(ExampleTotals.reopenings - twice, of: ordinary.filter { index in
            guard lives[index].receipt.category != .praise, let closed = lives[index].closings.first else { return false }
            return office.workdaysLeft(after: closed.day) >= 22
        })
        for (place, index) in reopened.enumerated() {
            for round in 1...(place < twice ? 2 : 1) {
                guard let closed = lives[index].closings.last else { continue }
                if random.chance(percent: 50) { lives[index].add(.rated("不满意"), on: closed.day) }
                let reopening = office.workday(random.number(in: 1...5), after: closed.day)
                lives[index].add(.reopened(revision: place < reworked ? round : 0), on: reopening)
                close(index, on: office.workday(random.number(in: 1...5), after: reopening))
            }
        }
        special.formUnion(reopened)
    }

    /// The closing time was entered wrongly: the ticket was closed earlier on that day, or only on the day of the correction.
    mutating func correctClosings() {
        let corrected = choose(ExampleTotals.corrections, of: ordinary.filter { index in
            lives[index].closings.first.map { office.workdaysLeft(after: $0.day) >= 6 } ?? false
        })
        for index in corrected {
            guard let closed = lives[index].closings.first else { continue }
            let day = office.workday(random.number(in: 1...4), after: closed.day)
            let earlier = closed.at.adding(seconds: -Int64(random.number(in: 600...7_200)))
            let isEarlier = random.chance(percent: 60) && earlier > lives[index].receipt.at
            lives[index].add(.corrected(to: isEarlier ? earlier : office.officeTime(on: day, &random)), on: day)
        }
        special.formUnion(corrected)
    }

    mutating func transfer() {
        for index in choose(ExampleTotals.transfers, of: lives.indices.filter { workdaysInHand($0) >= 1 }) {
            let department = lives[index].firstRow.department
            let others = lives[index].departments.filter { !department.contains($0) }
            lives[index].add(.transferred(to: random.pick(others.isEmpty ? [Town.generalOffice] : others)), on: dayInHand(index))
        }
    }

    /// First filed under a category with as many working days, so that the deadline stays.
    mutating func reclassify() {
        let courses: [(first: Category, final: Category, count: Int)] = [
            (.report, .complaint, 7), (.complaint, .report, 4), (.help, .suggestion, 2), (.suggestion, .help, 2),
        ]
        for course in courses {
            let candidates = lives.indices.filter { lives[$0].receipt.category == course.final && workdaysInHand($0) >= 1 }
            for index in choose(course.count, of: candidates) {
                lives[index].firstRow.category = course.first
                lives[index].add(.reclassified(to: course.final), on: dayInHand(index))
            }
        }
    }

    /// Most callers are asked within some days of the closing; of the rest the judgement stays empty.
    mutating func rate() {
        for index in lives.indices {
            guard let closed = lives[index].closings.last, random.chance(percent: 68) else { continue }
            let judgement = Town.satisfactions[random.index(weights: Town.satisfactionWeights)]
            let days = random.number(in: 0...4)
            guard days <= office.workdaysLeft(after: closed.day) else { continue }
            lives[index].add(.rated(judgement), on: days == 0 ? closed.day : office.workday(days, after: closed.day))
        }
    }

    /// Working days after the receipt and before the first closing or, of an open ticket, the year's end.
    func workdaysInHand(_ index: Int) -> Int {
        let life = lives[index]
        return office.workdays(between: life.receipt.day, and: life.closings.first?.day ?? office.days.upperBound)
    }

    private mutating func dayInHand(_ index: Int) -> CalendarDay {
        office.workday(random.number(in: 1...max(workdaysInHand(index), 1)), after: lives[index].receipt.day)
    }
}
