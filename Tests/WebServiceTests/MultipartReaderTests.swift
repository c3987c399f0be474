import Testing
@testable import WebService

@Suite struct MultipartReaderTests {
    private static let body = "--b\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\nt\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"12345_20200101.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        + "a,b\r\n--c\r\n1,2\r\n--b--\r\n"

    private func read(pieces size: Int) throws -> (fields: [String: String], names: [String], file: String, isComplete: Bool) {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=b"))
        var fields: [String: String] = [:], names: [String] = [], file: [UInt8] = []
        let bytes = Array(Self.body.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try reader.read(bytes[start..<min(start + size, bytes.count)]) { event in
                switch event {
                case .field(let name, let value): fields[name] = value
                case .fileBegins(let name): names.append(name)
                case .file(let part): file += part
                case .fileEnds: break
                }
            }
        }
        return (fields, names, String(decoding: file, as: UTF8.self), reader.isComplete)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 10_000])
    func `a form comes whole, wherever its pieces end`(size: Int) throws {
        let form = try read(pieces: size)
        #expect(form.fields == ["form_token": "t"] && form.names == ["12345_20200101.csv"] && form.isComplete)
        #expect(form.file == "a,b\r\n--c\r\n1,2")
    }

    @Test func `what has no boundary is no such body, and a field has an end`() throws {
        #expect(MultipartReader(contentType: "multipart/form-data") == nil)
        #expect(MultipartReader(contentType: "text/plain; boundary=b") == nil)
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=b"))
        #expect(throws: MultipartReader.Fault.self) {
            try reader.read(Array(repeating: UInt8(ascii: "x"), count: 10_000)) { _ in }
        }
    }
}
