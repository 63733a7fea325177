# shellcheck shell=bash
# A real server for the browser tests: a small planned section of its own, behind a one-time link.
# Before use: `server_program` is the program to start.

server_folder=$root/build/browser
server_process=

# Makes the section the browser tests look at, from the files to the plan; remade when the program is newer.
make_tested_section() {
    local samma=$server_program
    [ "$server_folder/planned" -nt "$samma" ] && return 0
    rm -rf "$server_folder"
    mkdir -p "$server_folder"
    export SAMMA_DATABASE=$server_folder/samma.db
    "$samma" demo --out "$server_folder/files" --sections 1 --clients 40 --tightness 80 --seed 7 --from 2026-11-30 &&
        "$samma" import "$server_folder/files" --accept &&
        "$samma" plan --section all --from 2026-11-30 --days 14 --seed 7 --iterations 20000 &&
        touch "$server_folder/planned"
}

# Starts the server on a free port; its one-time link is then in `server_link`.
start_server() {
    : >"$server_folder/serve.log"
    SAMMA_DATABASE=$server_folder/samma.db "$server_program" serve --port 0 >"$server_folder/serve.log" 2>&1 &
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
    [ "$code" -eq 0 ] || tail -n 40 "$server_folder/serve.log" >&2
    return "$code"
}
