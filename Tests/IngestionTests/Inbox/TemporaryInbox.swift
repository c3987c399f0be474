import Foundation

/// A folder of one test's own that is removed with the value.
final class TemporaryInbox: Sendable {
    let path: String

    init(below parent: String = "/tmp") throws {
        path = "\(parent)/hotline-inbox-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Delivered as a careful sender does: under another name first.
    func deliver(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name).part"))
        try FileManager.default.moveItem(atPath: "\(path)/\(name).part", toPath: "\(path)/\(name)")
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    /// Paths of the files below a folder of the inbox, sorted.
    func files(_ folder: String = "") -> [String] {
        let base = folder.isEmpty ? path : "\(path)/\(folder)"
        let all = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(base)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}

/// The small export of one day in January 2020: ticket `T<day>`, received that day.
enum SmallExport {
    static func name(_ day: Int) -> String { "12345_202001\(day < 10 ? "0" : "")\(day).csv" }

    static func text(_ day: Int, rows: [String] = []) -> String {
        let two = day < 10 ? "0\(day)" : "\(day)"
        return (["工单编号,诉求类型,受理时间,承办单位", "T\(two),投诉,2020-01-\(two) 09:00:00,城管局"] + rows).joined(separator: "\n") + "\n"
    }
}
