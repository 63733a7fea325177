# shellcheck shell=bash
# Builds with a preset of CMakePresets.json; Ninja decides what is out of date.

configure_preset() {
    [ -f "$root/build/$1/build.ninja" ] || step "configure $1" cmake -S "$root" --preset "$1"
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1 targets=()
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    configure_preset "$preset" || return
    step "build $preset" cmake --build "$root/build/$preset" --parallel "$(nproc)" "${targets[@]}"
}
