# shellcheck shell=bash
# Counts what passed and failed over all kinds of tests.

passed=0
failed=0
said_by_failed= # what the failed tests said

# add_count LABEL PASSED FAILED
add_count() {
    passed=$((passed + $2))
    failed=$((failed + $3))
    say "  $1: $2 passed, $3 failed"
}

count_failure() {
    say "  $1: $2" >&2
    add_count "$1" 0 1
}

# run_and_count LABEL REPORT READER COMMAND...: runs the tests; READER prints "PASSED FAILED" from the report. Tests
# that end badly without a failed test in their report count as one failure.
run_and_count() {
    local label=$1 report=$2 reader=$3 code=0 good=0 bad=0
    shift 3
    step "$label" "$@" || code=$?
    read -r good bad <<<"$("$reader" "$report" "$code")" || true
    if [ "$code" -ne 0 ] && [ "${bad:-0}" -eq 0 ]; then
        bad=1
        said_by_failed+="  failed: $label ended with $code, though none of its tests failed"$'\n'
    elif [ "${bad:-0}" -gt 0 ] && [ -f "$report" ]; then
        said_by_failed+=$(node "${BASH_SOURCE[0]%/*}/failures.mjs" "$report" 2>&1)$'\n'
    fi
    add_count "$label" "${good:-0}" "${bad:-0}"
}

# A command that is one test.
count_exit() { if [ "$2" -eq 0 ]; then echo "1 0"; else echo "0 1"; fi; }

# The attributes of the JUnit report's <testsuite>; tests that were skipped or switched off count as neither.
count_junit() {
    awk '
        function attribute(name) { return match($0, "[ \t]" name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
        { text = text " " $0 }
        END {
            $0 = text
            print attribute("tests") - attribute("failures") - attribute("disabled") - attribute("skipped"), attribute("failures")
        }' "$1"
}

# The attributes of each <testsuite> in a folder of GoogleTest's reports.
count_gtest() {
    awk '
        function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
        / *<testsuite / {
            bad += attribute("failures")
            good += attribute("tests") - attribute("failures") - attribute("disabled") - attribute("skipped")
        }
        END { print good + 0, bad + 0 }' "$1"/*.xml
}

count_vitest() {
    node -e '
        const report = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
        console.log(report.numPassedTests, report.numFailedTests);' "$1"
}

# print_count CODE: what failed and, as the last line, how much. Ends with success when something passed and nothing
# failed; CODE is how the command was about to end.
print_count() {
    if [ "$1" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
    printf '%s' "$said_by_failed"
    say "$passed passed, $failed failed"
    if [ "$passed" -gt 0 ] && [ "$failed" -eq 0 ]; then exit 0; else exit 1; fi
}
