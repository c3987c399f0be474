# The worker and, where there is one, the web server under years of a province in an hour: nothing lost, nothing wrong, memory flat.
#
# usage: deploy/bench soak [--minutes N] [--seconds-per-day S] [--weekday N] [--binary PATH] [--web PATH]
#   --minutes          how long new exports come, yet for 210 days at least (default 60)
#   --seconds-per-day  between two exports, each of which is a day's, or more: the next one waits until the worker has taken the last
#                      (default 2.5; much less skips days that have to be judged, since the worker rests before it tries again)
#   --weekday          tickets of a working day (default 12000, a province; a day of the weekend has two thirds)
#   --binary           this hotline instead of a newly built one
#   --web              with pages of this hotline-web, whose database is the same
#
# The exports come from bench.d/province.py: new tickets, closings, reopenings, corrections, late files and files that are sent twice. After
# 160 days, when the monitor has learned what is usual, one department of forty closes nothing for two weeks. Meanwhile summaries and pages are
# asked for.
#
# What has to hold:
#   files     all are in done, none in failed or left; the imports are as many as the files with other bytes
#   tickets   `hotline summary` of all days says the numbers of received and closed tickets that were generated
#   verify    finds nothing
#   message   one that says that the department fires, and one that it has recovered; chance makes a few small units fire too
#   memory    the resident memory of a process, without mapped files, over the second half of the run: its slope by least squares takes
#             it up by less than a tenth of its median
#   answers   no summary or page fails

minutes=60 pace=2.5 weekday=12000 binary= web=
while [ $# -gt 0 ]; do
    case $1 in
        --minutes) minutes=$(count "$1" "${2:-}"); shift 2 ;;
        --seconds-per-day) [[ ${2:-} =~ ^[0-9]+(\.[0-9]+)?$ ]] || usage_error "$1 takes seconds"; pace=$2; shift 2 ;;
        --weekday) weekday=$(count "$1" "${2:-}"); shift 2 ;;
        --binary) [ -n "${2:-}" ] || usage_error "--binary takes a path"; binary=$2; shift 2 ;;
        --web) [ -n "${2:-}" ] || usage_error "--web takes a path"; web=$2; shift 2 ;;
        *) usage_error "soak does not know $1" ;;
    esac
done

# The monitor has learned after 148 days; then come two weeks of the stop, and three in which it recovers.
days=$(awk -v seconds=$((minutes * 60)) -v pace="$pace" 'BEGIN { days = int(seconds / pace); print days > 210 ? days : 210 }')
stop=160

# resident PID: kilobytes of its memory that are not mapped files, 0 where it is gone.
resident() { awk '/^RssAnon:/ { found = $2 } END { print found + 0 }' "/proc/$1/status" 2>/dev/null || echo 0; }

# told KIND TEXT: how many messages of that kind with that text the worker has sent.
told() { grep '"event": "alert"' "$scratch/work.log" | grep "\"kind\": \"$1\"" | grep -c -- "$2" || true; }

# The slope of the second half of `seconds kilobytes` lines: the median, MB an hour, and what the half has grown by, in percent of the median.
slope() {
    awk '{ x[NR] = $1; y[NR] = $2 }
        END {
            for (i = int(NR / 2) + 1; i <= NR; i++) { n++; sx += x[i]; sy += y[i]; sxx += x[i] * x[i]; sxy += x[i] * y[i]; z[n] = y[i] }
            b = n > 1 && n * sxx > sx * sx ? (n * sxy - sx * sy) / (n * sxx - sx * sx) : 0
            asort_n = n; for (i = 2; i <= n; i++) { v = z[i]; for (j = i - 1; j > 0 && z[j] > v; j--) z[j + 1] = z[j]; z[j + 1] = v }
            m = z[int((n + 1) / 2)]
            printf "%.1f %.1f %.1f", m / 1024, b * 3600 / 1024, m ? 100 * b * (x[NR] - x[int(NR / 2) + 1]) / m : 0
        }' "$1"
}

failures=0
# check NAME FOUND WANTED: a line of the table.
check() {
    local verdict=yes
    [ "$2" = "$3" ] || { verdict='**no**'; failures=$((failures + 1)); }
    line "$1" "$(grouped "$2")" "$(grouped "$3")" "$verdict"
}

begin "$binary"
new_database soak
database="$server dbname=soak"
inbox=$scratch/inbox
mkdir "$inbox"
printf 'channels:\n  log:\n    type: log\n' >"$scratch/channels.yaml"
printf 'channels: %s\n' "$scratch/channels.yaml" >>"$scratch/hotline.yaml"
"$hotline" database migrate --database "$database" >&2

started=$SECONDS
"$hotline" work --inbox "$inbox" --settle 0.2 --poll 1 --format json --metrics-file "$scratch/work.prom" --database "$database" \
    2>"$scratch/work.log" &
worker=$!
children+=("$worker")
processes=("worker $worker")
python3 deploy/bench.d/province.py "$inbox" --first 2021-01-04 --days "$days" --seconds "$pace" --weekday "$weekday" \
    --until $((minutes * 60)) --least 210 --stop "$stop,14" >"$scratch/truth.json" &
province=$!
children+=("$province")
address=
if [ -n "$web" ]; then
    HOTLINE_DATABASE_URL=$database "$web" --port 0 2>"$scratch/web.log" &
    children+=("$!")
    processes+=("web $!")
    for ((wait = 0; wait < 100; wait++)); do
        address=$(sed -n 's/^Serving \(http:[^ ]*\)\/$/\1/p' "$scratch/web.log")
        [ -z "$address" ] || break
        sleep 0.2
    done
    [ -n "$address" ] || fail "the web server did not start: $(tail -n 3 "$scratch/web.log")"
fi

# --- while it runs --------------------------------------------------------------------------------------------------------------------
answers=0 failed_answers=0 round=0
sample() {
    local process
    for process in "${processes[@]}"; do
        echo "$((SECONDS - started)) $(resident "${process#* }")" >>"$scratch/memory-${process%% *}"
    done
    echo "$((SECONDS - started)) $(pgrep -P "$(head -n 1 "$HOTLINE_HOME/postgres/data/postmaster.pid")" |
        while read -r pid; do resident "$pid"; done | awk '{ sum += $1 } END { print sum + 0 }')" >>"$scratch/memory-postgres"
}
ask() {
    local code=0
    answers=$((answers + 1))
    "$@" >/dev/null 2>"$scratch/ask.log" || code=$?
    [ "$code" -eq 0 ] || { failed_answers=$((failed_answers + 1)); say "$* said $code: $(tail -n 1 "$scratch/ask.log")"; }
}
# A page may ask who one is, and may not fail.
view() { (($(curl --silent --show-error --output /dev/null --write-out '%{http_code}' "$address$1") < 500)); }
while kill -0 "$province" 2>/dev/null; do
    sleep 5
    kill -0 "$worker" 2>/dev/null || fail "the worker has died: $(tail -n 3 "$scratch/work.log")"
    sample
    round=$((round + 1))
    if [ -n "$address" ]; then
        for page in / /alerts /imports /api/v1/summary/month/2021-01; do ask view "$page"; done
    fi
    ask "$hotline" summary month 2021-01 --format json --database "$database"
    if ((round % 6 == 0)); then
        ask "$hotline" summary year 2021 --format html --out "$scratch/year.html" --database "$database"
        ask "$hotline" imports calendar --database "$database"
        imported=$(grep -c '"event": "imported"' "$scratch/work.log" || true)
        say "$((SECONDS - started)) s, $imported files, worker $(megabytes "$(resident "$worker")") MB"
    fi
done
wait "$province" || fail "province.py failed"
truth() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$scratch/truth.json" "$1"; }

# What was delivered is imported and judged: the worker stops when it has nothing in hand.
for ((wait = 0; wait < 3600; wait++)); do
    [ -n "$(find "$inbox" -maxdepth 1 -name '*.csv' -print -quit)" ] || break
    kill -0 "$worker" 2>/dev/null || fail "the worker has died: $(tail -n 3 "$scratch/work.log")"
    sleep 1
done
sample
children=("${children[@]:2}")
kill "$worker"
wait "$worker" || fail "the worker ended with $?"
took=$((SECONDS - started))

# --- what has to hold -----------------------------------------------------------------------------------------------------------------
machine
printf '%s days with %s tickets in %s exports in %s s; %s came late, %s twice; %s reopenings, %s corrections; %s summaries and pages; %s other alerts.\n\n' \
    "$(truth days)" "$(grouped "$(truth tickets)")" "$(truth files)" "$took" "$(truth late)" "$(truth twice)" "$(grouped "$(truth reopened)")" \
    "$(grouped "$(truth corrected)")" "$answers" $(($(told firing '') - $(told firing 第1办理单位)))
"$hotline" summary range "$(truth first)" "$(truth end)" --format json --database "$database" >"$scratch/summary.json"
total() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["totals"][sys.argv[2]])' "$scratch/summary.json" "$1"; }
heading check found wanted holds
check "files in done" "$(find "$inbox/done" -name '*.csv' | wc -l)" $(($(truth files) + $(truth twice)))
check "files failed or left" "$(find "$inbox" -path "$inbox/done" -prune -o -type f ! -name '.*' -print | wc -l)" 0
check "imports" "$(query soak "select count(*) from run where kind = 'import'")" "$(truth files)"
check "tickets received" "$(total received)" "$(truth tickets)"
check "tickets closed" "$(total closed)" "$(truth closed)"
check "rows rejected" "$(query soak 'select count(*) from rejection')" 0
verify=0
"$hotline" database verify --database "$database" >"$scratch/verify.log" || verify=$?
check "verify (exit code)" "$verify" 0
check "messages that the department fires" "$(told firing 第1办理单位)" 1
check "messages that it has recovered" "$(told resolved 第1办理单位)" 1
check "summaries and pages that failed" "$failed_answers" 0
printf '\n'
heading process samples "median MB" "MB an hour" "growth in the second half" flat
for file in "$scratch"/memory-*; do
    read -r median_mb hourly grown <<<"$(slope "$file")"
    flat=yes
    awk -v grown="$grown" 'BEGIN { exit !(grown < 10) }' || { flat='**no**'; failures=$((failures + 1)); }
    line "${file##*/memory-}" "$(wc -l <"$file")" "$median_mb" "$hourly" "$grown %" "$flat"
done
if ((failures > 0)); then
    kept=$(mktemp "${TMPDIR:-/tmp}/hotline-soak-worker.XXXXXX.log")
    cp "$scratch/work.log" "$kept"
    fail "$failures checks do not hold; what the worker said is in $kept"
fi
