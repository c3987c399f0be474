package import Tickets

extension KnownAt {
    /// `批次 366（2021-01-01 01:30:00）`
    package func label(_ language: Language, _ zone: ReportingZone) -> String {
        "\(Word.run(language)) \(run)" + (time.map { language.parenthesis(zone.wallClock($0)) } ?? "")
    }
}
