# What the benchmarks share: a scratch private cluster, timing, medians and the table. Sourced by deploy/bench.
#
# A benchmark reads its options, calls `begin`, makes databases (`new_database`) and files (`new_export`), measures commands in turn
# (`measure`), and prints `machine`, `heading` and lines (`line`, `bar`). `$scratch`, the folder that goes away at the end, is
# made by `begin`, and so are the cluster in it and `$hotline`, a copy of the binary.

# Name of a measurement -> its samples, one a line. Resident memory and the part of it that is not mapped files.
declare -A seconds_of=() resident_of=() own_of=()
scratch= hotline=
children=()                                 # processes that go before the cluster does
server=                                     # conninfo of the scratch cluster, without a database
load_at_start=

say() { printf 'bench: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
usage_error() { say "$*"; say "Try: deploy/bench $name --help"; exit 64; }

# count OPTION VALUE: VALUE, if it is a whole number above zero.
count() { [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || usage_error "$1 takes a whole number above zero"; printf '%s' "$2"; }

# grouped 1000000: 1,000,000
grouped() { sed -E ':again; s/^([0-9]+)([0-9]{3})/\1,\2/; t again' <<<"$1"; }

# --- the scratch cluster --------------------------------------------------------------------------------------------------------------

# begin [BINARY]: builds hotline, unless a binary is given, and starts a private cluster in a scratch folder.
begin() {
    local variable
    # Whoever set these meant another server and other settings.
    for variable in $(compgen -e); do
        case $variable in HOTLINE_PGBIN) ;; PG* | HOTLINE_*) unset "$variable" ;; esac
    done
    deploy/setup
    if [ -n "${1:-}" ]; then
        hotline=$(realpath -- "$1") && [ -x "$hotline" ] || fail "$1 is no program"
    else
        swift build --configuration release --product hotline >&2
        hotline=$PWD/.build/release/hotline
    fi
    sweep
    trap finish EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap '[ $BASHPID != $$ ] || say "line $LINENO of ${BASH_SOURCE[0]##*/} failed: $BASH_COMMAND"' ERR
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/hotline-bench.XXXXXX")
    # The server runs as another user than root, and has to reach its data.
    chmod 755 "$scratch"
    echo $$ >"$scratch/pid"
    # All rounds measure the same program, whatever is built meanwhile.
    cp "$hotline" "$scratch/hotline"
    hotline=$scratch/hotline
    # So that the user's own settings do not count.
    echo 'time_zone: Asia/Shanghai' >"$scratch/hotline.yaml"
    export HOTLINE_HOME=$scratch/home HOTLINE_CONFIG=$scratch/hotline.yaml
    server=$("$hotline" database start) || fail "$hotline could not start a private cluster in $scratch"
    [[ $server = host=* ]] || fail "hotline database start printed: $server"
    load_at_start=$(cut -d ' ' -f 1 /proc/loadavg)
    awk -v load="$load_at_start" -v cores="$(nproc)" 'BEGIN { exit !(load > cores / 2) }' &&
        say "The load is $load_at_start: other work runs here, and the figures will suffer from it."
    return 0
}

# Stops the cluster and removes the scratch folder, whatever ended the benchmark.
finish() {
    local code=$?
    trap - EXIT ERR
    trap '' HUP INT TERM
    [ "${#children[@]}" -eq 0 ] || kill "${children[@]}" 2>/dev/null || true
    [ -z "$scratch" ] || discard "$scratch"
    exit "$code"
}

discard() {
    if [ ! -e "$1/home" ] || HOTLINE_HOME=$1/home HOTLINE_CONFIG=$1/hotline.yaml "$hotline" database stop >&2; then
        rm -rf -- "$1"
    else
        say "the cluster in $1 could not be stopped, and was left there"
    fi
}

# Removes what benchmarks left that were killed.
sweep() {
    local folder
    for folder in "${TMPDIR:-/tmp}"/hotline-bench.*; do
        [ -O "$folder" ] && [ -f "$folder/pid" ] || continue
        kill -0 "$(cat "$folder/pid")" 2>/dev/null || { say "removing $folder of a killed run"; discard "$folder"; }
    done
}

# query DATABASE SQL
query() {
    PGOPTIONS='-c client_min_messages=warning' psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$server dbname=$1" -c "$2" ||
        fail "this SQL failed: $2"
}

# new_database NAME: an empty database in the place of an older one. Use it by `--database "$server dbname=NAME"`.
new_database() {
    drop_database "$1"
    query postgres "create database $1"
}

drop_database() { query postgres "drop database if exists $1"; }

# --- files ----------------------------------------------------------------------------------------------------------------------------

# new_export FILE ARGUMENTS: what exports.py makes of the arguments, as FILE in the scratch folder.
new_export() {
    local file=$1
    shift
    say "generating $file"
    mkdir -p "$(dirname "$scratch/$file")"
    python3 deploy/bench.d/exports.py "$@" >"$scratch/$file" || fail "exports.py could not write $scratch/$file"
}

# --- measuring ------------------------------------------------------------------------------------------------------------------------

# measure NAME COMMAND: adds a sample to NAME: the whole process's wall time, from start to exit, and its peak memory.
# What it prints is in $scratch/out. A command that fails ends the benchmark, unless its exit code is that of `allowed`.
measure() {
    local name=$1 result seconds resident own
    shift
    # Nothing that an earlier command left to be written is to be paid for by this one.
    query postgres checkpoint
    result=$(python3 deploy/bench.d/measure.py "$scratch/out" "$scratch/err" "$@") || {
        local code=$?
        if [ "$code" != "${allowed:-0}" ]; then
            tail -n 20 "$scratch/out" "$scratch/err" >&2
            fail "$name: exit code $code of: $*"
        fi
    }
    read -r seconds resident own <<<"$result"
    seconds_of[$name]+=$seconds$'\n'
    resident_of[$name]+=$resident$'\n'
    own_of[$name]+=$own$'\n'
    say "$name: $seconds s, $(megabytes "$resident") MB"
}

# printed PATTERN: ends the benchmark unless the command measured last printed PATTERN, since fast is what does nothing.
printed() { grep -qE -- "$1" "$scratch/out" || fail "expected $1 in: $(head -c 1000 "$scratch/out")"; }

# The median of the numbers in standard input; of an even count the mean of the two in the middle.
median() { sort -g | awk 'NF { x[++n] = $1 } END { if (n) print (x[int((n + 1) / 2)] + x[int(n / 2) + 1]) / 2 }'; }

median_seconds() { median <<<"${seconds_of[$1]}"; }
# The largest of the numbers in standard input: a bound on memory has to hold every time.
largest() { sort -n | tail -n 1; }
# megabytes KILOBYTES, which are of 1,024 bytes in the kernel's words.
megabytes() { awk -v kilobytes="$1" 'BEGIN { printf "%.0f", kilobytes * 1024 / 1e6 }'; }

# --- the table ------------------------------------------------------------------------------------------------------------------------

# The machine in one paragraph, as a table without it means nothing.
machine() {
    local cpu system memory compiler
    cpu=$(lscpu 2>/dev/null | sed -n 's/^Model name: *//p' | head -n 1)
    memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 * 1024 / 1e9 }' /proc/meminfo)
    system=$(. /etc/os-release && echo "$PRETTY_NAME")
    compiler=$(swift --version 2>/dev/null | sed -n 's/^.*\(Swift\) version \([0-9.]*\).*/, \1 \2/p' | head -n 1)
    printf '%s cores (%s), %s GB of memory, %s, PostgreSQL %s%s; %s, load %s at the start.\n\n' "$(nproc)" "${cpu:-unknown}" "$memory" \
        "$system" "$(query postgres 'show server_version' | cut -d ' ' -f 1)" "$compiler" "$(date +%F)" "$load_at_start"
}

# line CELL...: one line of the table.
line() { printf '|'; printf ' %s |' "$@"; printf '\n'; }

# heading CELL...: its first two lines; columns after the second are numbers and stand to the right.
heading() {
    local column
    line "$@"
    printf '|'
    for ((column = 1; column <= $#; column++)); do ((column > 2)) && printf -- '--:|' || printf -- '---|'; done
    printf '\n'
}

# bar VALUE LIMIT TEXT: the bar as the table shows it, which says so where it was missed. LIMIT may be `N` (at most) or `<N` (less).
bar() {
    awk -v value="$1" -v limit="${2#<}" -v strict="$([[ $2 = '<'* ]] && echo 1 || echo 0)" -v text="$3" \
        'BEGIN { print text ((strict ? value < limit : value <= limit) ? "" : ", **missed**") }'
}
