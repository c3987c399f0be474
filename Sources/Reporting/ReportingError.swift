package import Tickets

/// Why no summary is printed.
package enum ReportingError: Error, Sendable, Equatable {
    case asOfNotAfterStart(Period, asOf: Instant, ReportingZone)
    /// Two counts that are always equal are not: the figures contradict each other.
    case identityBroken(Identity, period: Period, left: Int, right: Int)
    /// A setting under which an edition was published has no meaning here.
    case editionUnreadable(Int)
    /// The store answers another figure than the edition prints, for the same run, cut-off and definitions.
    case editionNotReproduced(Int, key: String, printed: Int, counted: Int)

    /// A document needs a program that is not installed.
    case programMissing(DocumentProgram)
    case programFailed(DocumentProgram, complaint: String)

    package var hint: String {
        switch self {
        case .asOfNotAfterStart(let period, _, _):
            "The cut-off must lie after \(period.start) 00:00; leave --as-of out for the default."
        case .identityBroken:
            "Nothing was printed, since one of the two counts is wrong. Please report this with the output of `hotline database status`."
        case .editionUnreadable(let number):
            "`hotline editions export \(number) --format json` shows it as it was; use the hotline that published it."
        case .editionNotReproduced(let number, _, _, _):
            "Run `hotline database verify`; `hotline editions export \(number) --format json` shows the edition as it was."
        case .programMissing(let program):
            "apt install \(program.package), or take --format html, which needs no other program and prints well."
        case .programFailed(let program, _):
            "Check with `\(program.rawValue) --version` that it runs and that the disk has space, or take --format html."
        }
    }
}

extension ReportingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .asOfNotAfterStart(let period, let asOf, let zone):
            "The as-of \(zone.wallClock(asOf)) is not after the start of \(period.label(.chinese)), \(period.start)."
        case .identityBroken(let identity, let period, let left, let right):
            "The figures of \(period.label(.chinese)) contradict each other: \(identity), but \(left) is not \(right)."
        case .editionUnreadable(let number):
            "Edition \(number) was published under settings that this hotline does not know."
        case .editionNotReproduced(let number, let key, let printed, let counted):
            "Edition \(number) prints \(printed) for \(key), and the data of its run now give \(counted)."
        case .programMissing(let program):
            "The document cannot be made: the program \(program.rawValue) is not installed."
        case .programFailed(let program, let complaint):
            "The document cannot be made: \(program.rawValue) failed with \(complaint)"
        }
    }
}
