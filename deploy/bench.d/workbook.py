"""Writes a CSV file of exports.py as an XLSX workbook, the way Excel does: texts shared, times as serial numbers with a format.

workbook.py FROM.csv TO.xlsx
"""
import csv
import datetime
import signal
import sys
import zipfile
from xml.sax.saxutils import escape

signal.signal(signal.SIGINT, signal.SIG_DFL)    # ends without a traceback
SOURCE, TARGET = sys.argv[1:]
EPOCH = datetime.datetime(1899, 12, 30)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    # Format 1 is for times; 0 for all else.
    "xl/styles.xml": f'<styleSheet {MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
}

strings, uses = {}, 0


def cell(place, value, is_time):
    global uses
    if not value:
        return ""
    if is_time:
        serial = (datetime.datetime.fromisoformat(value) - EPOCH) / datetime.timedelta(days=1)
        return f'<c r="{place}" s="1"><v>{serial!r}</v></c>'
    uses += 1
    return f'<c r="{place}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'


with open(SOURCE, encoding="utf-8", newline="") as source, \
        zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target:
    for name, markup in PARTS.items():
        target.writestr(name, HEAD + markup)
    rows = csv.reader(source)
    header = next(rows)
    columns = [(chr(ord("A") + index), "时间" in name or "期限" in name) for index, name in enumerate(header)]
    with target.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
        def write_row(number, values, kinds):
            cells = "".join(cell(f"{letter}{number}", value, is_time) for (letter, is_time), value in zip(kinds, values))
            sheet.write(f'<row r="{number}">{cells}</row>'.encode())

        sheet.write(f"{HEAD}<worksheet {MAIN}><sheetData>".encode())
        write_row(1, header, [(letter, False) for letter, _ in columns])
        for number, values in enumerate(rows, start=2):
            write_row(number, values, columns)
        sheet.write(b"</sheetData></worksheet>")
    with target.open("xl/sharedStrings.xml", "w", force_zip64=True) as shared:
        shared.write(f'{HEAD}<sst {MAIN} count="{uses}" uniqueCount="{len(strings)}">'.encode())
        for text in strings:
            shared.write(f"<si><t>{escape(text)}</t></si>".encode())
        shared.write(b"</sst>")
