/// One value for the period and one for each window that it is compared with.
package struct ComparedWindows<Value: Sendable>: Sendable {
    package var period: Value
    /// The period before (环比).
    package var previous: Value?
    /// The same period of last year (同比).
    package var lastYear: Value?
    /// January and February together beside a February, since Spring Festival falls into either.
    package var januaryFebruary: YearOnYear?
    /// Beside a January or a February: the days of last year that lie as far from its Spring Festival.
    package var springFestival: Value?

    package struct YearOnYear: Sendable {
        package var thisYear: Value
        package var lastYear: Value

        package init(thisYear: Value, lastYear: Value) {
            self.thisYear = thisYear
            self.lastYear = lastYear
        }
    }

    package init(period: Value, previous: Value? = nil, lastYear: Value? = nil, januaryFebruary: YearOnYear? = nil,
                 springFestival: Value? = nil) {
        self.period = period
        self.previous = previous
        self.lastYear = lastYear
        self.januaryFebruary = januaryFebruary
        self.springFestival = springFestival
    }

    package func map<Result: Sendable, Failure: Error>(
        _ transform: (Value) throws(Failure) -> Result
    ) throws(Failure) -> ComparedWindows<Result> {
        var result = ComparedWindows<Result>(period: try transform(period))
        if let previous { result.previous = try transform(previous) }
        if let lastYear { result.lastYear = try transform(lastYear) }
        if let januaryFebruary {
            result.januaryFebruary = .init(thisYear: try transform(januaryFebruary.thisYear),
                                          lastYear: try transform(januaryFebruary.lastYear))
        }
        if let springFestival { result.springFestival = try transform(springFestival) }
        return result
    }
}

extension ComparedWindows: Equatable where Value: Equatable {}
extension ComparedWindows.YearOnYear: Equatable where Value: Equatable {}
