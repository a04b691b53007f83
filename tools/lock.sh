#!/bin/sh
# Renew the lock files: exact versions with the hashes of every file of each release.
# No address of an index is written, so that they install from whichever one pip is set up for.
set -eu
cd "$(dirname "$0")/.."

compile() {
    .venv/bin/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe \
        --strip-extras --no-header --no-annotate --no-emit-options \
        --output-file "$1" "$2"
}

compile requirements/run.txt pyproject.toml
compile requirements/dev.txt requirements/dev.in
