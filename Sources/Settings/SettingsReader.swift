internal import Configuration

/// Reads settings as texts and lists of named values; an empty text counts as not set.
struct SettingsReader {
    let config: ConfigReader

    func text(_ setting: Setting) -> String? {
        // Lists in the file may be YAML lists; in the environment they are separated by commas.
        guard let text = config.string(forKey: ConfigKey(stringLiteral: setting.key)), !text.isEmpty else { return nil }
        return text
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ setting: Setting) throws(SettingsError) -> Value?
    where Value.RawValue == String {
        guard let text = text(setting) else { return nil }
        return try value(text, of: setting)
    }

    func choices<Value: RawRepresentable & CaseIterable>(_ setting: Setting) throws(SettingsError) -> [Value]?
    where Value.RawValue == String {
        let key = ConfigKey(stringLiteral: setting.key)
        let texts: [String] = config.stringArray(forKey: key) ?? text(setting).map { [$0] } ?? []
        let names = texts.joined(separator: ",").split(separator: ",").map { name in String(name.filter { $0 != " " }) }
        guard !names.isEmpty else { return nil }
        var values: [Value] = []
        for name in names { values.append(try value(name, of: setting)) }
        return values
    }

    private func value<Value: RawRepresentable & CaseIterable>(_ text: String, of setting: Setting) throws(SettingsError) -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw SettingsError(setting, value: text, allowed: Value.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return value
    }
}
