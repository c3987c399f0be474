internal import CLibxml2

/// The attributes of a start tag while its event lasts.
struct ElementAttributes {
    typealias Pointers = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

    private enum Layout {
        /// Five pointers an attribute: local name, prefix, URI, start and end of the value.
        case xml(count: Int)
        /// Name and value by turns, each ended by a NUL, and a null behind the last.
        case html
    }

    private let pointers: Pointers?
    private let layout: Layout

    init(xml pointers: Pointers?, count: Int) {
        self.pointers = pointers
        layout = .xml(count: count)
    }

    init(html pointers: Pointers?) {
        self.pointers = pointers
        layout = .html
    }

    var count: Int {
        switch layout {
        case .xml(let count): return count
        case .html:
            guard let pointers else { return 0 }
            var count = 0
            while pointers[count * 2] != nil { count += 1 }
            return count
        }
    }

    /// The value of the attribute with that local name, whatever its prefix; nil too where it has none.
    subscript(_ name: StaticString) -> UnsafeRawBufferPointer? {
        guard var attribute = pointers else { return nil }
        switch layout {
        case .xml(let count):
            for _ in 0..<count {
                if let found = attribute[0], name ~= ElementName(found), let start = attribute[3], let end = attribute[4] {
                    return UnsafeRawBufferPointer(start: start, count: end - start)
                }
                attribute += 5
            }
        case .html:
            while let found = attribute[0] {
                if name ~= ElementName(found), let value = attribute[1] {
                    return UnsafeRawBufferPointer(start: value, count: Int(xmlStrlen(value)))
                }
                attribute += 2
            }
        }
        return nil
    }

    func string(_ name: StaticString) -> String? { self[name].map { String(decoding: $0, as: UTF8.self) } }

    func integer(_ name: StaticString) -> Int? { self[name].flatMap { decimalInteger($0) } }

    /// `1`, `true` and `on` are true.
    func flag(_ name: StaticString) -> Bool {
        guard let value = string(name) else { return false }
        return ["1", "true", "on"].contains(value)
    }
}
