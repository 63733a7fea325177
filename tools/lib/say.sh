# shellcheck shell=bash
# How the commands speak: one line a step on the terminal, the long output in build/log.
# Before use: `root` is the folder of the repository.

samma_log=$root/build/log

say() { printf '%s\n' "$*"; }

# Stops with one clear sentence.
fail() {
    printf 'samma: %s\n' "$*" >&2
    exit 1
}

# step NAME COMMAND...: runs the command with its output in build/log/NAME.log; prints the time it took, and the
# end of the log when it fails.
step() {
    local name=$1 started=$SECONDS
    shift
    mkdir -p "$samma_log"
    printf '  %-34s ' "$name"
    local log=$samma_log/${name//[ \/]/_}.log
    if "$@" >"$log" 2>&1; then
        printf 'done  %4d s\n' $((SECONDS - started))
    else
        local code=$?
        printf 'FAILED after %d s\n' $((SECONDS - started))
        # Of a build or a test run only what failed is worth the reader's time.
        grep -vE '^ +Start +[0-9]+: | Passed +[0-9.]+ sec$|Skipped( +[0-9.]+ sec|\))$|^npm warn|^\[[0-9]+/[0-9]+\] (Building|Linking|Generating) ' "$log" | tail -n 60 >&2 || true
        say "  the whole output: ${log#"$root"/}" >&2
        return $code
    fi
}
