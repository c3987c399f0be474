import Foundation

/// The program `hotline-web`. It is another one so that this one needs nothing of what serves the web.
struct WebProgram {
    var host: String
    var port: Int
    var isBehindTLS = false

    static let name = "hotline-web"

    /// Becomes `hotline-web`: the same process, so that who watches or stops this command watches and stops that.
    /// - Parameter database: what it connects to; nil for libpq's own variables.
    /// - Throws: `Failure` where there is no such program; else it does not return.
    func replaceThisProcess(database: String?) throws -> Never {
        if !["localhost", "::1"].contains(host), !host.hasPrefix("127.") {
            Console.note("""
                Warning: other machines can connect to \(host), and nothing is encrypted on the way. \
                Put a server that speaks TLS in front, and let this one listen on 127.0.0.1.
                """)
        }
        let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let path = folder.appending(path: Self.name).path
        if let database { setenv("HOTLINE_DATABASE_URL", database, 1) }
        restoreSignals()
        let words = ([path, "--host", host, "--port", String(port)] + (isBehindTLS ? ["--behind-tls"] : [])).map { (word: String) in strdup(word) } + [nil]
        execv(path, words)
        throw Failure("\(path) cannot be started: \(String(cString: strerror(errno))).",
                      hint: "Install \(Self.name) beside hotline, or build it: swift build -c release --product \(Self.name).")
    }

    /// A new program inherits what is ignored and blocked here, which would make it deaf to being stopped.
    private func restoreSignals() {
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
    }
}
