package import ArchiveFiles
package import Ingestion
package import Lint
package import PrivateCluster
package import Reporting
package import Settings
package import Spreadsheets
package import StrictYAML
package import TicketStore

/// An error that says in a sentence what is wrong, and in `hint` what to do: what a person is told, by the command and by the web.
package protocol AdvisingError: Error, CustomStringConvertible {
    var hint: String { get }
}

extension ArchiveFileError: AdvisingError {}
extension ClusterError: AdvisingError {}
extension DocumentError: AdvisingError {}
extension ExportError: AdvisingError {}
extension PublishingRefused: AdvisingError {}
extension ReferenceError: AdvisingError {}
extension ReportingError: AdvisingError {}
extension SettingsError: AdvisingError {}
extension SpreadsheetError: AdvisingError {}
extension StoreError: AdvisingError {}
extension WorkbookWritingError: AdvisingError {}
extension YAMLError: AdvisingError {}
extension ZipWritingError: AdvisingError {}
