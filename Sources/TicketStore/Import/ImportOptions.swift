/// How an import is to go.
package struct ImportOptions: Sendable {
    /// Predict what the file changes, and write nothing.
    package var isDryRun = false
    /// Refuse the whole file where more rows are rejected.
    package var rejectLimit: RejectLimit?

    package init() {}
}

/// How many rejected rows are borne: a number, or a share of the rows read.
package enum RejectLimit: Sendable, Hashable {
    case rows(Int)
    case percent(Double)

    /// Reads `10` and `2.5%`; nil for anything else.
    package init?(_ text: String) {
        if text.hasSuffix("%") {
            guard let percent = Double(text.dropLast()), (0...100).contains(percent) else { return nil }
            self = .percent(percent)
        } else {
            guard let rows = Int(text), rows >= 0 else { return nil }
            self = .rows(rows)
        }
    }

    func isExceeded(rejected: Int, read: Int) -> Bool {
        switch self {
        case .rows(let rows): rejected > rows
        case .percent(let percent): Double(rejected) * 100 > percent * Double(read)
        }
    }
}

extension RejectLimit: CustomStringConvertible {
    package var description: String {
        switch self {
        case .rows(let rows): "\(rows)"
        case .percent(let percent): "\(percent)%"
        }
    }
}
