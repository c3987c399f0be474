package import Alerting
internal import Configuration
internal import Foundation
package import Reporting
internal import SystemPackage
package import Tickets

/// The settings of an installation: flags win over the environment, the environment over the YAML file, the file over defaults.
package struct Settings: Sendable {
    package var databaseURL: String?
    package var home: String?
    package var zone = ReportingZone.shanghai
    package var office: String?
    package var unit = SummarySettings.Unit.zong
    package var headline: [RateDefinition] = [.closedOfReceived, .closedOfDue]
    package var closable = Set(Category.allCases).subtracting([.praise])
    package var excluded: Set<Exclusion> = []
    package var language = Language.chinese
    package var profile: String?
    package var inbox: String?
    package var channels: String?
    package var alertRules: String?
    package var alertSensitivity = Sensitivity.standard

    package init() {}

    /// Where the settings file is looked for, in this order; the first that exists is read.
    package static func filePaths(environment: [String: String]) -> [String] {
        if let stated = environment["HOTLINE_CONFIG"], !stated.isEmpty { return [stated] }
        let user = environment["XDG_CONFIG_HOME"].map { "\($0)/hotline/hotline.yaml" }
            ?? environment["HOME"].map { "\($0)/.config/hotline/hotline.yaml" }
        return [user, "/etc/hotline/hotline.yaml"].compactMap { $0 }
    }

    /// Reads the environment and, where there is one, the file at `filePath`.
    /// - Throws: `SettingsError`, naming the setting, its place and what it may be.
    package static func load(environment: [String: String], filePath: String?) async throws -> Settings {
        var providers: [any ConfigProvider] = [
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "hotline")
        ]
        if let filePath, try !isBlank(filePath) {
            do {
                providers.append(try await FileProvider<YAMLSnapshot>(filePath: FilePath(filePath)))
            } catch {
                throw SettingsError(place: filePath, problem: "the file cannot be read as YAML",
                                    hint: "It holds one `key: value` a line; README lists the keys.")
            }
        }
        return try Settings(SettingsReader(config: ConfigReader(providers: providers)))
    }

    /// A file of nothing but blanks and comments sets nothing, and is no YAML document either.
    private static func isBlank(_ filePath: String) throws(SettingsError) -> Bool {
        guard let data = FileManager.default.contents(atPath: filePath) else {
            throw SettingsError(place: filePath, problem: "the file cannot be read", hint: "Check the path and its permissions.")
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).allSatisfy { line in
            line.drop { $0 == " " || $0 == "\t" }.first.map { $0 == "#" } ?? true
        }
    }

    private init(_ reader: SettingsReader) throws(SettingsError) {
        databaseURL = reader.text(.databaseURL)
        home = reader.text(.home)
        if let identifier = reader.text(.timeZone) {
            guard let zone = ReportingZone(identifier: identifier) else {
                throw SettingsError(.timeZone, value: identifier, allowed: "a zone of the IANA table such as Asia/Shanghai")
            }
            self.zone = zone
        }
        office = reader.text(.office)
        unit = try reader.choice(.unit) ?? unit
        headline = try reader.choices(.headline) ?? headline
        closable = try reader.choices(.closable).map(Set.init) ?? closable
        excluded = try reader.choices(.excluded).map(Set.init) ?? excluded
        language = try reader.choice(.language) ?? language
        profile = reader.text(.profile)
        inbox = reader.text(.inbox)
        channels = reader.text(.channels)
        alertRules = reader.text(.alertRules)
        alertSensitivity = try reader.choice(.alertSensitivity) ?? alertSensitivity
    }
}

/// A setting that cannot be used.
package struct SettingsError: Error, Sendable, CustomStringConvertible {
    package let place: String
    package let problem: String
    package let hint: String

    package var description: String { "\(place): \(problem)." }

    init(place: String, problem: String, hint: String) {
        self.place = place
        self.problem = problem
        self.hint = hint
    }

    init(_ setting: Setting, value: String, allowed: String) {
        self.init(place: "\(setting.key) (\(setting.environmentVariable))", problem: "\"\(value)\" is not a value of it",
                  hint: "It may be \(allowed).")
    }
}
