import Foundation
import HTTPTypes
internal import Hummingbird
import Reporting

/// Receives a file of a form, piece by piece, into a place of its own.
enum Upload {
    /// - Throws: `WebFault` for what is no form of ours, holds no file, or is too large; nothing of it stays then.
    static func receive(_ request: Request, of reader: Reader, in staging: Staging) async throws -> Staging.File {
        guard var parts = request.headers[.contentType].flatMap({ MultipartReader(contentType: $0) }) else { throw WebFault.foreignForm }
        var fields: [String: String] = [:]
        var opened: (file: Staging.File, handle: FileHandle)?
        var byteCount = 0
        do {
            for try await buffer in request.body {
                var events: [MultipartReader.Event] = []
                do { try parts.read(buffer.readableBytesView) { events.append($0) } } catch { throw WebFault.noFile }
                for event in events {
                    switch event {
                    case .field(let name, let value): fields[name] = value
                    case .fileBegins(let name):
                        // The token stands first, so that nothing is kept for a foreign form.
                        guard opened == nil, let token = reader.formToken, fields[Form.token] == token else { throw WebFault.foreignForm }
                        let file = try await staging.open(name, of: reader.name)
                        guard FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600]),
                              let handle = FileHandle(forWritingAtPath: file.path) else { throw WebFault.broken }
                        opened = (file, handle)
                    case .file(let bytes):
                        byteCount += bytes.count
                        guard byteCount <= Staging.byteLimit else { throw WebFault.fileTooLarge }
                        try opened?.handle.write(contentsOf: Data(bytes))
                    case .fileEnds: try opened?.handle.close()
                    }
                }
            }
            guard parts.isComplete, byteCount > 0, var file = opened?.file else { throw WebFault.noFile }
            file.isFullSnapshot = fields["full_snapshot"] == "yes"
            await staging.keep(file)
            return file
        } catch {
            if let opened { await staging.remove(opened.file.id) }
            throw error
        }
    }
}

extension WebFault {
    static let noFile = WebFault(.badRequest, Word("没有收到完整的文件", "No whole file has come"),
                                 remedy: Word("请选择一个导出文件，重新上传。", "Choose an export and upload it again."))
    static let fileTooLarge = WebFault(.contentTooLarge, Word("文件过大", "The file is too large"),
                                       remedy: Word("1 GB 以上的文件请放入收件目录，由 hotline work 导入。",
                                                    "Put files over 1 GB into the inbox of hotline work."))
}
