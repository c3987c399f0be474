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
        /// The category's text is its usual label, and the status the usual one of what it means: both are then stored as null.
        package var hasUsualCategory, hasUsualStatus: Bool
        package fileprivate(set) var contentHash: Int64 = 0
        fileprivate var texts = 0..<0

        package init(line: Int, number: Int64, sourceHash: Int64?, receivedAt: Instant, dueAt: Instant, closedAt: Instant?,
                     category: Category, hasUsualCategory: Bool, statusMeaning: StatusMeaning, hasUsualStatus: Bool) {
            self.line = line
            self.number = number
            self.sourceHash = sourceHash
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.closedAt = closedAt
            self.category = category
            self.statusMeaning = statusMeaning
            self.hasUsualCategory = hasUsualCategory
            self.hasUsualStatus = hasUsualStatus
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

    package init() {}

    /// - Parameter texts: in UTF-8, by `PlainText.rawValue`; an empty one is an empty cell, or none.
    package mutating func append(_ row: Row, texts: [UnsafeRawBufferPointer]) {
        var row = row
        row.contentHash = PlainRows.contentHash(row, texts)
        row.texts = PlainRows.write(row, texts, to: &memory.bytes)
        rows.append(row)
    }

    /// - Returns: where they lie.
    private static func write(_ row: Row, _ texts: [UnsafeRawBufferPointer], to bytes: inout ByteWriter) -> Range<Int> {
        let start = bytes.count
        for place in texts.indices {
            let text = texts[place]
            let isNull = switch place {
            case PlainText.number.rawValue, PlainText.department.rawValue: false
            case PlainText.category.rawValue: row.hasUsualCategory
            case PlainText.status.rawValue: row.hasUsualStatus
            default: text.isEmpty
            }
            bytes.append(isNull ? -1 : Int32(truncatingIfNeeded: text.count))
            if !isNull { bytes.append(bytes: text) }
        }
        return start..<bytes.count
    }

    /// The same as `Ticket.contentHash` of the ticket that the row would make.
    private static func contentHash(_ row: Row, _ texts: [UnsafeRawBufferPointer]) -> Int64 {
        var hash = ContentHash()
        hash.combine(revision: 0, receivedAt: row.receivedAt, deadline: Deadline(at: row.dueAt),
                     closing: row.closedAt.map { Closing(at: $0) }, dispatchedAt: nil)
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

    /// Department, district, community and channel, an empty text where there is none; valid as long as these rows.
    func units(of row: Row) -> [UnsafeRawBufferPointer] {
        let bytes = encodedTexts(of: row)
        var units: [UnsafeRawBufferPointer] = []
        units.reserveCapacity(4)
        var offset = 0
        for text in 0...PlainText.channel.rawValue {
            let length = max(0, length(in: bytes, at: offset))
            switch PlainText(rawValue: text) {
            case .department, .district, .community, .channel:
                units.append(UnsafeRawBufferPointer(rebasing: bytes[offset + 4..<offset + 4 + length]))
            default: break
            }
            offset += 4 + length
        }
        return units
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
