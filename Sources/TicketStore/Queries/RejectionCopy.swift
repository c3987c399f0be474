import Postgres

/// sql/queries/rejection_copy.sql
enum RejectionCopy {
    static func write(_ rejections: [ImportedExport.Rejection], of run: Int, on connection: borrowing Connection) throws {
        try connection.copyIn(EmbeddedSQL.rejectionCopy) { copy in
            for rejection in rejections {
                try copy.startRow(columns: 6)
                copy.write(int64: Int64(run))
                copy.write(int32: Int32(clamping: rejection.line))
                copy.write(text: rejection.columnName)
                copy.write(text: rejection.reason)
                copy.write(text: rejection.raw)
                copy.write(int32: Int32(clamping: rejection.rawByteCount))
            }
        }
    }
}
