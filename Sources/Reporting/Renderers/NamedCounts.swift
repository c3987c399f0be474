import Tickets

// The names under which counts leave the product; keys are stable, new ones may be added.

extension Tally {
    var named: [(String, Int)] {
        [("received", received), ("closed", closed), ("closed_on_time", closedOnTime), ("closed_late", closedLate),
         ("closed_without_deadline", closedWithoutDeadline), ("open_not_due", openNotDue), ("open_overdue", openOverdue),
         ("open_without_deadline", openWithoutDeadline), ("excluded", excluded)]
    }
}

extension Stock {
    var named: [(String, Int)] {
        [("opening", opening), ("received", received), ("reopened", reopened), ("closed", closed), ("excluded", excluded),
         ("closing", closing)]
    }
}

extension SatisfactionCounts {
    var named: [(String, Int)] {
        [("satisfied", satisfied), ("basically_satisfied", basicallySatisfied), ("dissatisfied", dissatisfied), ("rated", rated),
         ("unrated", unrated)]
    }
}

extension WorkingDayFigures {
    /// Closed late and open overdue by their steps.
    var named: (overdue: [(String, Int)], curve: [(String, Int)]) {
        (OverdueBand.allCases.map { ("closed_late_\($0.rawValue)", closedLate[$0]) }
            + OverdueBand.allCases.map { ("open_overdue_\($0.rawValue)", openOverdue[$0]) },
         [("counted", counted), ("closed", closedCount), ("open", openCount)])
    }
}

extension ToldFigures {
    var named: [(String, Int)] {
        [("answered_directly", answeredDirectly), ("dispatched", dispatched), ("handling_untold", handlingUntold),
         ("reminded", reminded), ("not_reminded", notReminded), ("extended", extended), ("not_extended", notExtended)]
    }
}

extension LoadedData {
    var named: [(String, Int)] {
        [("days_in_period", daysInPeriod), ("days_loaded", daysLoaded), ("imports", imports), ("rejected_rows", rejectedRows)]
    }
}

extension CohortQuality {
    var named: [(String, Int)] {
        [("impossible_times", impossibleTimes), ("unclassified", unclassified), ("provisional_deadlines", provisionalDeadlines),
         ("inferred_closings", inferredClosings), ("contradicting_statuses", contradictingStatuses)]
    }
}

extension Summary {
    var namedComparisons: [(String, Comparison?)] {
        [("previous", previous), ("last_year", lastYear)] + (januaryFebruary.map { [("january_february", $0)] } ?? [])
            + (springFestival.map { [("spring_festival", $0)] } ?? [])
    }
}
