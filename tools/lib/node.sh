# shellcheck shell=bash
# Node for the web workspace: the machine's own where it is new enough, otherwise a pinned one in build/node.

pinned_node=24.21.0
pinned_npm=11.19.1

# Vite wants Node 20.19, 22.12 or newer.
node_is_new_enough() {
    command -v node >/dev/null && command -v npm >/dev/null || return 1
    node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22 ? 0 : 1)'
}

# The folder of build/node that holds the programs, where the pinned pair is in place.
pinned_node_is_there() {
    [ "$(cat "$root/build/node/pinned" 2>/dev/null)" = "node $pinned_node npm $pinned_npm" ]
}

node_architecture() {
    case $(uname -m) in
    x86_64) echo x64 ;;
    aarch64) echo arm64 ;;
    *) fail "there is no pinned Node for $(uname -m); install Node 20.19 or newer with its npm." ;;
    esac
}

# Puts a Node that is new enough, with its npm, first in PATH.
use_node() {
    if node_is_new_enough; then return 0; fi
    if ! pinned_node_is_there; then install_pinned_node; fi
    PATH=$root/build/node/node_modules/.bin:$PATH
    hash -r
    node_is_new_enough || fail "the Node in build/node does not start; remove that folder and try again."
}

# The `node` package of npm is a script that fetches the package of the machine's kind; that package is taken
# directly, so that no install script runs. Debian's own npm is good enough to fetch it, and nothing else.
install_pinned_node() {
    command -v npm >/dev/null || install_packages npm
    local architecture
    architecture=$(node_architecture)
    rm -rf "$root/build/node"
    mkdir -p "$root/build/node"
    step "install Node $pinned_node" npm install --prefix "$root/build/node" --ignore-scripts --no-audit --no-fund \
        "node-linux-$architecture@$pinned_node" "npm@$pinned_npm" ||
        fail "Node $pinned_node could not be installed; install Node 20.19 or newer with its npm, and try again."
    echo "node $pinned_node npm $pinned_npm" >"$root/build/node/pinned"
}
