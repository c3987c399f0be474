@testable import Spreadsheets

/// A zip file without compression, so that its members can be changed and the file is sound all the same.
enum StoredZip {
    static func bytes(_ members: [(name: String, data: [UInt8])]) -> [UInt8] {
        var (file, directory): ([UInt8], [UInt8]) = ([], [])
        for (name, data) in members {
            let fields = little(0, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(checkSum(data), 4) + little(data.count, 4)
                + little(data.count, 4) + little(name.utf8.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + fields
                + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(file.count, 4) + name.utf8
            file += little(0x0403_4B50, 4) + little(20, 2) + fields + name.utf8 + data
        }
        return file + directory + little(0x0605_4B50, 4) + little(0, 2) + little(0, 2) + little(members.count, 2) + little(members.count, 2)
            + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    }

    /// The members of an archive, unpacked.
    static func members(of bytes: FileBytes) throws -> [(name: String, data: [UInt8])] {
        let archive = try ZipArchive(bytes)
        return try archive.members.map { member in
            var stream = try ZipStream(member, of: archive, limit: .partBytes)
            return (member.name, try stream.readAll().withUnsafeBytes { Array($0) })
        }
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    /// CRC-32, as zip files have it.
    private static func checkSum(_ data: [UInt8]) -> Int {
        Int(~data.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 })
    }
}
