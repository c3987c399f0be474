import Glibc

/// Why the private cluster cannot be made, started or stopped. Everything in it is safe to show.
package struct ClusterError: Error, Sendable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// PostgreSQL's server programs are not installed, or not in the version that made the data.
        case programsMissing
        /// We are root, and there is no user to run the server as.
        case ownerMissing
        /// The home cannot be made, written or entered.
        case homeUnusable
        case diskFull
        case initFailed
        case startFailed
        case stopFailed
        /// Another process has been starting or stopping the cluster for too long.
        case busy
    }

    package let kind: Kind
    package let description: String
    /// What to do about it, for `Try: …`.
    package let hint: String

    init(_ kind: Kind, _ description: String, hint: String) {
        self.kind = kind
        self.description = description
        self.hint = hint
    }
}

extension ClusterError {
    static let noSpaceHint = "free some space, or put the cluster elsewhere with HOTLINE_HOME"

    /// `operation` says what was tried, as in `cannot make the folder …`.
    static func system(_ operation: String, errno code: Int32) -> ClusterError {
        let reason = String(cString: strerror(code))
        if code == ENOSPC || code == EDQUOT {
            return ClusterError(.diskFull, "\(operation): \(reason)", hint: noSpaceHint)
        }
        return ClusterError(.homeUnusable, "\(operation): \(reason)",
                            hint: "set HOTLINE_HOME to a folder of yours on a local disk, or use a PostgreSQL of your own with --database")
    }
}
