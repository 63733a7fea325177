# shellcheck shell=bash
# A real server for the browser tests: a small planned section of its own, behind a one-time link.
# Before use: `server_program` is the program to start.

server_folder=$root/build/browser
server_keys=$server_folder/samma.key # seal what both engines hold
server_process=
server_database=

# fill_tested_section FILES: reads the files into SAMMA_DATABASE and plans them.
fill_tested_section() {
    local samma=$server_program
    local -x SAMMA_KEYS_FILE=$server_keys
    "$samma" import "$1" --accept &&
        "$samma" plan --section all --from 2026-11-30 --days 14 --seed 7 --iterations 60000
}

# make_tested_section ENGINE: makes the section the browser tests look at, from the files to the plan, on sqlite or
# postgres. The tests change the plan: each run begins with a plan that nobody has touched.
make_tested_section() {
    local samma=$server_program files=$server_folder/files
    if [ ! "$server_folder/planned" -nt "$samma" ]; then
        rm -rf "$server_folder"
        mkdir -p "$server_folder"
        "$samma" keys make "$server_keys" || return 1
        "$samma" demo --out "$files" --sections 1 --clients 40 --tightness 80 --seed 7 --from 2026-11-30 || return 1
        SAMMA_DATABASE=$server_folder/planned.db fill_tested_section "$files" || return 1
        touch "$server_folder/planned"
    fi
    if [ "$1" = postgres ]; then
        "$root/tests/support/postgres_cluster" start "$server_folder/postgres" || return 1
        server_database=$(<"$server_folder/postgres/uri")
        SAMMA_DATABASE=$server_database fill_tested_section "$files"
        return
    fi
    server_database=$server_folder/samma.db
    rm -f "$server_database"*
    cp "$server_folder/planned.db" "$server_database"
}

# Starts the server on a free port; its one-time link is then in `server_link`. All tests share one session and click faster
# than any person, so its requests are not rationed.
start_server() {
    local -x SAMMA_DATABASE=$server_database SAMMA_KEYS_FILE=$server_keys SAMMA_SERVER_REQUESTS_PER_MINUTE=10000000
    : >"$server_folder/serve.log"
    "$server_program" serve --port 0 >"$server_folder/serve.log" 2>&1 &
    server_process=$!
    local waited=0
    until server_link=$(grep -m1 -oE 'https?://[^ ]+/enter#[^ ]+' "$server_folder/serve.log"); do
        waited=$((waited + 1))
        if [ "$waited" -gt 100 ] || ! kill -0 "$server_process" 2>/dev/null; then
            cat "$server_folder/serve.log" >&2
            return 1
        fi
        sleep 0.2
    done
}

# Stops the server; fails, and shows what it said, when it did not end well (a sanitizer's report is such an end).
stop_server() {
    [ -n "$server_process" ] || return 0
    local code=0
    kill "$server_process" 2>/dev/null || true
    wait "$server_process" || code=$?
    server_process=
    "$root/tests/support/postgres_cluster" stop "$server_folder/postgres"
    [ "$code" -eq 0 ] || tail -n 40 "$server_folder/serve.log" >&2
    return "$code"
}
