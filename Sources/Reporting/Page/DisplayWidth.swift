import Charts

extension String {
    /// Columns on a terminal: two for a wide character of East Asia or an emoji, none for a combining mark.
    package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    func padded(to width: Int, _ alignment: PageTable.Alignment) -> String {
        let space = String(repeating: " ", count: max(0, width - displayWidth))
        return alignment == .trailing ? space + self : self + space
    }

    /// On one line and harmless on a terminal: controls and marks that turn the writing direction become spaces.
    var printable: String {
        String(String.UnicodeScalarView(unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: " "
            case .format where scalar.properties.isBidiControl: " "
            default: scalar
            }
        }))
    }
}

extension Character {
    fileprivate var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: return isWide ? 2 : 1
        }
    }
}
