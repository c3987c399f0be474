/// A 64-bit hash that is the same on every machine and for ever, since it is stored: multiply and fold over eight bytes at a time.
package struct ContentHash: Sendable {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    package init() {}

    package var value: Int64 { Int64(bitPattern: ContentHash.mix(state, 0xD6E8_FEB8_6659_FD93)) }

    package mutating func combine(_ number: Int64) {
        state = ContentHash.mix(state ^ UInt64(bitPattern: number), 0xA076_1D64_78BD_642F)
    }

    /// The length goes in as well, so that neighbouring texts cannot trade bytes.
    package mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine(UnsafeRawBufferPointer($0)) }
    }

    /// The same for a text as it lies in memory, in UTF-8.
    package mutating func combine(_ text: UnsafeRawBufferPointer) {
        let count = text.count
        combine(Int64(count))
        var offset = 0
        while offset &+ 8 <= count {
            combine(Int64(bitPattern: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset &+= 8
        }
        guard offset < count else { return }
        var rest: UInt64 = 0
        if count >= 8 {
            // The last eight bytes without those that went in already.
            let last = UInt64(bigEndian: text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
            rest = last & (1 << UInt64((count &- offset) &* 8) &- 1)
        } else {
            while offset < count {
                rest = rest << 8 | UInt64(text[offset])
                offset &+= 1
            }
        }
        combine(Int64(bitPattern: rest))
    }

    package mutating func combine(_ instant: Instant?) {
        combine(instant?.microseconds ?? Int64.min)
    }

    /// What goes before the texts of a ticket. A closing that no cell states counts as none.
    package mutating func combine(revision: Int, receivedAt: Instant, deadline: Deadline?, closing: Closing?, dispatchedAt: Instant?) {
        combine(Int64(revision))
        combine(receivedAt)
        combine(deadline?.at)
        combine(deadline?.isDateOnly == true ? 1 as Int64 : 0)
        let stated = closing.flatMap { $0.isInferred ? nil : $0 }
        combine(stated?.at)
        combine(stated?.isDateOnly == true ? 1 as Int64 : 0)
        combine(dispatchedAt)
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return high ^ low
    }
}

extension Ticket {
    /// Equal for two rows that mean the same in every known column: another date shape or encoding, and columns that nobody knows,
    /// make no difference. A closing that no cell states counts as none.
    package var contentHash: Int64 {
        var hash = ContentHash()
        hash.combine(revision: number.revision, receivedAt: receivedAt, deadline: statedDeadline, closing: closing,
                     dispatchedAt: dispatchedAt)
        hash.combine(categoryText)
        hash.combine(departmentText)
        hash.combine(district)
        hash.combine(community)
        hash.combine(channel)
        hash.combine(urgency)
        hash.combine(status)
        hash.combine(satisfactionText)
        hash.combine(duplicateOf)
        hash.combine(personal.caller)
        hash.combine(personal.phone)
        hash.combine(personal.address)
        hash.combine(personal.title)
        hash.combine(personal.content)
        hash.combine(personal.result)
        // A ticket that comes back is changed even where its row is the old one.
        if isWithdrawn { hash.combine(1 as Int64) }
        return hash.value
    }
}

extension TicketNumber {
    /// What an import keeps of every number that it saw: 8 bytes, the same for all revisions.
    package var seenHash: Int64 {
        var base = base
        return base.withUTF8 { TicketNumber.seenHash(of: UnsafeRawBufferPointer($0)) }
    }

    /// - Parameter base: the base number in UTF-8.
    package static func seenHash(of base: UnsafeRawBufferPointer) -> Int64 {
        var hash = ContentHash()
        hash.combine(base)
        return hash.value
    }
}
