# Imports of large exports, against psql \copy of the same files.
#
# usage: deploy/bench ingest [--rows N] [--rounds N] [--quick] [--binary PATH]
#   --rows N      rows of the export (default 1000000); the large table holds ten times as many
#   --rounds N    how often each figure is measured (default 5, with --quick 3)
#   --quick       leaves out the large table, which takes most of the time and some 20 GB
#   --binary PATH measures this hotline instead of building one
#
# A time is the median of the rounds, each the wall time of a whole process with its start and its connection. A ratio is hotline's
# median over psql's, which loads the same file by \copy into an empty table of the file's columns (text and timestamptz, primary key on
# the number with collation "C") in the same server, in turn with the others: a round is psql, fresh, again, changed. psql checks and
# remembers nothing; hotline validates, keeps history and events, and writes a run. Databases are made, and hotline's schema with them,
# before the clock starts. Exports are CSV in UTF-8 with the eleven columns of the Chinese platforms, once with short titles and results
# and once with texts of 60 to 200 characters; exports.py makes the same bytes every time. They lie in the page cache.
#
# What the figures mean:
#   fresh     the export into an empty database
#   again     the same bytes under the next day's name: every row is read and compared, none changes
#   5 %       the export a day later, with another closing time in 5 % of its rows, each of which moves its old state to the history
#   a day     12,000 rows into the large table: 6,000 new tickets, 6,000 known ones, of which half are changed; a new day each round
#   memory    the most that hotline ever had resident in these imports, and in brackets without the pages of the export, which is mapped
#             and which the kernel can drop; the last one is of the single file without texts that fills the large table
#   XLSX      an export of a district's quarter into an empty database, as Excel writes it: shared strings, times as serial numbers

rows=1000000 rounds= quick= binary=
while [ $# -gt 0 ]; do
    case $1 in
        --rows) rows=$(count "$1" "${2:-}"); shift 2 ;;
        --rounds) rounds=$(count "$1" "${2:-}"); shift 2 ;;
        --binary) [ -n "${2:-}" ] || usage_error "--binary takes a path"; binary=$2; shift 2 ;;
        --quick) quick=yes; shift ;;
        *) usage_error "ingest does not know $1" ;;
    esac
done
rounds=${rounds:-${quick:+3}} rounds=${rounds:-5}
large=$((rows * 10))
day_rows=12000
workbook_rows=128278    # domain.md, "Size": what a district receives in a quarter
((large > day_rows)) || usage_error "--rows has to be above $((day_rows / 10))"

# exported N [EXTENSION]: the name of the Nth daily export. The tickets were received in 2020, and the first is of February 2021.
exported() { printf "12345_%s.%s" "$(date -d "2021-02-01 + $(($1 - 1)) days" +%Y%m%d)" "${2:-csv}"; }

# text_option VARIANT: what exports.py takes for it.
text_option() { [ "$1" = without ] || printf -- --text; }

# import NAME FILE COUNTS…: measures an import of FILE into the database `ingest`; COUNTS are fields that its JSON has to have.
import() {
    local name=$1 file=$2 field
    shift 2
    measure "$name" "$hotline" import --format json --database "$server dbname=ingest" "$scratch/$file"
    for field in "$@"; do printed "\"${field%=*}\": ?${field#*=}[,}]"; done
}

empty_store() {
    new_database ingest
    "$hotline" database migrate --database "$server dbname=ingest" >"$scratch/out" || fail "hotline database migrate failed"
}

# copy NAME FILE: measures psql's \copy of FILE.
copy() {
    new_database copied
    query copied 'create table export (number text collate "C" primary key, received_at timestamptz, category text, channel text, title text,
        community text, department text, due_at timestamptz, closed_at timestamptz, status text, result text)'
    PGTZ=Asia/Shanghai measure "$1" psql -X -v ON_ERROR_STOP=1 -d "$server dbname=copied" \
        -c "\\copy export from '$scratch/$2' with (format csv, header)"
    printed "^COPY $rows\$"
    drop_database copied
}

million() {
    local variant round
    for variant in without with; do
        new_export "$variant/$(exported 1)" "$rows" $(text_option $variant)
        ln "$scratch/$variant/$(exported 1)" "$scratch/$variant/$(exported 2)"
        new_export "$variant/$(exported 3)" "$rows" $(text_option $variant) --changed 5
    done
    for ((round = 1; round <= rounds; round++)); do
        for variant in without with; do
            copy "psql, $variant" "$variant/$(exported 1)"
            empty_store
            import "fresh, $variant" "$variant/$(exported 1)" "inserted=$rows"
            import "again, $variant" "$variant/$(exported 2)" "unchanged=$rows"
            import "5 %, $variant" "$variant/$(exported 3)" "inserted=0" "updated=[1-9][0-9]*"
            drop_database ingest
        done
    done
    rm -r "${scratch:?}"/with "${scratch:?}"/without
}

workbook() {
    local variant round
    for variant in without with; do
        new_export "$variant.csv" "$workbook_rows" $(text_option $variant)
        say "writing it as a workbook"
        mkdir -p "$scratch/$variant"
        python3 deploy/bench.d/workbook.py "$scratch/$variant.csv" "$scratch/$variant/$(exported 1 xlsx)" || fail "workbook.py failed"
        rm "$scratch/$variant.csv"
    done
    for ((round = 1; round <= rounds; round++)); do
        for variant in without with; do
            empty_store
            import "XLSX, $variant" "$variant/$(exported 1 xlsx)" "inserted=$workbook_rows"
            drop_database ingest
        done
    done
}

ten_million() {
    local day known
    mkdir -p "$scratch/large"
    new_export "large/$(exported 1)" "$large"
    empty_store
    import "large table" "large/$(exported 1)" "inserted=$large"
    rm "$scratch/large/$(exported 1)"
    # A table that has been there for a while; autovacuum would come in the middle of a measurement.
    query ingest 'vacuum (analyze)'
    for ((day = 1; day <= rounds; day++)); do
        # Half of a day's tickets are those of the day before. To be changed every time, they are closed later than the export without
        # --changed says on odd days only.
        known=$((large + (day - 2) * day_rows / 2))
        new_export "large/$(exported $((day + 1)))" "$day_rows" --first "$known" --year "$large" --changed $((day % 2 * 50))
        import "a day" "large/$(exported $((day + 1)))" "inserted=$((day_rows / 2))" "updated=[1-9][0-9]*"
    done
    drop_database ingest
}

# ratio_line LABEL NAME VARIANT LIMIT: hotline's and psql's medians and their ratio.
ratio_line() {
    local theirs ours ratio
    theirs=$(median_seconds "psql, $3")
    ours=$(median_seconds "$2, $3")
    ratio=$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')
    line "$1" "$3" "$(printf '%.2f s' "$theirs")" "$(printf '%.2f s' "$ours")" "$ratio ×" "$(bar "$ratio" "$4" "≤ $4 ×")"
}

# seconds_line LABEL NAME TEXTS LIMIT-OF-BAR BAR
seconds_line() {
    local seconds
    seconds=$(median_seconds "$2")
    line "$1" "$3" "" "$(printf '%.2f s' "$seconds")" "" "$(bar "$seconds" "$4" "$5")"
}

# memory_line LABEL TEXTS NAME…: the peak of these measurements, and in brackets what of it is not the mapped file.
memory_line() {
    local label=$1 texts=$2 name resident='' own=''
    shift 2
    for name in "$@"; do resident+=${resident_of[$name]} own+=${own_of[$name]}; done
    resident=$(megabytes "$(largest <<<"$resident")")
    own=$(megabytes "$(largest <<<"$own")")
    line "$label" "$texts" "" "$resident MB ($own MB)" "" "$(bar "$resident" '<512' '< 512 MB')"
}

begin "$binary"
million
workbook
[ -n "$quick" ] || ten_million

machine
heading "import of $(grouped "$rows") rows" texts 'psql `\copy`' hotline ratio bar
for variant in without with; do ratio_line fresh fresh $variant 1.0; done
for variant in without with; do ratio_line "again, under another day's name" again $variant 0.4; done
for variant in without with; do ratio_line "again, 5 % changed" "5 %" $variant 0.7; done
for variant in without with; do memory_line "peak memory (without the file)" $variant "fresh, $variant" "again, $variant" "5 %, $variant"; done
if [ -z "$quick" ]; then
    memory_line "peak memory of $(grouped "$large") rows (without the file)" without "large table"
    seconds_line "$(grouped "$day_rows") rows into $(grouped "$large")" "a day" without '<1' '< 1 s'
fi
for variant in without with; do
    seconds_line "$(grouped "$workbook_rows") rows of XLSX" "XLSX, $variant" $variant '<10' '< 10 s'
done
