import Tickets

extension Summary {
    /// The paragraph of a monthly or yearly bulletin, made of this summary's figures.
    package func sentence(_ language: Language) -> String {
        switch language {
        case .chinese: ChineseSentence(summary: self).text
        case .english: EnglishSentence(summary: self).text
        }
    }

    /// A second paragraph, which names the units with most tickets; nil where there are not enough of them.
    package func leadingSentence(_ language: Language) -> String? {
        guard !isMissing else { return nil }
        return switch language {
        case .chinese: ChineseSentence(summary: self).leading
        case .english: EnglishSentence(summary: self).leading
        }
    }

    /// What the summary is limited to, in the order of `Dimension`.
    func filterLabels(_ language: Language) -> [(name: String, value: String)] {
        Dimension.allCases.compactMap { dimension in
            settings.filter[dimension].map {
                (dimension.word(language), dimension.label(of: $0, language, withYear: true).printable)
            }
        }
    }
}

extension Comparison {
    /// The rates that lead, in the order of the setting.
    func rates(of headline: [RateDefinition]) -> [RateChange] {
        headline.map { definition in
            RateChange(current: Rate(definition, of: current.figures.total), base: Rate(definition, of: base.figures.total))
        }
    }
}

extension Rate {
    /// 应办结 is nothing: neither 0 % nor 100 % of it is closed.
    var isNothingDue: Bool { definition == .closedOfDue && denominator == 0 }
}
