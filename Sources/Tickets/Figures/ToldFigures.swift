/// Counts of the tickets received in a window that need a look at each: topics, judgements by category and by unit, and what columns of
/// some exports tell. Additive.
package struct ToldFigures: Hashable, Sendable {
    /// All received by topic, excluded ones too; the key of what has none is empty.
    package private(set) var topics: [String: Int] = [:]
    /// Judgements by category and by lead unit, excluded tickets left out, as of all that follows.
    package private(set) var judgements: [Dimension: [String: SatisfactionCounts]] = [.category: [:], .department: [:]]
    package private(set) var answeredDirectly = 0
    package private(set) var dispatched = 0
    package private(set) var handlingUntold = 0
    package private(set) var reminded = 0
    package private(set) var notReminded = 0
    package private(set) var extended = 0
    package private(set) var notExtended = 0

    package init() {}

    package mutating func add(_ tickets: Int, _ told: ToldColumns, category: Category, department: String, satisfaction: Satisfaction,
                              isExcluded: Bool) {
        topics[told.topic, default: 0] += tickets
        if isExcluded { return }
        judgements[.category]?[category.rawValue, default: SatisfactionCounts()].add(tickets, satisfaction)
        judgements[.department]?[department, default: SatisfactionCounts()].add(tickets, satisfaction)
        switch told.handling {
        case .answeredDirectly: answeredDirectly += tickets
        case .dispatched: dispatched += tickets
        case nil: handlingUntold += tickets
        }
        if let isReminded = told.isReminded {
            if isReminded { reminded += tickets } else { notReminded += tickets }
        }
        if told.isExtended { extended += tickets } else { notExtended += tickets }
    }
}

extension SatisfactionCounts {
    package mutating func add(_ tickets: Int, _ satisfaction: Satisfaction) {
        switch satisfaction {
        case .satisfied: satisfied += tickets
        case .basicallySatisfied: basicallySatisfied += tickets
        case .dissatisfied: dissatisfied += tickets
        case .unrated: unrated += tickets
        }
    }
}
