package import Postgres

/// What the store cannot do, with the way out.
package enum StoreError: Error, Sendable {
    /// The server is older than the oldest that is supported.
    case serverTooOld(version: Int)
    /// A newer `hotline` has migrated the database.
    case databaseIsNewer(found: Int, known: Int)
    /// A migration that was applied is not the one that this binary knows.
    case migrationChanged(name: String)
    case notMigrated
    case unknownRun(Int)
    case unknownEdition(Int)
    case unknownAlert(Int)
    case unknownAccount(String)
    case accountExists(String)
    /// libcrypt gives no yescrypt hash.
    case noPasswordHash
    /// A reader's part was asked for on a connection whose role the server lets see everything.
    case readerIsNotKept
    case alreadyReverted(Int, by: Int)
    /// Later imports rest on this one, so that it cannot be taken back alone.
    case builtOn(Int, by: [LaterImport])
    /// More rows were rejected than the caller allows; nothing was changed.
    case tooManyRejects(rejected: Int, read: Int, limit: String)
    /// Rows of one ticket came in different batches of a file: it has to be sent as one.
    case ticketAcrossBatches
    /// The stored rows contradict one another; a defect, never the user's fault.
    case inconsistent(String)
    /// The tallies are divided by the midnights of a zone that this system's zone table lacks.
    case unknownTallyZone
    /// Only the tickets could tell, and those of a year are in an archive.
    case archived(StoredArchive)
    /// An export names tickets that are in an archive.
    case namesArchived(StoredArchive, tickets: Int)
    /// An import cannot be reverted while tickets that came from it are in an archive.
    case behindArchive(Int, StoredArchive)
    /// The tallies cannot be built anew by other rules without the tickets.
    case archivedUnderOtherRules(StoredArchive)
    /// There is no archive of that content whose tickets are away.
    case unknownArchive
    /// What was read back from the archive is not what the database holds.
    case archiveDiffers
    /// The year after it is not over yet.
    case yearTooYoung(Int)
    /// The tallies do not hold all tickets by the settings that hold now.
    case talliesIncomplete
    case talliesDiffer
    /// The server has no Citus to spread tables with.
    case noCitus
    /// A read replica was asked to change something.
    case serverIsReadOnly
    case database(PostgresError)
}

extension StoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .serverTooOld(let version):
            "The PostgreSQL server is version \(version / 10_000); hotline needs 15 or newer."
        case .databaseIsNewer(let found, let known):
            "The database was migrated to schema \(found) by a newer hotline; this one knows schemas up to \(known)."
        case .migrationChanged(let name):
            "Migration \(name) was applied to this database in another wording than this hotline carries."
        case .notMigrated: "The database does not have the schema of this hotline yet, and the server takes no changes."
        case .unknownRun(let run): "There is no import \(run)."
        case .unknownEdition(let number): "There is no edition \(number)."
        case .unknownAlert(let number): "There is no alert \(number)."
        case .unknownAccount(let name): "There is no account \(name)."
        case .accountExists(let name): "There is an account \(name) already."
        case .noPasswordHash: "This system's libcrypt makes no yescrypt hash of the password."
        case .readerIsNotKept: "The database lets this connection see every ticket, so that it cannot show a part of them."
        case .alreadyReverted(let run, let revert): "Import \(run) was reverted already, by run \(revert)."
        case .builtOn(let run, let later):
            "Import \(run) cannot be reverted: later imports name the same tickets: "
                + later.prefix(3).map { "\($0.run) (\($0.fileName), \($0.tickets) tickets)" }.joined(separator: ", ")
                + (later.count > 3 ? " and \(later.count - 3) more" : "") + "."
        case .tooManyRejects(let rejected, let read, let limit):
            "\(rejected) of \(read) rows were rejected, more than the limit of \(limit); nothing was loaded."
        case .ticketAcrossBatches: "Rows of one ticket lie far apart in the file."
        case .unknownTallyZone: "The tallies are kept in a time zone that this system does not know."
        case .inconsistent(let what): "The stored data contradict one another: \(what)."
        case .archived(let archive):
            "The tickets of \(archive.year) are archived, and this figure cannot be told without them; "
                + "the tallies answer whole months, as is known now."
        case .namesArchived(let archive, let tickets):
            "The file names \(tickets) tickets of \(archive.year) that are archived and cannot be compared; nothing was loaded."
        case .behindArchive(let run, let archive):
            "Import \(run) cannot be reverted: tickets of \(archive.year) that came from it are archived."
        case .archivedUnderOtherRules(let archive):
            "The tallies cannot be built by other settings while the tickets of \(archive.year) are archived."
        case .unknownArchive:
            "This database misses no tickets of that file: it was never archived from here with --remove, or is back already."
        case .archiveDiffers: "What stands in the archive is not what the database holds; nothing was changed."
        case .yearTooYoung(let year): "The year \(year) cannot be archived before the year after it is over."
        case .talliesIncomplete:
            "The tallies do not hold all tickets yet, or by other settings, so that no year can be answered without its tickets."
        case .talliesDiffer: "The tallies are not what the tickets say, so that no ticket may be taken out."
        case .noCitus: "The server has no Citus, so that its tables stay on one machine."
        case .serverIsReadOnly: "The server is a read replica, or takes no changes for another reason."
        case .database(let error): error.description
        }
    }

    package var hint: String {
        switch self {
        case .serverTooOld: "Point --database or HOTLINE_DATABASE_URL to a newer server, or leave them out to use a private one."
        case .databaseIsNewer: "Install that version of hotline, or choose another database."
        case .migrationChanged: "Use the hotline that made the database, or restore the database from before the change."
        case .notMigrated: "Run `hotline database migrate` on the primary."
        case .unknownRun: "`hotline imports list` shows the imports that exist."
        case .unknownEdition: "`hotline editions list` shows the editions that were published."
        case .unknownAlert: "`hotline alerts list --all` shows the alerts that exist."
        case .unknownAccount: "`hotline accounts list` shows the accounts that exist."
        case .accountExists: "Choose another name, or send a new link with `hotline accounts link`."
        case .noPasswordHash: "Install libcrypt1 4.4 or newer, or let a proxy vouch for names."
        case .readerIsNotKept: "Run `hotline database roles`, and connect the pages as hotline_web."
        case .alreadyReverted: "`hotline imports list` shows what is in force."
        case .builtOn(_, let later): "Revert the later ones first, the newest first: " + later.map { "\($0.run)" }.reversed().joined(separator: ", ") + "."
        case .tooManyRejects: "`hotline import --dry-run` shows the rejected rows; mend the file, or raise --max-rejects."
        case .ticketAcrossBatches: "Sort the file by ticket number."
        case .unknownTallyZone: "Install the package tzdata."
        case .inconsistent: "Please report this with the output of `hotline database status`."
        case .archived(let archive), .namesArchived(let archive, _), .behindArchive(_, let archive), .archivedUnderOtherRules(let archive):
            "Bring them back with `hotline database restore-archive \(archive.fileName)`, then try again."
        case .unknownArchive: "`hotline database status` lists the archives whose tickets are away, with file and SHA-256."
        case .archiveDiffers: "Try again with another file; if it happens again, check the disk."
        case .yearTooYoung: "Archive an earlier year: late exports and alerts still need this one."
        case .talliesIncomplete, .talliesDiffer: "Run `hotline database verify --repair`, then try again."
        case .noCitus: "Install Citus, add it to shared_preload_libraries, restart, and run `create extension citus` in this database."
        case .serverIsReadOnly:
            "Name the primary with --database, or all servers (host=one,two): the one that takes changes is then chosen."
        case .database(let error):
            error.isConnectionLost ? "Check that the server runs and can be reached; what was not finished was rolled back."
                : "Nothing was changed. `hotline database status` shows what the database holds."
        }
    }
}
