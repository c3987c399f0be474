package import Alerting
package import Reporting

extension Language {
    package func say(_ words: AlertWords) -> String { say(words.chinese, words.english) }

    /// `承办单位 城管局`, `department=城管局`; the latter is how an option names it.
    package func name(_ series: Series) -> String {
        let level = say(series.level.words)
        return series == .office ? level : say("\(level) \(series.name)", "\(level)=\(series.name)")
    }
}
