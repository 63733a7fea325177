# shellcheck shell=bash
# The web workspace: installed when its lock file changes, built when its sources change.

has_web() { [ -f "$root/web/package.json" ]; }

in_web() { (cd "$root/web" && "$@"); }

# A number that changes when a file of the web, its contract or its Node changes.
web_fingerprint() {
    {
        node --version
        cd "$root"
        find web api -name node_modules -prune -o -name dist -prune -o -type f -print0 2>/dev/null |
            LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -d ' ' -f 1
}

install_web() {
    local wanted stamp=$root/web/node_modules/.samma_installed
    wanted=$(cd "$root/web" && { node --version; cat package-lock.json .npmrc; } | sha256sum | cut -d ' ' -f 1)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    step "install web packages" in_web npm ci --ignore-scripts --no-audit --no-fund
    echo "$wanted" >"$stamp"
}

build_web() {
    local wanted stamp=$root/build/web_built
    wanted=$(web_fingerprint)
    [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || return 0
    step "build the web" in_web npm run build
    mkdir -p "$root/build"
    echo "$wanted" >"$stamp"
}
