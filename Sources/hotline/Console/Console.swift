import Foundation

/// Data goes to stdout, everything that is said about it to stderr.
enum Console {
    /// - Throws: `Failure` where the output cannot be written, as on a full disk. A reader that went away (`hotline … | head`) wants no
    ///   more, which is no failure.
    static func data(_ text: String) throws {
        try data(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    static func data(_ bytes: [UInt8]) throws {
        let code = write(bytes, to: STDOUT_FILENO)
        guard code == 0 || code == EPIPE else {
            throw Failure("The output cannot be written: \(String(cString: strerror(code))).", hint: "Free space, or write elsewhere with --out.")
        }
    }

    static func note(_ text: String) {
        write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether data is shown to somebody and goes into no file or pipe.
    static var showsData: Bool { isatty(STDOUT_FILENO) == 1 }

    /// One line that is written over itself, on a terminal only.
    static func progress(_ text: String) {
        if isTerminal { write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }
    }

    static func endProgress() {
        if isTerminal { write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }

    /// - Returns: 0, or the system's error number.
    @discardableResult
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { return errno }
                rest = UnsafeRawBufferPointer(rebasing: rest[written...])
            }
            return 0
        }
    }
}
