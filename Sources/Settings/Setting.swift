/// One setting of an installation: `time_zone` in the YAML file, `HOTLINE_TIME_ZONE` in the environment, which wins.
package struct Setting: Sendable, Hashable {
    package let key: String
    /// As it would stand in the file; empty where there is no default.
    package let defaultValue: String
    package let meaning: String

    package var environmentVariable: String { "HOTLINE_" + key.uppercased() }

    package static let databaseURL = Setting(
        key: "database_url", defaultValue: "",
        meaning: "PostgreSQL server to use; without it PG* variables, and without these a private cluster")
    package static let home = Setting(
        key: "home", defaultValue: "",
        meaning: "folder of the private cluster (default: the XDG state folder; as root /var/lib/hotline)")
    package static let timeZone = Setting(
        key: "time_zone", defaultValue: "Asia/Shanghai", meaning: "zone of periods, days and times without a zone")
    package static let office = Setting(
        key: "office", defaultValue: "", meaning: "name of the office, printed above a summary")
    package static let unit = Setting(
        key: "unit", defaultValue: "宗", meaning: "how the office counts tickets: 宗 or 件")
    package static let headline = Setting(
        key: "headline", defaultValue: "closed_of_received,closed_of_due", meaning: "named rates that lead a summary")
    package static let closable = Setting(
        key: "closable", defaultValue: "consultation,complaint,suggestion,report,help,unclassified",
        meaning: "categories that need closing, for closed_of_closable")
    package static let excluded = Setting(
        key: "excluded", defaultValue: "", meaning: "tickets left out of every denominator: void, merged, invalid")
    package static let language = Setting(
        key: "language", defaultValue: "zh", meaning: "language of summaries: zh or en")
    package static let profile = Setting(
        key: "profile", defaultValue: "", meaning: "profile for exports whose headers are not the built-in ones")
    package static let inbox = Setting(
        key: "inbox", defaultValue: "", meaning: "folder in which exports arrive, for hotline work")
    package static let channels = Setting(
        key: "channels", defaultValue: "", meaning: "file that says where alerts are sent, like deploy/channels.yaml")
    package static let alertRules = Setting(
        key: "alert_rules", defaultValue: "", meaning: "file of rules beside the closing-pace monitor, like deploy/alert-rules.yaml")
    package static let alertSensitivity = Setting(
        key: "alert_sensitivity", defaultValue: "standard", meaning: "how soon alerts speak: sensitive, standard or conservative")

    package static let all = [databaseURL, home, timeZone, office, unit, headline, closable, excluded, language, profile, inbox, channels,
                              alertRules, alertSensitivity]
}
