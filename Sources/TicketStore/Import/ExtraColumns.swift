internal import Foundation

/// Columns that nobody knows, as a JSON object from header to cell.
enum ExtraColumns {
    static func encode(_ columns: [String: String]) -> String {
        guard !columns.isEmpty else { return "{}" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(columns)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    static func decode(_ json: String) -> [String: String] {
        json == "{}" ? [:] : (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? [:]
    }
}
