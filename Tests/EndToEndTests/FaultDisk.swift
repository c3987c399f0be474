import Foundation
import Testing

/// A small file system in memory, to be filled. To mount one takes root and the right to.
struct FaultDisk {
    let path: String

    static let isAllowed = (try? with(megabytes: 1) { _ in }) != nil
    static let absence: Comment = "SKIPPED: the disk is never filled here, since only root with the right to mount can make a small one"

    private struct Failure: Error { let operation: String, reason: String }

    private init(megabytes: Int) throws {
        path = try TestFolder.make()
        try Self.check(mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m,mode=755"), "mount")
    }

    static func with(megabytes: Int, _ body: (FaultDisk) throws -> Void) throws {
        sweep()
        let disk = try FaultDisk(megabytes: megabytes)
        defer { disk.unmount() }
        try body(disk)
    }

    static func with(megabytes: Int, _ body: (FaultDisk) async throws -> Void) async throws {
        sweep()
        let disk = try FaultDisk(megabytes: megabytes)
        defer { disk.unmount() }
        try await body(disk)
    }

    /// Makes the disk so small or so large that this much is free.
    func leave(megabytes: Int) throws {
        var space = statvfs()
        try Self.check(statvfs(path, &space), "statvfs")
        let used = Int(space.f_blocks - space.f_bfree) * Int(space.f_frsize)
        let remount: UInt = 32
        try Self.check(mount("tmpfs", path, "tmpfs", remount, "size=\(used / 1024 + megabytes * 1024)k"), "remount")
    }

    private func unmount() {
        let lazily: Int32 = 2
        umount2(path, lazily)
        rmdir(path)
    }

    /// Disks of test runs that were killed: those in the folder of a process that is no longer there.
    private static func sweep() {
        let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[0] == "tmpfs", words[2] == "tmpfs", words[1].hasPrefix("/tmp/hotline-e2e-"),
                  let owner = pid_t(words[1].dropFirst(17).prefix { $0 != "/" }), kill(owner, 0) != 0, errno == ESRCH else { continue }
            umount2(String(words[1]), 2)
        }
    }

    private static func check(_ result: Int32, _ operation: String) throws {
        if result != 0 { throw Failure(operation: operation, reason: String(cString: strerror(errno))) }
    }
}
