/// Finds telephone and identity numbers inside free text and puts asterisks in their place, so that a text can be shown.
///
/// Mobile numbers (also spaced or hyphened, with or without 86), landlines and 18-character identity numbers are recognised between
/// non-digits only: the digits of a longer ticket number stay.
package enum PersonalNumbers {
    package static func masked(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        // Full-width digits count as digits.
        let shown = scalars
        for index in scalars.indices where ("０"..."９").contains(scalars[index]) {
            scalars[index] = Unicode.Scalar(UInt8(scalars[index].value - 0xFF10 + 0x30))
        }
        let plain = scalars
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]) else { index += 1; continue }
            if let number = identity(at: index, in: scalars) ?? mobile(at: index, in: scalars) ?? landline(at: index, in: scalars) {
                // The first three stay, as is usual: they say which kind of number it was.
                var kept = 0
                for position in number {
                    if isDigit(scalars[position]) || scalars[position] == "X" || scalars[position] == "x" {
                        if kept >= 3 { scalars[position] = "*" }
                        kept += 1
                    }
                }
                index = number.upperBound
            } else {
                index += 1
            }
        }
        for index in scalars.indices where scalars[index] == plain[index] { scalars[index] = shown[index] }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Seventeen digits and a digit or X.
    private static func identity(at start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        let end = start + 18
        guard end <= scalars.count, scalars[start..<end - 1].allSatisfy(isDigit),
              isDigit(scalars[end - 1]) || scalars[end - 1] == "X" || scalars[end - 1] == "x",
              isBorder(end, scalars) else { return nil }
        return start..<end
    }

    /// `1[3-9]` and nine digits; blanks or hyphens may stand between groups of three or four.
    private static func mobile(at start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        if let plain = mobileDigits(at: start, in: scalars) { return plain }
        guard start + 2 < scalars.count, scalars[start] == "8", scalars[start + 1] == "6" else { return nil }
        return mobileDigits(at: isSeparator(scalars[start + 2]) ? start + 3 : start + 2, in: scalars)
    }

    private static func mobileDigits(at start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard start + 1 < scalars.count, scalars[start] == "1", ("3"..."9").contains(scalars[start + 1]) else { return nil }
        var position = start, digits = 0
        while position < scalars.count, digits < 11 {
            if isDigit(scalars[position]) {
                digits += 1
            } else if !(isSeparator(scalars[position]) && digits >= 3 && isDigit(scalars[position - 1])) {
                return nil
            }
            position += 1
        }
        return digits == 11 && isBorder(position, scalars) ? start..<position : nil
    }

    /// An area code of three or four digits that starts with 0, a hyphen or none, seven or eight digits.
    private static func landline(at start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard scalars[start] == "0" else { return nil }
        for area in [4, 3] where start + area < scalars.count && scalars[start..<start + area].allSatisfy(isDigit) {
            let number = isSeparator(scalars[start + area]) ? start + area + 1 : start + area
            for length in [8, 7] {
                let end = number + length
                if end <= scalars.count, scalars[number..<end].allSatisfy(isDigit), isBorder(end, scalars) { return start..<end }
            }
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "-" }
    private static func isBorder(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool { index == scalars.count || !isDigit(scalars[index]) }
}
