# shellcheck shell=bash
# The repository's own files, without needing git: everything but what is built, installed or ignored.

# repository_files: their paths from `root`, each ended by a zero byte.
repository_files() {
    (cd "$root" && find . \( -name .git -o -name build -o -name out -o -name dist -o -name node_modules \) -prune -o \
        -type f ! -name '*.db' ! -name '*.db-wal' ! -name '*.db-shm' -printf '%P\0' | LC_ALL=C sort -z)
}
