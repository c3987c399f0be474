/// Growing memory that values are written into in PostgreSQL's binary format, all numbers big-endian.
package struct ByteWriter: ~Copyable {
    @usableFromInline var memory: UnsafeMutableRawBufferPointer
    /// Bytes written.
    @usableFromInline package internal(set) var count = 0

    package init(capacity: Int = 256) {
        memory = .allocate(byteCount: max(capacity, 16), alignment: 16)
    }

    deinit {
        memory.deallocate()
    }

    package var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: memory[..<count])
    }

    /// Forgets what was written and keeps the memory.
    package mutating func removeAll() {
        count = 0
    }

    @inlinable package mutating func append<Integer: FixedWidthInteger>(_ value: Integer) {
        let offset = extend(by: MemoryLayout<Integer>.size)
        memory.storeBytes(of: value.bigEndian, toByteOffset: offset, as: Integer.self)
    }

    @inlinable package mutating func append(bytes: UnsafeRawBufferPointer) {
        let offset = extend(by: bytes.count)
        UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyMemory(from: bytes)
    }

    @inlinable package mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Writes a 32-bit length and what `body` writes, in that order.
    @inlinable package mutating func appendCounted(_ body: (inout ByteWriter) -> Void) {
        let start = extend(by: 4)
        body(&self)
        memory.storeBytes(of: Int32(count - start - 4).bigEndian, toByteOffset: start, as: Int32.self)
    }

    /// Makes room and returns where it begins.
    @inlinable mutating func extend(by size: Int) -> Int {
        let offset = count
        if memory.count &- offset < size { grow(by: size) }
        count = offset &+ size
        return offset
    }

    @usableFromInline @inline(never) mutating func grow(by size: Int) {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: max(memory.count * 2, count + size), alignment: 16)
        larger.copyMemory(from: bytes)
        memory.deallocate()
        memory = larger
    }
}
