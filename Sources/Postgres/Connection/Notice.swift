import CLibpq

/// A message that the server sends beside its answers, such as `table "t" does not exist, skipping`.
package struct Notice: Sendable {
    /// `WARNING`, `NOTICE`, `INFO`, `LOG` or `DEBUG`, never translated.
    package let severity: String
    /// The primary message. Text of `raise notice` is as its author wrote it.
    package let text: String
}

package typealias NoticeHandler = @Sendable (Notice) -> Void

/// The handler as an object, whose address libpq can hold.
final class NoticeReceiver: Sendable {
    private let handler: NoticeHandler

    init(_ handler: @escaping NoticeHandler) {
        self.handler = handler
    }

    /// Has the handler called for the connection's notices, on the thread that waits for an answer.
    /// The caller must release what is returned, after the connection is finished.
    static func install(_ handler: NoticeHandler?, on connection: OpaquePointer) -> Unmanaged<NoticeReceiver>? {
        guard let handler else {
            // libpq's default prints to stderr.
            PQsetNoticeReceiver(connection, { _, _ in }, nil)
            return nil
        }
        let receiver = Unmanaged.passRetained(NoticeReceiver(handler))
        PQsetNoticeReceiver(connection, { context, result in
            guard let context, let result else { return }
            func field(_ code: Int32) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }
            let notice = Notice(severity: field(DiagnosticField.severity) ?? "NOTICE",
                                text: field(DiagnosticField.message) ?? "")
            Unmanaged<NoticeReceiver>.fromOpaque(context).takeUnretainedValue().handler(notice)
        }, receiver.toOpaque())
        return receiver
    }
}
