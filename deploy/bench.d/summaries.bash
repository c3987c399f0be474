# Summaries of ever more tickets: time in the server, of a whole process, of an exact count, of the recount, and against DuckDB.
#
# usage: deploy/bench summaries [--sizes "N N N"] [--rounds N] [--binary PATH] [--plot FILE]
#   --sizes   numbers of tickets (default 100000 1000000 10000000); all are of one year
#   --rounds  how often each figure is measured (default 9)
#   --binary  measures this hotline instead of building one
#   --plot    writes the growth as a picture (SVG)
#
# The tickets are those of deploy/bench ingest without texts: 60 departments, 120 communities, five channels, spread over 2020. A figure
# is the median of the rounds.
#
# What the figures mean:
#   server    all statements of `hotline summary year 2020` and `month 2020-05` with all breakdowns, as the server logs them: parsing,
#             planning, execution; connection and schema check included
#   process   the wall time of the same command, from start to exit
#   exact     the year with all that needs every ticket (--exact): durations, working days, topics; the whole process
#   verify    `hotline database verify`, the whole process; it has to find nothing
#   DuckDB    the year by category and the month by department, both from DuckDB's own file of the same tickets in one warm process,
#             against hotline's query for the same two in one session, prepared; the factor is DuckDB's time over ours

sizes="100000 1000000 10000000" rounds=9 binary= plot=
while [ $# -gt 0 ]; do
    case $1 in
        --sizes) [[ ${2:-} =~ ^[1-9][0-9]*( [1-9][0-9]*)*$ ]] || usage_error "--sizes takes numbers in quotes"; sizes=$2; shift 2 ;;
        --rounds) rounds=$(count "$1" "${2:-}"); shift 2 ;;
        --binary) [ -n "${2:-}" ] || usage_error "--binary takes a path"; binary=$2; shift 2 ;;
        --plot) [ -n "${2:-}" ] || usage_error "--plot takes a path"; plot=$2; shift 2 ;;
        *) usage_error "summaries does not know $1" ;;
    esac
done

# Milliseconds that the server has logged since line $1 of its log.
logged() {
    tail -n "+$1" "$HOTLINE_HOME/postgres/log" |
        sed -n 's/.*duration: \([0-9.]*\) ms  \(parse\|bind\|execute\|statement\).*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }'
}

# served NAME ARGUMENTS…: measures a summary in the server and as a process.
served() {
    local name=$1 from
    shift
    from=$(($(wc -l <"$HOTLINE_HOME/postgres/log") + 1))
    measure "process $name" "$hotline" summary "$@" --format json --database "$server dbname=summaries"
    seconds_of[server $name]+=$(logged "$from")$'\n'
}

# queried SIZE: hotline's query for the year by category and the month by department, in milliseconds.
queried() {
    local query
    query=$(sed -e '/^\/\*/d' -e '/^--/d' sql/queries/figures_tallied.sql)
    {
        printf 'prepare figures (date, date, date, date, text[]) as\n%s;\n\\timing on\n' "$query"
        for ((round = 0; round < rounds + 2; round++)); do
            printf "execute figures ('2020-01-01', '2021-01-01', '2021-01-01', '2021-01-01', '{category}');\n"
            printf "execute figures ('2020-05-01', '2020-06-01', '2020-06-01', '2020-06-01', '{department}');\n"
        done
    } | PGOPTIONS='-c log_min_duration_statement=-1' psql -X -q -o /dev/null -d "$server dbname=summaries" |
        sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | awk 'NR % 2 { first = $1; next } NR > 4 { print first + $1 }' | median
}

# ratio_of NAME: the median at the last size over that at the one before it.
growth() { awk -v last="$1" -v before="$2" 'BEGIN { printf "%.2f", last / before }'; }

begin "$binary"
python3 -m venv "$scratch/python" && "$scratch/python/bin/pip" install --quiet duckdb >&2 || fail "DuckDB could not be installed from PyPI"

declare -A result=()
for size in $sizes; do
    new_export "$(printf '12345_20210201.csv')" "$size"
    new_database summaries
    say "importing $(grouped "$size") tickets"
    "$hotline" import --format json --database "$server dbname=summaries" "$scratch/12345_20210201.csv" >"$scratch/out" ||
        fail "hotline import failed"
    query summaries 'vacuum (analyze)'
    query postgres 'alter database summaries set log_min_duration_statement = 0'
    for ((round = 1; round <= rounds; round++)); do
        served "year $size" year 2020
        served "month $size" month 2020-05
    done
    query postgres 'alter database summaries reset log_min_duration_statement'
    measure "exact $size" "$hotline" summary year 2020 --exact --format json --database "$server dbname=summaries"
    measure "verify $size" "$hotline" database verify --database "$server dbname=summaries"
    result[ours $size]=$(queried "$size")
    result[duckdb $size]=$("$scratch/python/bin/python" deploy/bench.d/duck.py "$scratch/12345_20210201.csv" "$scratch/tickets.duckdb" "$rounds") ||
        fail "duck.py failed"
    rm -f "$scratch/12345_20210201.csv" "$scratch/tickets.duckdb"
done
drop_database summaries

machine
heading tickets summary server bar process exact verify "DuckDB" ours factor
previous=
for size in $sizes; do
    for kind in year month; do
        server_ms=$(median <<<"${seconds_of[server $kind $size]}")
        process=$(median_seconds "process $kind $size")
        cells=("$(grouped "$size")" "$kind" "$(printf '%.1f ms' "$server_ms")" "$(bar "$server_ms" 20 '≤ 20 ms')" "$(awk -v s="$process" 'BEGIN { printf "%.0f ms", s * 1000 }')")
        if [ "$kind" = year ]; then
            cells+=("$(printf '%.2f s' "$(median_seconds "exact $size")")" "$(printf '%.1f s' "$(median_seconds "verify $size")")"
                "$(printf '%.1f ms' "${result[duckdb $size]}")" "$(printf '%.2f ms' "${result[ours $size]}")"
                "$(growth "${result[duckdb $size]}" "${result[ours $size]}") ×")
        else
            cells+=("" "" "" "" "")
        fi
        line "${cells[@]}"
        result[$kind $size]=$server_ms
    done
    [ -z "$previous" ] || printf '\nGrowth of the year from %s to %s tickets: %s × (bar ≤ 1.3 from one to ten million)\n\n' "$(grouped "$previous")" \
        "$(grouped "$size")" "$(growth "${result[year $size]}" "${result[year $previous]}")"
    previous=$size
done
if [ -n "$plot" ]; then
    for size in $sizes; do printf '%s %s %s %s\n' "$size" "${result[year $size]}" "${result[month $size]}" "${result[duckdb $size]}"; done |
        python3 deploy/bench.d/growth.py >"$plot"
    say "the growth is drawn in $plot"
fi
