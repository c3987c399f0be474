package import Tickets

/// What the example year adds up to, whatever the year: the figures of Qingxi town's annual report of 2020 (全年共受理信件3130宗 …
/// 办结3056宗), and how many events the exports tell on the way there.
package enum ExampleTotals {
    package static let byCategory: [Category: Int] = [
        .consultation: 99, .complaint: 2673, .suggestion: 88, .praise: 11, .report: 196, .help: 63,
    ]
    package static let received = 3130
    /// Closed before the first instant of the next year.
    package static let closed = 3056
    /// Not closed by then, and not due either.
    package static let open = 74

    /// A row that is open again after a closing, on a later day; `reworks` of them carry a higher rework suffix.
    package static let reopenings = 40
    package static let reworks = 20
    /// Another closing time for a closed ticket that was not open in between.
    package static let corrections = 25
    package static let transfers = 60
    package static let reclassifications = 15
    package static let extensions = 20
}
