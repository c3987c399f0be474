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
        default: return Character.isWide(first.value) ? 2 : 1
        }
    }

    /// East Asian Width W and F (Unicode Standard Annex 11), in whole blocks; ambiguous ones are narrow, as terminals draw them.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
             0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
             0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
