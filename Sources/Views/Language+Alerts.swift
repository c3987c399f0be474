import Alerting
import Reporting

extension Language {
    func say(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }

    func say(_ words: AlertWords) -> String { say(words.chinese, words.english) }

    /// `承办单位 城管局`, `department=城管局`; the latter is how an option names it.
    func name(_ series: Series) -> String {
        let level = say(series.level.words)
        return series == .office ? level : say("\(level) \(series.name)", "\(level)=\(series.name)")
    }
}
