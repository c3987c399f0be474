/// Names that go with a file's own, never longer than the 255 bytes that file systems allow.
enum CompanionName {
    static let reason = ".reason.txt"
    static let rejects = ".rejects.txt"
    /// One byte for every time that a worker died with the file in hand.
    static let deaths = ".deaths"

    static let longest = 255

    static func of(_ name: String, _ ending: String) -> String {
        shortened(name, to: longest - ending.utf8.count) + ending
    }

    /// `12345_20200131.csv` and 2 give `12345_20200131~2.csv`: a tilde is in no date, so the name keeps its day.
    static func numbered(_ name: String, _ number: Int) -> String {
        guard number > 1 else { return name }
        let mark = "~\(number)"
        // What follows the last dot of `2020.1.31` is no ending but a day.
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex, name[dot...].dropFirst().first?.isLetter ?? false else {
            return shortened(name, to: longest - mark.utf8.count) + mark
        }
        let ending = mark + name[dot...]
        return shortened(String(name[..<dot]), to: longest - ending.utf8.count) + ending
    }

    private static func shortened(_ name: String, to byteCount: Int) -> String {
        var shorter = name
        while shorter.utf8.count > byteCount, !shorter.isEmpty { shorter.removeLast() }
        return shorter
    }
}
