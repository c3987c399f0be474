/// Something that happened to the worker or to a file, for the log. File names are shown, contents never.
package enum WorkerEvent: Sendable {
    package enum PutBackReason: String, Sendable {
        case storeIsAway = "database away"
        case storeRefuses = "database refuses"
        case inboxIsAway = "inbox away"
        case stopped
        case changed = "changed while it was imported"
        case tryAgain = "to be tried again"
    }

    case started(inbox: String, worker: String, hasEvents: Bool)
    case recovered(file: String, from: String, deaths: Int)
    case importing(file: String)
    case imported(file: String, ImportReport, seconds: Double, movedTo: String)
    case failed(file: String, Diagnosis, movedTo: String)
    case putBack(file: String, PutBackReason, Diagnosis?)
    case unreadable(file: String)
    case vanished(file: String)
    case leftGrowing(files: [String])
    case storeAway(Diagnosis)
    case storeBack(awaySeconds: Double)
    case inboxAway(InboxError)
    case inboxBack(awaySeconds: Double)
    case copying(folder: String)
    case metricsNotWritten(InboxError)
    case stopped(WorkerTotals)
}
