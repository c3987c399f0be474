import Glibc

/// The offset of the first byte that is no part of well-formed UTF-8; nil when all are.
func firstInvalidUTF8(in file: FileBytes) -> Int? {
    var found: Int?
    file.forEachPiece(cut: startOfCharacter) { piece, offset in
        found = firstInvalidUTF8(in: piece).map { $0 + offset }
        return found == nil
    }
    return found
}

/// The offset itself, or that of the character in whose middle it lies; of bad UTF-8 some offset close before it.
private func startOfCharacter(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    (0...3).lazy.map { offset - $0 }.first { $0 <= 0 || bytes[$0] & 0xC0 != 0x80 } ?? offset
}

func firstInvalidUTF8(in bytes: UnsafeRawBufferPointer) -> Int? {
    var start = 0
    while true {
        start = endOfCommonUTF8(in: bytes, from: start)
        if start == bytes.count { return nil }
        let end = bytes.count - start > 4096 ? max(startOfCharacter(in: bytes, at: start + 4096), start + 1) : bytes.count
        if let defect = firstInvalidCharacter(in: UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { return start + defect }
        start = end
    }
}

/// Passes over ASCII and over well-formed characters of three bytes, which are nearly all of a Chinese text, in half the time that the
/// library takes; returns where something else begins.
private func endOfCommonUTF8(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var at = start
    while at &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        if word & 0x8080_8080_8080_8080 == 0 {
            at &+= 8
        } else if word & 0x80 == 0 {
            at &+= (word & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        } else {
            // E0 and ED have rules of their own for the second byte.
            let lead = word & 0xFF
            guard word & 0xC0C0F0 == 0x8080E0, lead != 0xE0, lead != 0xED else { return at }
            at &+= 3
        }
    }
    return at
}

private func firstInvalidCharacter(in bytes: UnsafeRawBufferPointer) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.bindMemory(to: UInt8.self).span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// Whether valid UTF-8 holds at least `wanted` characters of more than one byte.
func hasMultibyteCharacters(_ wanted: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var found = 0
    for byte in bytes where byte >= 0xC0 {
        found += 1
        if found == wanted { return true }
    }
    return false
}

/// The line, from 1, of the byte at `offset`, in any encoding that keeps LF and CR as single bytes of their own. LF, CR LF and a
/// lone CR each end a line.
func lineNumber(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var line = 1
    for index in 0..<offset {
        switch bytes[index] {
        case UInt8(ascii: "\n"): if index == 0 || bytes[index - 1] != UInt8(ascii: "\r") { line += 1 }
        case UInt8(ascii: "\r"): line += 1
        default: break
        }
    }
    return line
}

func offsetOfNUL(in file: FileBytes) -> Int? {
    var found: Int?
    file.forEachPiece { piece, offset in
        found = offsetOfNUL(in: piece).map { $0 + offset }
        return found == nil
    }
    return found
}

private func offsetOfNUL(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else { return nil }
    return UnsafeRawPointer(found) - start
}

/// The byte offset of the first U+0000 in UTF-16 of either byte order.
func offsetOfNULUnit(in bytes: UnsafeRawBufferPointer) -> Int? {
    stride(from: 0, to: bytes.count - 1, by: 2).first { bytes[$0] == 0 && bytes[$0 + 1] == 0 }
}

/// Blank, tab, LF, VT, FF, CR.
@inline(__always)
func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// How often `pattern` occurs, counted up to `atMost`.
func occurrences(of pattern: [UInt8], in bytes: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var (count, from) = (0, 0)
    while count < limit, let found = offset(of: pattern, in: bytes, from: from) {
        count += 1
        from = found + pattern.count
    }
    return count
}

/// Where `pattern` first occurs at or behind `from`.
func offset(of pattern: [UInt8], in bytes: UnsafeRawBufferPointer, from: Int = 0) -> Int? {
    guard let start = bytes.baseAddress, let first = pattern.first else { return nil }
    var at = from
    while at + pattern.count <= bytes.count, let found = memchr(start + at, Int32(first), bytes.count - pattern.count + 1 - at) {
        at = UnsafeRawPointer(found) - start
        if memcmp(start + at, pattern, pattern.count) == 0 { return at }
        at += 1
    }
    return nil
}
