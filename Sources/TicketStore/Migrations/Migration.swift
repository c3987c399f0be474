import Tickets

/// A step of the schema: forward only, one transaction, its text fixed once it has been applied anywhere.
struct Migration: Sendable {
    let version: Int
    let name: String
    let text: String

    /// All that this binary carries, oldest first; `0002_work_calendar` is version 2.
    static let all: [Migration] = EmbeddedSQL.migrations.compactMap { file in
        Int(file.name.prefix { $0.isNumber }).map { Migration(version: $0, name: file.name, text: file.text) }
    }

    /// 16 hexadecimal digits over the text.
    var checksum: String {
        var hash = ContentHash()
        hash.combine(text)
        let digits = String(UInt64(bitPattern: hash.value), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
