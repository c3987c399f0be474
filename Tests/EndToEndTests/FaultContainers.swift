import Foundation

/// Files around files, made by the system's gzip.
enum FaultContainers {
    static func gzipped(_ bytes: Data) throws -> Data {
        let folder = try TestFolder.make()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try bytes.write(to: URL(filePath: "\(folder)/plain"))
        let words = ["gzip", "-n", "\(folder)/plain"].map { (word: String) in strdup(word) }
        let variables = [strdup("PATH=/usr/bin:/bin")]
        defer { (words + variables).forEach { free($0) } }
        var pid: pid_t = 0
        var status: Int32 = 0
        guard posix_spawnp(&pid, "gzip", nil, nil, words + [nil], variables + [nil]) == 0, waitpid(pid, &status, 0) == pid, status == 0 else {
            throw Hotline.Failure(text: "gzip cannot be run")
        }
        return try Data(contentsOf: URL(filePath: "\(folder)/plain.gz"))
    }

    /// A workbook of one sheet.
    static func workbook(_ rows: [[String]]) throws -> Data {
        let cells = rows.map { row in
            "<row>" + row.map { "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped($0))</t></is></c>" }.joined() + "</row>"
        }.joined()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        return try archive([
            ("[Content_Types].xml", """
                <Types xmlns="\(package)/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
                """),
            ("_rels/.rels", """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>
                """),
            ("xl/workbook.xml", """
                <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/worksheet" \
                Target="worksheets/sheet1.xml"/></Relationships>
                """),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(cells)</sheetData></worksheet>"),
        ])
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\r\n", with: "\n")
    }

    /// A zip whose members are what gzip made, between its header of ten bytes and its trailer of checksum and length.
    private static func archive(_ members: [(name: String, text: String)]) throws -> Data {
        var bytes = Data(), directory = Data()
        for (name, text) in members {
            let packed = try gzipped(Data(text.utf8))
            let deflated = packed.dropFirst(10).dropLast(8), checksumAndLength = packed.suffix(8)
            let common = Data([20, 0, 0, 0, 8, 0, 0, 0, 33, 80]) + checksumAndLength.prefix(4) + little(deflated.count, 4)
                + checksumAndLength.suffix(4) + little(name.utf8.count, 2) + little(0, 2)
            directory += Data("PK\u{1}\u{2}".utf8) + little(20, 2) + common + little(0, 6) + little(0, 4) + little(bytes.count, 4) + Data(name.utf8)
            bytes += Data("PK\u{3}\u{4}".utf8) + common + Data(name.utf8) + deflated
        }
        return bytes + directory + Data("PK\u{5}\u{6}".utf8) + little(0, 4) + little(members.count, 2) + little(members.count, 2)
            + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 })
    }
}
