# shellcheck shell=bash
# Builds with a preset of CMakePresets.json; Ninja decides what is out of date.

# build_preset PRESET [TARGET...]
build_preset() {
    local preset=$1 targets=()
    shift
    [ $# -eq 0 ] || targets=(--target "$@")
    if [ ! -f "$root/build/$preset/build.ninja" ]; then
        step "configure $preset" cmake -S "$root" --preset "$preset"
    fi
    step "build $preset" cmake --build "$root/build/$preset" --parallel "$(nproc)" "${targets[@]}"
}
