/// The names of all objects of a file, in the order in which they first appear: its columns.
struct JSONColumns: Sendable {
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]
    /// The names as they are written, for those without escapes.
    private var written: [[UInt8]] = []

    /// The column of a name; `expected` is the one behind the object's last, which it mostly is.
    func column(_ name: Range<Int>, hasEscapes: Bool, in bytes: UnsafeRawBufferPointer, expected: Int) throws(JSONScanner.Fault) -> Int? {
        if expected < written.count, !hasEscapes, name.count == written[expected].count,
           bytes[name].elementsEqual(written[expected]) {
            return expected
        }
        return places[try Self.text(name, hasEscapes: hasEscapes, in: bytes)]
    }

    /// Takes a name, unless it is known.
    mutating func append(_ name: String) {
        guard places[name] == nil else { return }
        places[name] = names.count
        names.append(name)
        written.append(Array(name.utf8))
    }

    /// The name that a string's text between its quotes stands for.
    static func text(_ name: Range<Int>, hasEscapes: Bool, in bytes: UnsafeRawBufferPointer) throws(JSONScanner.Fault) -> String {
        guard hasEscapes else { return String(decoding: bytes[name], as: UTF8.self) }
        var text: [UInt8] = []
        try JSONEscape.decode(name, of: bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
