import Tickets

/// Closing chances by kind of day, category, term and age bin: each cell is drawn to that of all categories, and this to that of
/// all terms.
struct HazardTable: Sendable {
    private static let categories = Category.allCases.count
    private static let ranks = Dictionary(uniqueKeysWithValues: zip(Category.allCases, 0...))

    private var cells: [Double]

    private static func place(_ kind: Int, _ category: Int, _ term: Int, _ bin: Int) -> Int {
        ((kind * categories + category) * TermBin.count + term) * AgeBin.count + bin
    }

    subscript(_ dayKind: Int, _ kind: TicketClass, _ bin: Int) -> Double {
        cells[Self.place(dayKind, Self.ranks[kind.category] ?? 0, kind.term, bin)]
    }

    init(_ counts: BaselineCounts, _ classes: [TicketClass], weight: Double) {
        let kinds = WorkDays.Kind.allCases.count
        var own = [BaselineCounts.Count](repeating: .init(), count: kinds * Self.categories * TermBin.count * AgeBin.count)
        counts.forEachCell { slot, ticketClass, bin, count in
            let kind = classes[ticketClass]
            own[Self.place(WorkDays.kind(slot: slot), Self.ranks[kind.category] ?? 0, kind.term, bin)] += count
        }
        func drawn(_ count: BaselineCounts.Count, to wider: Double) -> Double {
            (Double(count.closed) + weight * wider) / (Double(count.atRisk) + weight)
        }
        cells = [Double](repeating: 0, count: own.count)
        for kind in 0..<kinds {
            for bin in 0..<AgeBin.count {
                let terms = (0..<TermBin.count).map { term in
                    (0..<Self.categories).reduce(into: BaselineCounts.Count()) { $0 += own[Self.place(kind, $1, term, bin)] }
                }
                let all = terms.reduce(into: BaselineCounts.Count()) { $0 += $1 }
                let root = (Double(all.closed) + 0.5) / (Double(all.atRisk) + 1)
                for term in 0..<TermBin.count {
                    let parent = drawn(terms[term], to: root)
                    for category in 0..<Self.categories {
                        let place = Self.place(kind, category, term, bin)
                        cells[place] = drawn(own[place], to: parent)
                    }
                }
            }
        }
    }
}
