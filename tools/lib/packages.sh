# shellcheck shell=bash
# Installs the Debian packages that are missing, never at the price of one that is there.

# list_packages PURPOSE...: the names in tools/packages.txt with one of these purposes.
list_packages() {
    awk -v wanted=" $* " '!/^#/ && NF == 2 && index(wanted, " " $2 " ") { print $1 }' "$root/tools/packages.txt"
}

# Prints those of its arguments that are not installed.
missing_packages() {
    { dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null || true; } |
        awk -v wanted="$*" '
            $2 == "installed" { found[$1] = 1 }
            END { n = split(wanted, names, " "); for (i = 1; i <= n; ++i) if (!(names[i] in found)) print names[i] }'
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

run_apt() { as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -o DPkg::Lock::Timeout=600 "$@"; }

# install_packages NAME...
install_packages() {
    local missing simulation removed
    missing=$(missing_packages "$@" | paste -sd ' ')
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || fail "Samma builds on Debian 12, and this machine has no apt-get. Missing: $missing"

    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "only root may install the Debian packages that are missing; run this once as root, or give $(id -un) sudo. Missing: $missing"
    fi

    say "  missing Debian packages: $missing"
    step "update the package lists" run_apt update || say "  the package lists could not be updated; trying those that are here"
    # shellcheck disable=SC2086  # one word a package
    simulation=$(LC_ALL=C apt-get install -s --no-install-recommends $missing 2>&1) ||
        fail "apt cannot install what is missing: $(grep -m1 -E '^E:|Depends:' <<<"$simulation")"
    removed=$(awk '$1 == "Remv" { print $2 }' <<<"$simulation" | paste -sd ' ')
    if [ -n "$removed" ]; then
        local because=
        [[ $removed != *boost* ]] || because=" (Boost 1.81, which Samma is built with, and Boost 1.74 exclude each other)"
        fail "nothing was installed, because apt would remove $removed$because; remove it yourself or use another machine."
    fi
    # shellcheck disable=SC2086
    step "install Debian packages" run_apt install -y --no-install-recommends $missing ||
        fail "apt could not install what is missing."
}
