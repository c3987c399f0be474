import Foundation
import Testing
@testable import PrivateCluster

struct HomeTests {
    @Test func `the home is what is said, root's, or the XDG state folder`() {
        func home(_ environment: [String: String], isRoot: Bool = false) -> String {
            PrivateCluster.defaultHome(environment: environment, isRoot: isRoot)
        }
        #expect(home(["HOTLINE_HOME": "/srv/h", "HOME": "/home/me"]) == "/srv/h")
        #expect(home(["HOTLINE_HOME": "/srv/h"], isRoot: true) == "/srv/h")
        #expect(home(["HOME": "/root"], isRoot: true) == "/var/lib/hotline")
        #expect(home(["XDG_STATE_HOME": "/state", "HOME": "/home/me"]) == "/state/hotline")
        #expect(home(["XDG_STATE_HOME": "state", "HOME": "/home/me"]) == "/home/me/.local/state/hotline")
        #expect(home(["HOTLINE_HOME": "", "HOME": "/home/me"]) == "/home/me/.local/state/hotline")
    }

    @Test func `a home is absolute and has one name`() {
        #expect(PrivateCluster(home: "/a/./b/../c/").home == "/a/c")
        #expect(PrivateCluster(home: "x").home.hasPrefix("/"))
        #expect(PrivateCluster(home: "/").path == "/postgres/data")
    }

    @Test(.enabled(if: geteuid() == 0, "SKIPPED: only root can run a cluster as someone else"))
    func `a new cluster that root makes belongs to the user of the home, where that is another one than root`() throws {
        let home = TestFolders.next()
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        #expect(try Owner.of(data: "\(home)/postgres/data", home: home).name == "postgres")
        #expect(chown(home, 65_534, 65_534) == 0)
        #expect(try Owner.of(data: "\(home)/postgres/data", home: home).name == "nobody")
        #expect(try Owner.of(data: "/nowhere/postgres/data", home: "/nowhere").name == "postgres")
    }

    @Test func `the socket's path fits into what the kernel takes`() {
        for length in 1...300 {
            let cluster = PrivateCluster(home: "/" + String(repeating: "x", count: length))
            #expect(cluster.layout.socketFolder.utf8.count + "/.s.PGSQL.5432.lock".utf8.count <= 107)
        }
        #expect(PrivateCluster(home: "/srv/h").conninfo == "host='/srv/h/postgres/run' dbname=hotline user=hotline")
        #expect(PrivateCluster(home: "/it's").conninfo == #"host='/it\'s/postgres/run' dbname=hotline user=hotline"#)
        let long = [1, 2].map { PrivateCluster(home: "/\($0)" + String(repeating: "/long", count: 30)).layout.socketFolder }
        #expect(long[0].hasPrefix("/tmp/hotline-"))
        #expect(long[0] != long[1])
    }
}
