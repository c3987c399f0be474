/// The number before a section's title: `一、` in Chinese documents (GB/T 9704), `1. ` in English ones.
enum SectionNumber {
    static func text(_ number: Int, _ language: Language) -> String {
        language == .chinese ? "\(chinese(number))、" : "\(number). "
    }

    /// 1 to 99.
    private static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        let (tens, ones) = (number / 10 % 10, number % 10)
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
    }
}
