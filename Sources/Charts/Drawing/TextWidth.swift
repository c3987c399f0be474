extension String {
    /// About how wide the text is at a font size, in the same unit: an East Asian character is one em, others what a sans serif
    /// needs on average, a little more than less.
    func width(fontSize: Double) -> Double {
        reduce(0) { $0 + $1.ems } * fontSize
    }

    /// The text, cut with an ellipsis where it is wider than that.
    func fitted(to limit: Double, fontSize: Double) -> String {
        guard width(fontSize: fontSize) > limit else { return self }
        var cut = ""
        var room = limit - Character("…").ems * fontSize
        for character in self {
            room -= character.ems * fontSize
            if room < 0 { break }
            cut.append(character)
        }
        return cut + "…"
    }
}

extension Character {
    /// East Asian Width W and F (Unicode Standard Annex 11), in whole blocks; ambiguous ones are narrow, as terminals draw them.
    package var isWide: Bool {
        guard let value = unicodeScalars.first?.value else { return false }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
             0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
             0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    fileprivate var ems: Double {
        if isWide || self == "…" || self == "—" { return 1 }
        switch self {
        case "i", "l", "j", ".", ",", ":", ";", "'", "|", "!", " ": return 0.3
        case "m", "w", "M", "W", "%", "@": return 0.92
        case "A"..."Z": return 0.68
        default: return 0.58
        }
    }
}
