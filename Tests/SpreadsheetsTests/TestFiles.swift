import Foundation
import TestSupport
@testable import Spreadsheets

/// A file of `Fixtures/`.
func fixture(_ name: String) throws -> FileBytes {
    let folder = Bundle.module.resourceURL?.appendingPathComponent("Fixtures").path ?? "Fixtures"
    return try FileBytes(path: "\(folder)/\(name)")
}

func reader(_ text: String, delimiter: Delimiter? = .comma) throws -> DelimitedReader {
    try DelimitedReader(FileBytes(Array(text.utf8)), delimiter: delimiter)
}

func cells(_ text: String) throws -> [[String]] { try reader(text).rows().map(\.cells) }

/// UTF-8 text in another encoding, by iconv.
func encoded(_ utf8: [UInt8], as encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return utf8
    case .utf8BOM: return encoding.byteOrderMark + utf8
    case .gb18030, .utf16LE, .utf16BE:
        guard let iconv = Iconv(from: "utf-8", to: encoding.rawValue) else { throw SpreadsheetError.encodingUnavailable(encoding) }
        var output = [UInt8](repeating: 0, count: utf8.count * 4)
        let (read, written) = utf8.withUnsafeBytes { input in output.withUnsafeMutableBytes { iconv.convert(input, into: $0) } }
        guard read == utf8.count else { throw NotEncodable(offset: read) }
        return (encoding == .gb18030 ? [] : encoding.byteOrderMark) + output[..<written]
    }
}

struct NotEncodable: Error { var offset: Int }

extension SharedData {
    static func json(_ file: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file)))
    }
}
