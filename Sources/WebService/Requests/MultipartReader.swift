/// Takes a `multipart/form-data` body apart as it comes (RFC 7578): small fields are kept, a file is handed on piece by piece.
struct MultipartReader {
    enum Event {
        case field(name: String, value: String)
        case fileBegins(name: String)
        case file(ArraySlice<UInt8>)
        case fileEnds
    }

    enum Fault: Error { case malformed, fieldTooLarge }

    private enum State { case preamble, head, field(String), file, end }

    private static let fieldLimit = 4 << 10
    private let delimiter: [UInt8]
    private var state = State.preamble
    private var pending: [UInt8] = Array("\r\n".utf8)

    /// Nil for a content type that is no such body.
    init?(contentType: String) {
        guard contentType.hasPrefix("multipart/form-data"),
              let boundary = contentType.split(separator: ";").lazy.map({ $0.drop { $0 == " " } })
                  .first(where: { $0.hasPrefix("boundary=") }) else { return nil }
        let name = boundary.dropFirst("boundary=".count).filter { $0 != "\"" }
        guard (1...70).contains(name.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(name)".utf8)
    }

    var isComplete: Bool { if case .end = state { true } else { false } }

    /// - Throws: `Fault`
    mutating func read(_ bytes: some Collection<UInt8>, _ handle: (Event) throws -> Void) throws {
        pending += bytes
        while try step(handle) {}
    }

    /// One part of what is pending; false where more bytes are needed.
    private mutating func step(_ handle: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .end:
            pending = []
            return false
        case .head:
            if pending.starts(with: "--".utf8) {
                state = .end
                return true
            }
            guard let end = pending.firstRange(of: Array("\r\n\r\n".utf8)) else {
                if pending.count > Self.fieldLimit { throw Fault.malformed }
                return false
            }
            try begin(String(decoding: pending[..<end.lowerBound], as: UTF8.self), handle)
            pending.removeSubrange(..<end.upperBound)
            return true
        case .preamble, .field, .file:
            guard let end = pending.firstRange(of: delimiter) else {
                try handOnWhatIsSafe(handle)
                return false
            }
            switch state {
            case .field(let name): try handle(.field(name: name, value: String(decoding: pending[..<end.lowerBound], as: UTF8.self)))
            case .file:
                try handle(.file(pending[..<end.lowerBound]))
                try handle(.fileEnds)
            default: break
            }
            pending.removeSubrange(..<end.upperBound)
            state = .head
            return true
        }
    }

    /// Of a file everything but what could still be the beginning of a delimiter; fields are kept until they end, and are short.
    private mutating func handOnWhatIsSafe(_ handle: (Event) throws -> Void) throws {
        guard case .file = state else {
            if pending.count > Self.fieldLimit { throw Fault.fieldTooLarge }
            return
        }
        let safe = pending.count - delimiter.count
        guard safe > 0 else { return }
        try handle(.file(pending[..<safe]))
        pending.removeSubrange(..<safe)
    }

    private mutating func begin(_ head: String, _ handle: (Event) throws -> Void) throws {
        guard let line = head.split(separator: "\r\n").first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
              let name = MultipartReader.parameter("name", in: line) else { throw Fault.malformed }
        if let file = MultipartReader.parameter("filename", in: line) {
            state = .file
            try handle(.fileBegins(name: file))
        } else {
            state = .field(name)
        }
    }

    /// The quoted value of ` name="…"`.
    private static func parameter(_ name: String, in line: Substring) -> String? {
        guard let start = line.firstRange(of: " \(name)=\"") else { return nil }
        return line[start.upperBound...].firstIndex(of: "\"").map { String(line[start.upperBound..<$0]) }
    }
}
