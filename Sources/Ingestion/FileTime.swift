internal import Glibc
import Spreadsheets
import Tickets

enum FileTime {
    /// The file's own time, for a name without a date.
    static func lastModified(_ path: String) throws(SpreadsheetError) -> Instant {
        var found = stat()
        guard stat(path, &found) == 0 else { throw .cannotRead(path: path, cause: String(cString: strerror(errno))) }
        return Instant(microseconds: Int64(found.st_mtim.tv_sec) * 1_000_000 + Int64(found.st_mtim.tv_nsec) / 1_000)
    }
}
