# The nightly evaluation of alerts, of ever larger offices over three years.
#
# usage: deploy/bench alerts [--sizes "N N N"] [--rounds N] [--binary PATH]
#   --sizes   tickets a year (default 5500 55000 200000 1000000)
#   --rounds  how often each figure is measured (default 3)
#   --binary  measures this hotline instead of building one
#
# Every office has 60 series (the whole, 6 categories, 20 departments, 33 communities) and the tickets of 2018 to 2020, imported as one
# export. A figure is the median of the rounds.
#
# What the figures mean:
#   check     `hotline alerts check` as of the last day, the whole process from start to exit: three years are read and judged
#   memory    the largest peak that was the process's own, without mapped pages of files, and with them
#   growth    time over that of the line before, by how much larger the office is

sizes="5500 55000 200000 1000000" rounds=3 binary=
while [ $# -gt 0 ]; do
    case $1 in
        --sizes) [[ ${2:-} =~ ^[1-9][0-9]*( [1-9][0-9]*)*$ ]] || usage_error "--sizes takes numbers in quotes"; sizes=$2; shift 2 ;;
        --rounds) rounds=$(count "$1" "${2:-}"); shift 2 ;;
        --binary) [ -n "${2:-}" ] || usage_error "--binary takes a path"; binary=$2; shift 2 ;;
        *) usage_error "alerts does not know $1" ;;
    esac
done

begin "$binary"
for size in $sizes; do
    say "generating $(grouped "$size") tickets a year"
    python3 deploy/bench.d/office.py "$size" >"$scratch/12345_20201231.csv" || fail "office.py failed"
    new_database alerts
    say "importing them"
    "$hotline" import --format json --database "$server dbname=alerts" "$scratch/12345_20201231.csv" >"$scratch/out" ||
        fail "hotline import failed"
    rm "$scratch/12345_20201231.csv"
    query alerts 'vacuum (analyze)'
    for ((round = 1; round <= rounds; round++)); do
        # 2 says that something fires.
        allowed=2 measure "$size" "$hotline" alerts check --at 2021-01-01T08:00:00 --format json --database "$server dbname=alerts"
        printed '"day": "2020-12-31"'
        printed '"days_to_notice_halving": [0-9]'
    done
done
drop_database alerts

# time_bar TICKETS_A_YEAR SECONDS: what the bars say of an office of that size.
time_bar() {
    if [ "$1" -le 55000 ]; then bar "$2" '<5' '< 5 s'; elif [ "$1" -le 1000000 ]; then bar "$2" '<60' '< 60 s'; fi
}

machine
heading "tickets a year" tickets check growth bar memory "with files" bar
previous= before=
for size in $sizes; do
    seconds=$(median_seconds "$size")
    own=$(largest <<<"${own_of[$size]}")
    growth=
    [ -z "$previous" ] || growth=$(awk -v now="$seconds" -v then="$before" -v size="$size" -v previous="$previous" \
        'BEGIN { printf "%.1f × for %.1f ×", now / then, size / previous }')
    memory_bar=
    [ "$size" -gt 55000 ] || memory_bar=$(bar "$(megabytes "$own")" '<512' '< 512 MB')
    line "$(grouped "$size")" "$(grouped $((size * 3)))" "$(printf '%.2f s' "$seconds")" "$growth" "$(time_bar "$size" "$seconds")" \
        "$(megabytes "$own") MB" "$(megabytes "$(largest <<<"${resident_of[$size]}")") MB" "$memory_bar"
    previous=$size before=$seconds
done
