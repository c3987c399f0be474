/// A file's name as the file system has it: any bytes but a slash. Names that came out of a Chinese zip are often no UTF-8.
package struct FileName: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// What is no UTF-8 is shown as U+FFFD, so two names may look alike.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
