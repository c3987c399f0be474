import Foundation
import Testing
@testable import PrivateCluster

struct ClusterErrorTests {
    private func error(_ home: String, environment: [String: String] = [:]) async throws -> ClusterError {
        try await #require(throws: ClusterError.self) {
            try await PrivateCluster(home: home, environment: environment).start()
        }
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = TestFolders.next()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await body(folder)
    }

    @Test func `a home that cannot be made says so`() async throws {
        let error = try await error("/proc/hotline")
        #expect(error.kind == .homeUnusable)
        #expect(error.description == "cannot make the folder /proc/hotline: No such file or directory")
        #expect(error.hint.contains("HOTLINE_HOME"))
        #expect(try await self.error("/etc/passwd/hotline").description.hasSuffix("Not a directory"))
        #expect(try await self.error("/etc/passwd").description.hasSuffix("Not a directory"))
    }

    @Test func `missing programs say what to install`() async throws {
        try await withFolder { folder in
            let wrong = try await error(folder, environment: ["HOTLINE_PGBIN": "/nowhere"])
            #expect(wrong.kind == .programsMissing)
            #expect(wrong.description.contains("/nowhere"))
        }
    }

    @Test func `data of another version says which one it needs`() async throws {
        try await withFolder { folder in
            let cluster = PrivateCluster(home: folder)
            let owner = try Owner.of(data: cluster.path, home: cluster.home)
            try Folders.prepare(cluster.layout, home: folder, owner: owner)
            try FileManager.default.createDirectory(atPath: cluster.path, withIntermediateDirectories: false)
            #expect(chown(cluster.path, owner.uid, owner.gid) == 0)
            try Data("8\n".utf8).write(to: URL(filePath: cluster.path + "/PG_VERSION"))
            let error = try await error(folder)
            #expect(error.kind == .programsMissing)
            #expect(error.hint.hasPrefix("apt install postgresql-8"))
        }
    }

    @Test func `a server that does not start says why`() async throws {
        try await withFolder { folder in
            let cluster = PrivateCluster(home: folder)
            try await cluster.start()
            try await cluster.stop()
            let settings = cluster.path + "/postgresql.conf"
            try Data("shared_buffers = '1 parsec'\n".utf8).write(to: URL(filePath: settings))
            let error = try await error(folder)
            #expect(error.kind == .startFailed)
            #expect(error.description.contains("postgresql.conf"))
            #expect(error.hint.contains(cluster.layout.log))
        }
    }

    @Test(.enabled(if: geteuid() == 0)) func `root is told when postgres cannot enter the home`() async throws {
        try await withFolder { folder in
            #expect(chmod(folder, 0o700) == 0)
            let error = try await error(folder + "/home")
            #expect(error.kind == .homeUnusable)
            #expect(error.description.contains("postgres cannot enter"))
        }
    }

    @Test func `the short socket folder must be ours`() async throws {
        try await withFolder { folder in
            let cluster = PrivateCluster(home: folder + "/a,b")
            #expect(symlink("/tmp", cluster.layout.socketFolder) == 0)
            defer { unlink(cluster.layout.socketFolder) }
            let error = try await error(cluster.home)
            #expect(error.kind == .homeUnusable)
            #expect(error.description.contains(cluster.layout.socketFolder))
        }
    }
}
