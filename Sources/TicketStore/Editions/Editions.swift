package import Postgres

/// Published summaries, which are kept and never changed.
package enum Editions {
    /// Keeps an edition with its files, all or nothing.
    /// - Parameter files: contents by the name of their format.
    /// - Returns: the edition with its number and files.
    package static func keep(_ edition: StoredEdition, files: [String: [UInt8]], on connection: borrowing Connection) throws
        -> StoredEdition {
        try connection.transaction { connection in
            let number = try EditionInsert.insert(edition, on: connection)
            for (format, content) in files.sorted(by: { $0.key < $1.key }) {
                try EditionFileInsert.insert(content, format: format, of: number, on: connection)
            }
            return try one(number, on: connection)
        }
    }

    /// Newest first.
    package static func all(on connection: borrowing Connection) throws(PostgresError) -> [StoredEdition] {
        try read(only: nil, on: connection)
    }

    /// - Throws: `StoreError.unknownEdition`
    package static func one(_ number: Int, on connection: borrowing Connection) throws -> StoredEdition {
        guard let found = try read(only: number, on: connection).first else { throw StoreError.unknownEdition(number) }
        return found
    }

    /// The bytes of a file as they were published; nil where the edition has no file of that format.
    /// - Throws: `StoreError.inconsistent` where the stored bytes are no longer those that were published.
    package static func file(_ format: String, of number: Int, on connection: borrowing Connection) throws -> [UInt8]? {
        guard let file = try EditionFileRead.file(format, of: number, on: connection) else { return nil }
        guard file.isIntact else { throw StoreError.inconsistent("the \(format) of edition \(number) is not the one that was published") }
        return file.content
    }

    private static func read(only number: Int?, on connection: borrowing Connection) throws(PostgresError) -> [StoredEdition] {
        let files = try EditionFileList.files(only: number, on: connection)
        var editions = try EditionList.editions(only: number, on: connection)
        for index in editions.indices { editions[index].files = files[editions[index].number] ?? [] }
        return editions
    }
}
