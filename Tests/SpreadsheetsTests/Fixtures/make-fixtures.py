"""Makes the fixtures in the folders beside this file. The files are checked in; this was run once, with Python 3.11 and
pip install openpyxl==3.1.5 xlsxwriter==3.3.1 xlwt==1.3.0 msoffcrypto-tool, and LibreOffice 7.4 and Info-ZIP's zip on the PATH."""
import datetime, gzip, io, os, random, struct, subprocess, zipfile, zlib
import openpyxl, xlsxwriter, xlwt

os.chdir(os.path.dirname(os.path.abspath(__file__)))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = ["工单编号", "受理时间", "诉求类型", "承办单位"]


def package(path, rows, *, strings=None, styles=None, workbook=None, rels=None, main=MAIN, rel=REL, sheet=None, behind="", extra=None,
            compression=zipfile.ZIP_DEFLATED):
    """A workbook from markup. `rows` is what stands inside sheetData."""
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": workbook or f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels or f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
        + (f'<Relationship Id="rId2" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/>' if strings is not None else "")
        + (f'<Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/>' if styles is not None else "") + "</Relationships>",
        "xl/worksheets/sheet1.xml": sheet or f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{behind}</worksheet>',
    }
    if strings is not None:
        files["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    if styles is not None:
        files["xl/styles.xml"] = styles
    files.update(extra or {})
    with zipfile.ZipFile(path, "w", compression, compresslevel=9) as out:
        for name, text in files.items():
            if text is not None:
                info = zipfile.ZipInfo(name, (2026, 5, 6, 0, 0, 0))
                out.writestr(info, text if isinstance(text, bytes) else text.encode(), compression)


def inline(ref, text):
    return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


HEAD_ROW = '<row r="1">' + "".join(inline("ABCD"[i] + "1", t) for i, t in enumerate(HEAD)) + "</row>"


# Workbooks as programs write them ---------------------------------------------------------------------------------------------

def xlsxwriter_book(path, **options):
    book = xlsxwriter.Workbook(path, options)
    book.set_properties({"created": datetime.datetime(2026, 5, 6)})
    guide = book.add_worksheet("说明")
    guide.write("A1", "本表由系统导出")
    sheet = book.add_worksheet("工单")
    stamp = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    chinese = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    day = book.add_format({"num_format": 14})
    time = book.add_format({"num_format": "h:mm:ss"})
    span = book.add_format({"num_format": "[h]:mm:ss"})
    money = book.add_format({"num_format": '"¥"#,##0.00;[Red]-"¥"#,##0.00'})
    red = book.add_format({"color": "red"})
    sheet.merge_range("A1:J1", "12345工单统计")
    for column, name in enumerate(["文本", "时间", "日期", "中文日期", "钟点", "时长", "金额", "布尔", "公式", "错误"]):
        sheet.write(1, column, name)
    sheet.write_rich_string(2, 0, "路灯", red, "不亮", "，请修")
    sheet.write_datetime(2, 1, datetime.datetime(2026, 5, 6, 9, 43, 5), stamp)
    sheet.write_datetime(2, 2, datetime.date(2026, 5, 6), day)
    sheet.write_datetime(2, 3, datetime.datetime(2026, 5, 6), chinese)
    sheet.write_number(2, 4, 0.4049189814814815, time)
    sheet.write_number(2, 5, 1.5, span)
    sheet.write_number(2, 6, 3.1400000000000001, money)
    sheet.write_boolean(2, 7, True)
    sheet.write_formula(2, 8, '="办"&"结"', None, "办结")
    sheet.write_formula(2, 9, "=NA()", None, "#N/A")
    sheet.write_string(3, 0, "第一行\r\n第二行")
    sheet.write_datetime(3, 1, datetime.datetime(2026, 5, 6), stamp)
    sheet.write_datetime(3, 2, datetime.datetime(2026, 5, 6, 12), day)
    sheet.write_number(3, 6, -0.1 - 0.2, money)
    sheet.write_boolean(3, 7, False)
    sheet.write_formula(3, 8, "=1/3", None, 1 / 3)
    hidden = book.add_worksheet("字典")
    hidden.write("A1", "咨询")
    hidden.hide()
    sheet.activate()
    book.close()


xlsxwriter_book("workbooks/xlsxwriter.xlsx")
xlsxwriter_book("workbooks/xlsxwriter-counts-from-1904.xlsx", date_1904=True)
xlsxwriter_book("workbooks/xlsxwriter-inline-strings.xlsx", constant_memory=True)

book = openpyxl.Workbook()
sheet = book.active
sheet.title = "工单"
sheet.append(HEAD)
sheet.append(["0826050608493182401", datetime.datetime(2026, 5, 6, 9, 43, 5), "投诉", "城管局"])
sheet.append(["0826050608493182402", datetime.date(2026, 5, 7), None, "住建局"])
book.create_sheet("Sheet2")
book.save("workbooks/openpyxl.xlsx")
subprocess.run(["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "/tmp/lo", "workbooks/openpyxl.xlsx"], check=True)
os.replace("/tmp/lo/openpyxl.xlsx", "workbooks/libreoffice.xlsx")
subprocess.run(["soffice", "--headless", "--convert-to", "html", "--outdir", "/tmp/lo", "workbooks/openpyxl.xlsx"], check=True)
os.replace("/tmp/lo/openpyxl.html", "pages/libreoffice.xls")
subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", "/tmp/lo", "workbooks/openpyxl.xlsx"], check=True)
os.replace("/tmp/lo/openpyxl.ods", "foreign/libreoffice.ods")

# Workbooks with one trait each ------------------------------------------------------------------------------------------------

package("workbooks/absolute-targets-without-shared-strings.xlsx", HEAD_ROW,
        rels=f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{REL}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>')
package("workbooks/parts-in-another-case.xlsx", None, extra={"xl/worksheets/sheet1.xml": None, "xl\\Worksheets\\Sheet1.xml":
        f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD_ROW}</sheetData></worksheet>'})
package("workbooks/strict-namespaces-and-iso-dates.xlsx", HEAD_ROW +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>001</t></is></c><c r="B2" t="d"><v>2026-05-06T09:43:05</v></c></row>',
        main=STRICT_MAIN, rel=STRICT_REL)
package("workbooks/prefixed-elements.xlsx", None, sheet=f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c>'
        '</x:row><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>')
package("workbooks/gaps-and-rows-without-references.xlsx",
        '<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row>'
        '<row r="5"><c r="C5" t="str"><v>C5</v></c><c t="str"><v>D5</v></c></row><row><c t="str"><v>A6</v></c><c r="E6"><v>1</v></c></row>')
package("workbooks/ghost-rows.xlsx", HEAD_ROW + '<row r="2">' + inline("A2", "001") + "</row>"
        + "".join(f'<row r="{r}" spans="1:4" s="1" customFormat="1"><c r="A{r}" s="1"/><c r="B{r}" s="1"/><c r="C{r}" s="1"/><c r="D{r}" s="1"/></row>' for r in range(3, 5000))
        + '<row r="5000">' + inline("A5000", "002") + "</row>")
package("workbooks/phonetic-and-rich-texts.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'
        '<c r="D1" t="inlineStr"><is><r><t>内</t></r><rPh sb="0" eb="1"><t>ナイ</t></rPh><r><t xml:space="preserve"> 容</t></r></is></c></row>',
        strings='<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
        '<si><r><rPr><b/></rPr><t xml:space="preserve">石 </t></r><r><t>龙镇</t></r></si><si/>')
package("workbooks/escapes.xlsx", '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c><c r="C1" t="str"><v>a_x0009_b</v></c>'
        '<c r="D1" t="inlineStr"><is><t>_x0000__xD83D__x12_x</t></is></c><c r="E1" t="inlineStr"><is><t>&lt;&amp;&#x5DE5;<![CDATA[<b>]]></t></is></c></row>',
        strings="<si><t>一_x000D_\n二</t></si>")
package("workbooks/numbers.xlsx", '<row r="1">' + "".join(f'<c r="{chr(65 + i)}1"><v>{v}</v></c>' for i, v in enumerate(
        ["3", "-7", "3.1400000000000001", "0.30000000000000004", "1E-3", "8.2608130849318246E+17", "123456789012345678", "1.0", "1e300", " 12 ", "x", "+5", "007", "-0.5", "100"])) + "</row>")
package("workbooks/ticket-numbers-as-numbers.xlsx", HEAD_ROW + "".join(
        f'<row r="{r}"><c r="A{r}"><v>{v}</v></c>{inline(f"B{r}", "2026-05-06 09:43:05")}</row>' for r, v in
        enumerate(["826050608493182401", "8.2605060849318246E+17", "101000295618", "123456789012345"], 2)))
formats = ["General", "G/通用格式", "0.00E+00", '0"年"', "[Red]0", "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]yyyy/m/d\\ h:mm;@", "上午/下午h\"时\"mm\"分\"",
           "mm:ss.0", "[h]:mm", "#,##0_);(#,##0)", "@", "[DBNum1]m\"月\"d\"日\"", "\\d0", "yyyy年m月"]
ids = [0, 14, 17, 18, 22, 31, 32, 46, 47, 49, 57, 58]
styles = (f'<styleSheet xmlns="{MAIN}"><numFmts>' + "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{f.replace(chr(34), "&quot;")}"/>' for i, f in enumerate(formats))
          + '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>' + "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(formats)))
          + "".join(f'<xf numFmtId="{i}"/>' for i in ids) + "</cellXfs></styleSheet>")
package("workbooks/date-formats.xlsx", "".join(f'<row r="{r}">' + "".join(f'<c r="{chr(65 + i) if i < 26 else "A" + chr(39 + i)}{r}" s="{i}"><v>{v}</v></c>' for i in range(len(formats) + len(ids)))
        + "</row>" for r, v in enumerate(["46148.405", "46148", "0.405", "1.5"], 1)), styles=styles)
package("workbooks/odd-serials.xlsx", "".join(f'<row r="{r}"><c r="A{r}" s="0"><v>{v}</v></c></row>' for r, v in enumerate(
        ["1", "59", "60", "61", "2958465.9", "2958466", "-1", "43889.9999999", "36526"], 1)),
        styles=f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="22"/></cellXfs></styleSheet>')
package("workbooks/two-row-header-with-merged-cells.xlsx",
        '<row r="1">' + inline("A1", "12345工单") + '</row><row r="2">' + inline("A2", "工单编号") + inline("B2", "受理") + '<c r="C2"/>' + inline("D2", "承办单位") + "</row>"
        '<row r="3"><c r="A3"/>' + inline("B3", "受理时间") + inline("C3", "诉求类型") + '<c r="D3"/></row>'
        '<row r="4">' + inline("A4", "001") + inline("B4", "2026-05-06 09:43:05") + inline("C4", "投诉") + inline("D4", "城管局") + "</row>"
        '<row r="5">' + inline("A5", "002") + inline("B5", "2026-05-06 10:00:00") + inline("C5", "咨询") + '</row><row r="6"/>',
        behind='<mergeCells count="5"><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/><mergeCell ref="D4:D6"/></mergeCells>')
package("workbooks/utf16-parts.xlsx", None, strings="",
        sheet=None, extra={"xl/worksheets/sheet1.xml": f'<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="{MAIN}"><sheetData>{HEAD_ROW}</sheetData></worksheet>'.encode("utf-16"),
                           "xl/sharedStrings.xml": f'<?xml version="1.0" encoding="UTF-16"?><sst xmlns="{MAIN}"><si><t>工</t></si></sst>'.encode("utf-16")})
package("workbooks/unformatted-days-from-1904.xlsx", HEAD_ROW + '<row r="2">' + inline("A2", "001") + '<c r="B2"><v>44686.405</v></c></row>',
        workbook=f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr date1904="1"/><sheets><sheet name="工单" sheetId="1" r:id="rId1"/></sheets></workbook>')
two = lambda a, b: (f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{a}{b}</sheets></workbook>')
rels2 = (f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
         f'<Relationship Id="rId2" Type="{REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{REL}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>')
package("workbooks/hidden-sheet-first.xlsx", HEAD_ROW, rels=rels2,
        workbook=two('<sheet name="旧表" sheetId="1" state="veryHidden" r:id="rId1"/>', '<sheet name="图" sheetId="3" r:id="rId3"/><sheet name="新表" sheetId="2" r:id="rId2"/>'),
        extra={"xl/worksheets/sheet2.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD_ROW}<row r="2">{inline("A2", "001")}{inline("B2", "2026-05-06")}</row></sheetData></worksheet>'})
package("workbooks/header-in-second-and-third-sheet.xlsx", '<row r="1">' + inline("A1", "说明") + "</row>", rels=rels2.replace("chartsheets/sheet1", "worksheets/sheet3").replace("chartsheet", "worksheet"),
        workbook=two('<sheet name="说明" sheetId="1" r:id="rId1"/>', '<sheet name="一月" sheetId="2" r:id="rId2"/><sheet name="二月" sheetId="3" r:id="rId3"/>'),
        extra={f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{HEAD_ROW}<row r="2">{inline("A2", f"00{n}")}{inline("B2", "2026-05-06")}</row></sheetData></worksheet>' for n in (2, 3)})
package("workbooks/shared-string-missing.xlsx", '<row r="1"><c r="A1" t="s"><v>3</v></c></row>', strings="<si><t>a</t></si>")
package("workbooks/rows-out-of-order.xlsx", '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')
package("workbooks/not-well-formed.xlsx", None, sheet=f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>')
package("workbooks/sheet-part-missing.xlsx", "", extra={"xl/worksheets/sheet1.xml": None})
package("workbooks/no-rows.xlsx", "")
package("workbooks/oversized-cell.xlsx", '<row r="1">' + inline("A1", "x") + inline("B1", "long" * 10) + '<c r="C1" t="s"><v>0</v></c></row>', strings="<si><t>" + "y" * 30 + "</t></si>")
whole = open("workbooks/xlsxwriter.xlsx", "rb").read()
open("workbooks/cut-short.xlsx", "wb").write(whole[: len(whole) * 2 // 3])
at = whole.index(b"xl/worksheets/sheet2.xml") + 24 + 200
open("workbooks/flipped-byte.xlsx", "wb").write(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1:])

# Bombs ------------------------------------------------------------------------------------------------------------------------

laughs = '<!DOCTYPE lolz [<!ENTITY lol "lol">' + "".join(f'<!ENTITY lol{i} "{("&lol" + (str(i - 1) if i > 1 else "") + ";") * 10}">' for i in range(1, 10)) + "]>"
package("bombs/billion-laughs.xlsx", None, sheet=f'{laughs}<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&lol9;</v></c></row></sheetData></worksheet>')
package("bombs/billion-laughs-in-shared-strings.xlsx", HEAD_ROW, strings="", extra={"xl/sharedStrings.xml": f"{laughs}<sst><si><t>&lol9;</t></si></sst>"})
package("bombs/external-entity.xlsx", None, sheet=f'<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet xmlns="{MAIN}"><sheetData/></worksheet>')
package("bombs/undeclared-entity.xlsx", '<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>')
package("bombs/column-475254.xlsx", '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')
package("bombs/million-columns.xlsx", '<row r="1">' + "<c><v>1</v></c>" * 1_000_000 + "</row>")
package("bombs/row-2147483648.xlsx", '<row r="2147483648"><c r="A2147483648"><v>1</v></c></row>')
package("bombs/deep-markup.xlsx", "<x>" * 100_000)
package("bombs/tag-of-a-megabyte.xlsx", "<row " + " ".join(f'a{i}="1"' for i in range(40_000)) + "/>")
package("bombs/thousand-attributes.xlsx", "<row " + " ".join(f'a{i}="1"' for i in range(1_001)) + "/>")
open("bombs/thousand-attributes.html", "w").write("<table><tr><td " + " ".join(f"a{i}" for i in range(1_001)) + ">x</table>")
package("bombs/widest-cells-in-many-rows.xlsx", '<row><c r="XFD1"><v>1</v></c></row>'.replace("XFD1", "XFD") * 20_000)
package("bombs/shared-string-referred-to-often.xlsx", ("<row>" + '<c t="s"><v>0</v></c>' * 100 + "</row>") * 100, strings="<si><t>" + "诉" * 300_000 + "</t></si>")
package("bombs/merged-over-everything.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>' + "<row><c><v>1</v></c></row>" * 20_000, behind='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')


def declare(path, member, size):
    """Rewrites the size that an archive declares for a member, in both headers."""
    data = bytearray(open(path, "rb").read())
    for signature, name_at, size_at in ((b"PK\x03\x04", 30, 22), (b"PK\x01\x02", 46, 24)):
        at = data.find(signature)
        while at >= 0:
            if data[at + name_at:at + name_at + len(member)] == member:
                data[at + size_at:at + size_at + 4] = struct.pack("<I", size)
            at = data.find(signature, at + 4)
    open(path, "wb").write(data)


package("bombs/declares-three-gigabytes.xlsx", HEAD_ROW)
declare("bombs/declares-three-gigabytes.xlsx", b"xl/worksheets/sheet1.xml", 3 << 30)
package("bombs/shared-strings-declare-three-gigabytes.xlsx", HEAD_ROW, strings="<si><t>a</t></si>")
declare("bombs/shared-strings-declare-three-gigabytes.xlsx", b"xl/sharedStrings.xml", 3 << 30)
with zipfile.ZipFile("bombs/declares-less-than-it-holds.zip", "w", zipfile.ZIP_DEFLATED) as out:
    out.writestr("a.csv", "a,b\n" * 100_000)
declare("bombs/declares-less-than-it-holds.zip", b"a.csv", 100)
with zipfile.ZipFile("bombs/sixty-eight-megabytes-of-zeros.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
    out.writestr("a.csv", b"\0" * (68 << 20))
# A test puts fifty of these one behind the other.
open("bombs/sixty-four-megabytes-of-commas.gz", "wb").write(gzip.compress(b"," * (64 << 20), 9, mtime=0))
open("bombs/spans.html", "w").write("<table>" + '<tr><td colspan="16000" rowspan="60000">x' * 1 + "<tr><td>y" * 5000 + "</table>")
open("bombs/deep-markup.html", "w").write("<table><tr><td>" + "<b>" * 20_000)

# Formats that are refused -----------------------------------------------------------------------------------------------------

old = xlwt.Workbook()
page = old.add_sheet("工单")
for column, name in enumerate(HEAD):
    page.write(0, column, name)
old.save("foreign/excel-97.xls")
import msoffcrypto
from msoffcrypto.format.ooxml import OOXMLFile
with open("workbooks/openpyxl.xlsx", "rb") as plain, open("foreign/password-is-12345.xlsx", "wb") as out:
    OOXMLFile(plain).encrypt("12345", out)
package("foreign/binary.xlsb", HEAD_ROW, extra={"xl/workbook.xml": None, "xl/workbook.bin": b"\x83\x01\x00", "_rels/.rels":
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.bin"/></Relationships>'})
with zipfile.ZipFile("foreign/letter.docx", "w") as out:
    out.writestr("[Content_Types].xml", "<Types/>")
    out.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>')
    out.writestr("word/document.xml", "<document/>")

# Archives ---------------------------------------------------------------------------------------------------------------------

csv = "工单编号,受理时间\n001,2026-05-06\n".encode()
open("archives/export.csv.gz", "wb").write(gzip.compress(csv, mtime=0))
open("archives/two-members.csv.gz", "wb").write(gzip.compress(csv, mtime=0) + gzip.compress("002,2026-05-07\n".encode(), mtime=0))
open("archives/zeros-behind.csv.gz", "wb").write(gzip.compress(csv, mtime=0) + bytes(512))
open("archives/rubbish-behind.csv.gz", "wb").write(gzip.compress(csv, mtime=0) + b"rubbish")
open("archives/cut-short.csv.gz", "wb").write(gzip.compress(csv * 100, mtime=0)[:-12])
open("archives/flipped-byte.csv.gz", "wb").write((lambda d: d[:20] + bytes([d[20] ^ 4]) + d[21:])(gzip.compress(csv, mtime=0)))


def archive(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(zipfile.ZipInfo(name, (2026, 5, 6, 0, 0, 0)), data)


archive("archives/one-file-and-a-mac.zip", {"export/": b"", "export/12345.csv": csv, "__MACOSX/export/._12345.csv": b"x", "export/.DS_Store": b"x"})
archive("archives/two-files.zip", {"a.csv": csv, "b.csv": csv})
archive("archives/no-file.zip", {"empty/": b""})
archive("archives/workbook-inside.zip", {"12345.xlsx": open("workbooks/openpyxl.xlsx", "rb").read()})
open("archives/zip-inside.gz", "wb").write(gzip.compress(open("archives/one-file-and-a-mac.zip", "rb").read(), mtime=0))
deep = csv
for _ in range(6):
    deep = gzip.compress(deep, mtime=0)
open("archives/six-times.gz", "wb").write(deep)
archive("archives/name-in-gbk.zip", {"daily.csv": csv})
data = open("archives/name-in-gbk.zip", "rb").read()
open("archives/name-in-gbk.zip", "wb").write(data.replace(b"daily.csv", "工单1".encode("gbk") + b".csv"))
open("/tmp/secret.csv", "wb").write(csv)
if os.path.exists("archives/password.zip"): os.remove("archives/password.zip")
subprocess.run(["zip", "-qj", "-P", "12345", os.path.abspath("archives/password.zip"), "/tmp/secret.csv"], check=True)

# Pages ------------------------------------------------------------------------------------------------------------------------

open("pages/gbk-table-named.xls", "wb").write(("""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312"><style><!-- td {mso-number-format:"\\@";} --></style>
<!--[if gte mso 9]><xml><x:ExcelWorkbook/></xml><![endif]--><script>var a = "<table><tr><td>no</td></tr></table>";</script></head><body>
<table border=1><caption>工单</caption><thead><tr><th>工单编号</th><th>受理时间<th>诉求&amp;内容</tr></thead>
<tr><td style='mso-number-format:"\\@"'>0826050608493182401</td><td>2026-05-06
   09:43:05</td><td>第一行<br>第二行&nbsp;<b>粗</b>体<p>段落</p></td></tr>
<tr><td></td><td>&nbsp;</td></tr><tr><td> <td>
</table></body></html>""").encode("gbk"))
open("pages/spans.html", "w").write("""<table><tr><th rowspan=2>工单编号</th><th colspan=2>受理</th><th rowspan="2">承办单位</th></tr>
<tr><th>受理时间</th><th>诉求类型</th></tr><tr><td>001</td><td>2026-05-06</td><td>投诉</td><td rowspan=3>城管局</td></tr><tr><td>002<td>2026-05-07<td>咨询</tr><tr></tr><tr><td>003</td></tr></table>""")
open("pages/tables-within-tables.html", "w").write("""<!doctype html><html><body><table><tr><td>菜单<table><tr><td>工单编号</td><td>受理时间</td></tr>
<tr><td>001</td><td>2026-05-06</td></tr></table>页脚</td></tr></table><p>文字</p><table><tr><td>合计</td></tr></table></body></html>""")
open("pages/no-table.html", "w").write("<!doctype html><html><body><p>请先登录</p></body></html>")
open("pages/big5.html", "wb").write('<html><head><meta charset="big5"></head><body><table><tr><td>編號</td></tr></table></body></html>'.encode("big5"))
open("pages/utf8-that-says-gb2312.html", "w").write('<html><head><meta charset="gb2312"></head><body><table><tr><td>工单编号</td></tr></table></body></html>')
open("pages/excel-2003.xml", "wb").write("""<?xml version="1.0" encoding="GB2312"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
<Worksheet ss:Name="工单"><Table><Row><Cell ss:MergeAcross="2"><Data ss:Type="String">标题</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">工单编号</Data><Comment ss:Author="x"><ss:Data>批注</ss:Data></Comment></Cell><Cell ss:Index="3"><Data ss:Type="String">受理时间</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">8.2605060849318246E+17</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2026-05-06T09:43:05.000</Data></Cell></Row>
<Row><Cell ss:MergeDown="1"><ss:Data ss:Type="String"><html:B>粗</html:B>体</ss:Data></Cell></Row><Row><Cell ss:Index="2"><Data ss:Type="Number">3.1400000000000001</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="空"><Table/></Worksheet></Workbook>""".encode("gb2312"))
open("pages/excel-2003-with-entities.xml", "w").write(laughs + '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&lol9;</Data></Cell></Row></Table></Worksheet></Workbook>')
open("pages/tabs-named.xls", "wb").write("工单编号\t受理时间\n001\t2026-05-06\n".encode("gb18030"))
open("pages/csv-with-angle-bracket.csv", "w").write("<无标题>,工单编号\n1,2\n")

# JSON -------------------------------------------------------------------------------------------------------------------------

open("json/late-name-and-every-kind.jsonl", "w").write('{"工单编号":"001","n":12.50,"b":true,"z":null,"nested":{"a":[1, "x"]},"t":"a\\u5de5\\n\\"\\ud83d\\ude00\\/"}\n\n'
     '{"n":1e5,"工单编号":"002","late\\u0020name":"x","n":-0}\r\n{}\n')
open("json/bad-lines.jsonl", "w").write('{"编号":"1"}\n{"编号":"2"\n{"编号":"3"}\n[1]\n"text"\n{"编号":"4\\u0000"}\n{"编号":"\\ud800"}\n{"编号":01}\n\ngarbage\n{"编号":"5"},\n{"编号":"6"}\n{"编号":"7')
open("json/array.json", "w").write('[\n  {"编号": "1", "a": 1},\n  {"编号": "2",\n   "b": [{}]}\n]\n')
open("json/array-cut-short.json", "w").write('[\n  {"a": "1"},\n  {"a": "2"}')
open("json/array-without-comma.json", "w").write('[{"a":1}\n{"a":2}]')
open("json/array-with-a-number.json", "w").write('[{"a":1},\n 7]')
open("json/text-behind-the-array.json", "w").write('[{"a":1}] x')
open("json/empty-array.json", "w").write(" [ ]\n")
open("json/byte-order-mark.jsonl", "wb").write(b"\xef\xbb\xbf" + '{"编号":"1"}'.encode())
open("json/gb18030.jsonl", "wb").write('{"编号":"一"}\n'.encode("gb18030"))
open("json/deep.jsonl", "w").write('{"a":' + "[" * 5_000 + "\n" + '{"a":1}\n')
open("json/braces-that-are-csv.csv", "w").write("{编号},[类型]\n{1},[2]\n")
