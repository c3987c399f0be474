import CLibpq
import Glibc

extension ConnectionParameters {
    /// Connects and returns libpq's handle, which the caller must finish.
    ///
    /// Polls itself instead of calling `PQconnectdb`, because libpq gives no SQLSTATE for a refused connection except in the
    /// words of a verbose message, and verbosity can only be asked for once there is a handle. Of several hosts one that does not
    /// answer must not take the time of the others, which only `PQconnectdb` can see to.
    func connect() throws(PostgresError) -> OpaquePointer {
        let settings = try settings(), isOneOfSeveral = try namesSeveralHosts()
        let handle = withCStrings(settings.map(\.keyword)) { keywords in
            withCStrings(settings.map(\.value)) { values in
                isOneOfSeveral ? PQconnectdbParams(keywords, values, 0) : PQconnectStartParams(keywords, values, 0)
            }
        }
        guard let handle else {
            throw PostgresError(kind: .connection, message: "out of memory", isConnectionLost: true)
        }
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
        guard isOneOfSeveral ? PQstatus(handle) == CONNECTION_OK : awaitConnection(handle) else {
            defer { PQfinish(handle) }
            throw refusal(handle)
        }
        PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
        return handle
    }

    private func awaitConnection(_ handle: OpaquePointer) -> Bool {
        guard PQstatus(handle) != CONNECTION_BAD else { return false }
        let deadline = timeout(of: handle).map { ContinuousClock.now + $0 }
        var state = PGRES_POLLING_WRITING
        while true {
            switch state {
            case PGRES_POLLING_OK: return true
            case PGRES_POLLING_READING, PGRES_POLLING_WRITING:
                let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
                guard wait(for: events, on: PQsocket(handle), until: deadline) else { return false }
                state = PQconnectPoll(handle)
            default: return false
            }
        }
    }

    /// `connect_timeout` as it stands after environment and service files; nil waits for ever, as libpq's 0 does.
    private func timeout(of handle: OpaquePointer) -> Duration? {
        guard let options = PQconninfo(handle) else { return .seconds(Self.defaultTimeoutSeconds) }
        defer { PQconninfoFree(options) }
        var option = options
        while let keyword = option.pointee.keyword {
            if String(cString: keyword) == "connect_timeout", let value = option.pointee.val,
               let seconds = Int(String(cString: value)) {
                return seconds <= 0 ? nil : .seconds(seconds)
            }
            option += 1
        }
        return .seconds(Self.defaultTimeoutSeconds)
    }

    private func wait(for events: Int32, on socket: Int32, until deadline: ContinuousClock.Instant?) -> Bool {
        var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
        while true {
            var milliseconds: Int32 = -1
            if let deadline {
                let left = ContinuousClock.now.duration(to: deadline)
                guard left > .zero else { return false }
                milliseconds = Int32(clamping: left.components.seconds * 1000 + 1
                    + left.components.attoseconds / 1_000_000_000_000_000)
            }
            let ready = poll(&descriptor, 1, milliseconds)
            if ready > 0 { return true }
            if ready < 0, errno != EINTR { return false }
        }
    }

    private func refusal(_ handle: OpaquePointer) -> PostgresError {
        let text = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        var details = PostgresError.Details()
        var sqlState: SQLState?
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            // `connection to server … failed: FATAL:  3D000: database "x" does not exist`
            var words = line.split(separator: ": ", omittingEmptySubsequences: true).map(String.init)
            if let place = words.firstIndex(where: { looksLikeSQLState($0) }) {
                sqlState = SQLState(rawValue: words.remove(at: place).filter { $0 != " " })
                lines.append(words.joined(separator: ": "))
            } else if line.hasPrefix("\t") {
                // A question whether the server runs, which our hint asks too.
                continue
            } else if sqlState == nil {
                lines.append(String(line))
            } else {
                // DETAIL, HINT and LOCATION of the line above.
                details.detail = [details.detail, String(line)].compactMap { $0 }.joined(separator: " ")
            }
        }
        let message = lines.isEmpty ? "no answer from the server within the time allowed (\(self))" : lines.joined(separator: "; ")
        return PostgresError(kind: .connection, message: message, sqlState: sqlState, details: details,
                             isConnectionLost: true)
    }

    private func looksLikeSQLState(_ word: String) -> Bool {
        let trimmed = word.filter { $0 != " " }
        return trimmed.count == 5 && trimmed.contains(where: \.isNumber)
            && trimmed.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
    }
}

/// Lends the strings as an array of C strings that ends in a null pointer.
private func withCStrings<Result>(_ strings: [String],
                                  _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies.map { UnsafePointer($0) } + [nil])
}
