import Charts

/// How pages look: on screens in light or dark, on A4 when printed. Variables stand in properties that set one thing only, since
/// WeasyPrint knows them nowhere else.
package enum PageStyle {
    /// The style sheet of a summary that is a file of its own.
    static var sheet: String { "\n" + blocks + frame + print }

    /// Colours, charts and everything that stands in a page's sections, for every page that shows such sections.
    package static var blocks: String { ChartStyle.colours + ChartStyle.rules + sections + noteWidths }

    /// The class that makes a note so many columns wide: no page may style an element by itself where a policy forbids it.
    static func noteClass(columns: Int) -> String { "w\(min(columns, widestNote))" }

    private static let widestNote = 40
    private static var noteWidths: String { (2...widestNote).map { ".w\($0){min-width:\($0)ch}" }.joined() + "\n" }

    private static let serif = "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun,serif"
    private static let sans = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"

    private static let frame = """
        body{margin:0 auto;padding:3rem 1.25rem 4rem;max-width:60rem}
        header{border-top:3px solid;border-top-color:var(--first);padding-top:1.5rem}

        """

    private static let sections = """
        *{box-sizing:border-box}
        html{background-color:var(--paper);color:var(--text);font:16px/1.7 \(sans);-webkit-text-size-adjust:100%}
        h1{font:700 1.9rem/1.35 \(serif);margin:0 0 1rem}
        h2{font:700 1.25rem/1.4 \(serif);margin:3rem 0 1rem;color:var(--first)}
        p{margin:0 0 1rem}
        dl,ul{margin:0;padding:0;list-style:none}
        .dates{font-size:.875rem;color:var(--muted)}
        .dates div{display:inline-block;margin:0 1.75rem .25rem 0}
        .dates dt,.dates dd{display:inline;margin:0}
        .dates dt::after{content:" "}
        .dates dd{color:var(--text)}
        .warning{border-left:4px solid;border-left-color:var(--third);background-color:var(--grid);margin:1rem 0 0;\
        padding:.5rem 1rem;font-weight:700}
        .lead{font:1.0625rem/1.9 \(serif);margin:1.75rem 0 0;max-width:46rem}
        .tiles{display:flex;flex-wrap:wrap;border-top:1px solid;border-top-color:var(--axis);\
        border-bottom:1px solid;border-bottom-color:var(--axis);margin-bottom:1.75rem}
        .tiles li{flex:1 1 9rem;padding:.875rem 1rem .75rem;border-left:1px solid;border-left-color:var(--grid)}
        .tiles li:first-child{border-left:0;padding-left:0}
        .tiles span{display:block}
        .tiles .name{font-size:.8125rem;color:var(--muted)}
        .tiles .value{font:700 1.875rem/1.3 \(serif);font-variant-numeric:lining-nums;color:var(--first)}
        .tiles .note{font-size:.8125rem;color:var(--muted);font-variant-numeric:tabular-nums}
        figure{margin:0 0 1.5rem}
        figcaption,caption{font-size:.875rem;font-weight:700;text-align:left;padding:0 0 .625rem}
        .picture{overflow-x:auto}
        .chart{display:block;width:100%;min-width:36rem;height:auto;max-width:60rem}
        .wide{overflow-x:auto;margin-bottom:1.5rem}
        .wide:focus-visible{outline:2px solid var(--first);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5;font-variant-numeric:tabular-nums lining-nums;\
        border-bottom:1.5px solid}
        th,td{padding:.375rem .75rem;vertical-align:baseline;font-weight:400}
        th:first-child{padding-left:0}
        td:last-child,th:last-child{padding-right:0}
        .text{text-align:left}
        th.text{min-width:6em}
        .number{text-align:right;white-space:nowrap}
        thead th{border-top:1.5px solid;border-bottom:1px solid;font-weight:700;vertical-align:bottom}
        tbody tr+tr>*{border-top:1px solid;border-top-color:var(--grid)}
        .total tr>*{border-top:1px solid;font-weight:700}
        .unfinished{font-style:italic}
        small{display:inline-block;text-align:left;color:var(--muted);font-size:.8125rem;font-weight:400}
        .facts{font-size:.875rem;border-top:1.5px solid;border-bottom:1.5px solid}
        .facts div{display:flex;gap:1rem;padding:.375rem 0}
        .facts div+div{border-top:1px solid;border-top-color:var(--grid)}
        .facts dt{flex:0 0 13rem;color:var(--muted)}
        .facts dd{margin:0;font-variant-numeric:tabular-nums}
        .wide+.facts{border-top:0;border-bottom:0;margin-top:-.75rem}

        """

    // One face less for WeasyPrint to cut out of fonts with 65,000 characters, which is most of what a PDF takes.
    package static let print = """
        @page{size:A4;margin:25mm 20mm 22mm 22mm;@bottom-center{content:"— " counter(page) " —";font:9pt \(sans)}}
        @media print{
        html{font-size:10.5pt}
        body{padding:0;max-width:none}
        h1{font-size:20pt}
        h2{font-size:14pt;margin-top:9mm;break-after:avoid}
        thead{display:table-header-group}
        tr,figure,.tiles,.facts div,.warning{break-inside:avoid}
        caption,figcaption{break-after:avoid}
        .picture,.wide{overflow:visible}
        .chart{min-width:0}
        .lead{max-width:none;font-family:\(sans)}
        table{font-size:8.5pt}
        th,td{padding:1.2mm 1.6mm}
        .tiles{display:table;table-layout:fixed;width:100%}
        .tiles li{display:table-cell}
        .tiles li{padding:2mm 2mm 2mm 3mm}
        .tiles .name{font-size:7.2pt;letter-spacing:-.02em}
        .tiles .value{font-size:17pt}
        .tiles .note{font-size:7.5pt}
        .facts div{display:block;padding:1.2mm 0}
        .total,tbody tr:last-child{break-before:avoid}
        .facts dt,.facts dd{display:inline-block;vertical-align:top}
        .facts dt{width:45mm}
        }

        """
}
