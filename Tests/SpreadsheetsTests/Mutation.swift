import TestSupport
/// Changes bytes at random: flips, cuts, repeats, moves, and words that mean something to one of the readers.
struct Mutation {
    private var generator: SeededGenerator

    private static let words = [
        "<", ">", "</c>", "</row>", "<row>", "<c r=\"XFD1\">", "<c r=\"A9999999999\"><v>1</v></c>", "<v>", "<t>", "<![CDATA[", "<!--",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#x10FFFF;", "&lt;", "r=\"2147483648\"", "s=\"-1\"", "s=\"99999999999\"",
        "t=\"s\"", "t=\"e\"", "<mergeCell ref=\"A1:XFD9\"/>", "<mergeCell ref=\"B2:A1\"/>", "1e308", "-1e-308", "99999999999999999999",
        "NaN", "0.5", "_x000D_", "_xD800_", "colspan=\"99999\"", "rowspan=\"99999\"", "<table>", "</table>", "<td>", "<tr>", "{", "}",
        "[", "]", "\"", "\\u0000", "\\ud83d", "\\", ",", ":", "null", "\n", "\r", "\t", "\0", "\u{FEFF}", "工单", "ss:Index=\"0\"",
        "ss:MergeAcross=\"99999\"", "date1904=\"1\"", "../../", "[h]", "\"年", "yyyy",
    ].map { Array($0.utf8) }

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(below limit: Int) -> Int { limit > 0 ? Int.random(in: 0..<limit, using: &generator) : 0 }

    mutating func change(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0...number(below: 4) { changeOnce(&bytes) }
        return bytes
    }

    private mutating func changeOnce(_ bytes: inout [UInt8]) {
        let at = number(below: bytes.count)
        let end = min(bytes.count, at + 1 + number(below: number(below: 8) == 0 ? 400 : 12))
        switch number(below: 9) {
        case 0 where !bytes.isEmpty: bytes[at] ^= 1 << UInt8(number(below: 8))
        case 1 where !bytes.isEmpty: bytes[at] = UInt8(number(below: 256))
        case 2: bytes.removeSubrange(at..<end)
        case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
        case 4: bytes.insert(contentsOf: bytes[at..<end], at: number(below: bytes.count))
        case 5 where number(below: 4) == 0: bytes.removeSubrange(at...)
        case 6 where number(below: 4) == 0:
            for _ in 0..<number(below: 40) { bytes.insert(contentsOf: bytes[at..<end], at: at) }
        case 7: bytes.replaceSubrange(at..<end, with: Self.words[number(below: Self.words.count)])
        default: bytes.insert(contentsOf: Self.words[number(below: Self.words.count)], at: at)
        }
    }
}
