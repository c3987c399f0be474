import Postgres
package import Tickets

/// The texts that a plain row may have, in the order in which `ticket_first_copy` takes them.
package enum PlainText: Int, CaseIterable, Sendable {
    case number, department, category, status, district, community, channel, caller, phone, address, title, content, result

    /// The order in which they go into `Ticket.contentHash`; between the last of the first group and the second stand empty texts.
    fileprivate static let hashedBeforeUrgency: [PlainText] = [.category, .department, .district, .community, .channel]
    fileprivate static let hashedAtTheEnd: [PlainText] = [.caller, .phone, .address, .title, .content, .result]
}

/// Rows with a stated deadline and nothing but the usual columns, which nearly all rows are: no `Ticket` is made of them unless something
/// is known of their tickets already. Their texts lie as COPY sends them, each behind its length in 32 bits, -1 for null.
package struct PlainRows: Sendable {
    /// All but the texts.
    package struct Row: Sendable {
        package var line: Int
        /// `TicketNumber.seenHash`.
        package var number: Int64
        package var sourceHash: Int64?
        package var receivedAt: Instant
        /// Neither this nor the closing is a mere date.
        package var dueAt: Instant
        package var closedAt: Instant?
        package var category: Category
        package var statusMeaning: StatusMeaning
        package fileprivate(set) var contentHash: Int64 = 0
        fileprivate var texts = 0..<0

        package init(line: Int, number: Int64, sourceHash: Int64?, receivedAt: Instant, dueAt: Instant, closedAt: Instant?,
                     category: Category, statusMeaning: StatusMeaning) {
            self.line = line
            self.number = number
            self.sourceHash = sourceHash
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.closedAt = closedAt
            self.category = category
            self.statusMeaning = statusMeaning
        }
    }

    package private(set) var rows: [Row] = []
    private let memory = Memory()

    /// The texts of all rows.
    //
    // Sendable: only the thread that decodes appends, and it hands the rows over when it is done with them.
    private final class Memory: @unchecked Sendable {
        var bytes = ByteWriter(capacity: 1 << 12)
    }

    private static let labels = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, Array($0.label.utf8)) })
    private static let usualStatuses = Dictionary(uniqueKeysWithValues: StatusMeaning.allCases.map { ($0, Array($0.usualStatus.utf8)) })

    package init() {}

    /// - Parameter texts: in UTF-8, by `PlainText.rawValue`; an empty one is an empty cell, or none.
    package mutating func append(_ row: Row, texts: [UnsafeRawBufferPointer]) {
        var row = row
        row.contentHash = PlainRows.contentHash(row, texts)
        let start = memory.bytes.count
        for text in PlainText.allCases {
            let bytes = texts[text.rawValue]
            let isNull = switch text {
            case .number, .department: false
            case .category: PlainRows.labels[row.category].map { bytes.elementsEqual($0) } ?? false
            case .status: PlainRows.usualStatuses[row.statusMeaning].map { bytes.elementsEqual($0) } ?? false
            default: bytes.isEmpty
            }
            memory.bytes.append(isNull ? -1 : Int32(truncatingIfNeeded: bytes.count))
            if !isNull { memory.bytes.append(bytes: bytes) }
        }
        row.texts = start..<memory.bytes.count
        rows.append(row)
    }

    /// The same as `Ticket.contentHash` of the ticket that the row would make.
    private static func contentHash(_ row: Row, _ texts: [UnsafeRawBufferPointer]) -> Int64 {
        var hash = ContentHash()
        hash.combine(revision: 0, receivedAt: row.receivedAt, deadline: Deadline(at: row.dueAt), closing: row.closedAt.map { Closing(at: $0) },
                     dispatchedAt: nil)
        let empty = UnsafeRawBufferPointer(start: nil, count: 0)
        for text in PlainText.hashedBeforeUrgency { hash.combine(texts[text.rawValue]) }
        hash.combine(empty)
        hash.combine(texts[PlainText.status.rawValue])
        hash.combine(empty)
        hash.combine(empty)
        for text in PlainText.hashedAtTheEnd { hash.combine(texts[text.rawValue]) }
        return hash.value
    }

    /// The texts of a row as COPY sends them.
    func encodedTexts(of row: Row) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory.bytes.bytes[row.texts]) }

    /// A text as it is stored, nil for null; valid as long as these rows.
    package func text(_ wanted: PlainText, of row: Row) -> UnsafeRawBufferPointer? {
        let bytes = encodedTexts(of: row)
        var offset = 0
        for _ in 0..<wanted.rawValue { offset += 4 + max(0, length(in: bytes, at: offset)) }
        let length = length(in: bytes, at: offset)
        return length < 0 ? nil : UnsafeRawBufferPointer(rebasing: bytes[offset + 4..<offset + 4 + length])
    }

    private func length(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
        Int(Int32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self)))
    }

    /// The row with its ticket.
    package func unpacked(_ row: Row) -> ImportedExport.Row {
        func read(_ text: PlainText) -> String? { self.text(text, of: row).map { String(decoding: $0, as: UTF8.self) } }
        var ticket = Ticket(number: TicketNumber(base: read(.number) ?? ""), receivedAt: row.receivedAt)
        ticket.statedDeadline = Deadline(at: row.dueAt)
        ticket.closing = row.closedAt.map { Closing(at: $0) }
        ticket.category = row.category
        ticket.categoryText = read(.category) ?? row.category.label
        ticket.department = read(.department) ?? ""
        ticket.departmentText = ticket.department
        ticket.statusMeaning = row.statusMeaning
        ticket.status = read(.status) ?? row.statusMeaning.usualStatus
        ticket.district = read(.district) ?? ""
        ticket.community = read(.community) ?? ""
        ticket.channel = read(.channel) ?? ""
        ticket.personal.caller = read(.caller) ?? ""
        ticket.personal.phone = read(.phone) ?? ""
        ticket.personal.address = read(.address) ?? ""
        ticket.personal.title = read(.title) ?? ""
        ticket.personal.content = read(.content) ?? ""
        ticket.personal.result = read(.result) ?? ""
        return ImportedExport.Row(line: row.line, ticket: ticket, sourceHash: row.sourceHash)
    }
}
