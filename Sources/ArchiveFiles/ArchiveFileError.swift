internal import Glibc

/// Why an archive cannot be written or read.
package struct ArchiveFileError: Error, Sendable, CustomStringConvertible {
    package let description: String
    package let hint: String

    init(_ description: String, hint: String) {
        self.description = description
        self.hint = hint
    }

    /// `operation` says what was tried, as in `cannot be written`.
    static func system(_ path: String, _ operation: String, code: Int32) -> ArchiveFileError {
        ArchiveFileError("\(path) \(operation): \(String(cString: strerror(code))).",
                         hint: code == EEXIST ? "Name a file that does not exist yet."
                            : "Check that the folder exists, may be written and has space.")
    }

    static func damaged(_ path: String, _ cause: String) -> ArchiveFileError {
        ArchiveFileError("\(path) is no whole archive: \(cause).",
                         hint: "Take another copy of it; its SHA-256 stands in `hotline database status`.")
    }

    static func newer(_ path: String, schema: Int) -> ArchiveFileError {
        ArchiveFileError("\(path) was written by a newer hotline, with schema \(schema).", hint: "Install that version of hotline.")
    }
}
