import Glibc

/// A conversion of the C library between two encodings. Strict: it stops at a bad byte, never substitutes or skips.
struct Iconv: ~Copyable {
    private let handle: iconv_t

    /// Nil when the system lacks the conversion. Names are those of `iconv -l`.
    init?(from source: String, to target: String) {
        guard let opened = iconv_open(target, source), Int(bitPattern: opened) != -1 else { return nil }
        handle = opened
    }

    deinit { iconv_close(handle) }

    /// Returns the bytes read and written. Fewer read than given: the next byte begins no complete character, or `output` is full.
    func convert(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> (read: Int, written: Int) {
        iconv(handle, nil, nil, nil, nil)
        // iconv's signature is older than `const`; it does not write to its input.
        var source = UnsafeMutableRawBufferPointer(mutating: input).bindMemory(to: CChar.self).baseAddress
        var target = output.bindMemory(to: CChar.self).baseAddress
        var (remaining, room) = (input.count, output.count)
        _ = iconv(handle, &source, &remaining, &target, &room)
        return (input.count - remaining, output.count - room)
    }
}
