internal import Spreadsheets
package import StrictYAML
internal import Tickets

extension ExportProfile {
    /// Reads a YAML profile. Throws `YAMLError`, or `SpreadsheetError` when there is no such file.
    package static func load(path: String) throws -> ExportProfile {
        let bytes = try FileBytes(path: path)
        guard let yaml = bytes.withUnsafeBytes({ String(validating: $0, as: UTF8.self) }) else {
            throw YAMLError(file: path, key: "", problem: "the file is not UTF-8", hint: "Save it as UTF-8.")
        }
        return try ExportProfile(yaml: yaml, file: path)
    }

    /// - Parameter file: the name that errors give as the place.
    package init(yaml: String, file: String) throws(YAMLError) {
        let root = try YAMLNode(parsing: yaml, file: file, subject: "a profile", example: "name: our-hotline")
        try root.refuseKeys(otherThan: ProfileKey.allCases.map(\.rawValue))
        self.init()
        guard let name = try root[.name]?.text(), !name.isEmpty else {
            throw root.error("a profile needs a name", hint: "Add a line such as: name: our-hotline")
        }
        self.name = name
        source = try root[.source]?.text() ?? name
        version = try root[.version]?.wholeNumber() ?? 1
        extendsBuiltIn = try root[.extendsBuiltIn]?.truth() ?? true
        columns = try root[.columns]?.lists(of: Column.self) ?? [:]
        dateOrder = try root[.dateOrder]?.choice(of: DateOrder.self)
        excelEpoch = try root[.excelEpoch]?.choice(of: ExcelEpoch.self) ?? .from1900
        timeZone = try root[.timeZone]?.zone()
        categoryAliases = try root[.categoryAliases]?.lists(of: Category.self) ?? [:]
        statusAliases = try root[.statusAliases]?.lists(of: StatusLabel.self) ?? [:]
        satisfactionAliases = try root[.satisfactionAliases]?.lists(of: Satisfaction.self) ?? [:]
        departmentSeparators = try root[.departmentSeparators]?.text() ?? departmentSeparators
        constants = try root[.constants]?.constants() ?? [:]
        delimiter = try root[.delimiter]?.delimiter()
        encoding = try root[.encoding]?.choice(of: TextEncoding.self)
        try refuseContradictions(in: root)
    }

    private func refuseContradictions(in root: YAMLNode) throws(YAMLError) {
        var owners: [String: Column] = [:]
        for column in Column.allCases {
            for name in columns[column] ?? [] {
                let owner = owners.updateValue(column, forKey: CellText.comparable(name))
                guard let owner, owner != column else { continue }
                throw (root[.columns] ?? root).error("\"\(name)\" stands for both \(owner.rawValue) and \(column.rawValue)",
                                                     hint: "Name each column of the file once.")
            }
        }
    }
}

enum ProfileKey: String, CaseIterable {
    case name, source, version, columns, constants, delimiter, encoding
    case extendsBuiltIn = "extends_builtin"
    case dateOrder = "date_order"
    case excelEpoch = "excel_epoch"
    case timeZone = "time_zone"
    case categoryAliases = "category_aliases"
    case statusAliases = "status_aliases"
    case satisfactionAliases = "satisfaction_aliases"
    case departmentSeparators = "department_separators"
}

extension YAMLNode {
    subscript(key: ProfileKey) -> YAMLNode? { self[key.rawValue] }

    /// `{ closed: [done, finished] }`; a single text is a list of one.
    fileprivate func lists<Key: RawRepresentable<String> & CaseIterable & Hashable>(of type: Key.Type) throws(YAMLError) -> [Key: [String]] {
        var lists: [Key: [String]] = [:]
        for (key, entry) in try entries(of: type) {
            var texts: [String] = []
            for element in entry.elements {
                let text = try element.text()
                if CellText.comparable(text).isEmpty { throw entry.error("an empty name", hint: "Remove it, or write the name.") }
                texts.append(text)
            }
            lists[key] = texts
        }
        return lists
    }

    fileprivate func zone() throws(YAMLError) -> ReportingZone {
        let identifier = try text()
        guard let zone = ReportingZone(identifier: identifier) else {
            throw error("there is no time zone \"\(identifier)\"", hint: "Write an IANA name such as Asia/Shanghai.")
        }
        return zone
    }

    fileprivate func delimiter() throws(YAMLError) -> Delimiter {
        let text = try text()
        if text == "tab" || text == "\\t" { return .tab }
        guard text.count == 1, let delimiter = text.first.flatMap(Delimiter.init) else {
            throw error("\"\(text)\" cannot separate cells", hint: "Write one ASCII character in quotes, such as \";\", or tab.")
        }
        return delimiter
    }

    /// A constant says the same of every ticket, which no number, time or person can be.
    fileprivate func constants() throws(YAMLError) -> [Column: String] {
        let allowed: [Column] = [.category, .district, .community, .department, .status, .satisfaction, .channel, .urgency]
        var constants: [Column: String] = [:]
        for (column, node) in try entries(of: Column.self) {
            guard allowed.contains(column) else {
                throw node.error("\(column.rawValue) cannot be the same for every ticket",
                                 hint: "Constants are possible for " + allowed.map(\.rawValue).joined(separator: ", ") + ".")
            }
            constants[column] = CellText.trimmed(try node.text())
        }
        return constants
    }
}
