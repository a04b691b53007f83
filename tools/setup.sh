#!/bin/sh
# Make the development environment: system libraries, .venv, locked packages, the program itself.
#
#   sh tools/setup.sh            all that running needs
#   sh tools/setup.sh --tests    the system programs that only the tests need
#   sh tools/setup.sh --package  those that only packaging needs
#
# Nothing is asked of the system when it has everything already. What is missing is installed by
# apt when that is allowed (root, or sudo without a password); otherwise the exact command is said.
set -eu
cd "$(dirname "$0")/.."

# Shared libraries that Qt loads, and the Debian package of each; the last five are for X11 windows.
libraries="
libglib-2.0.so.0        libglib2.0-0
libEGL.so.1             libegl1
libGL.so.1              libgl1
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libxkbcommon.so.0       libxkbcommon0
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
"

python=$(command -v python3.11 || command -v python3 || true)

known=$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)

need_library() { # SONAME PACKAGE
    case "$known" in
        *"	$1 "*) ;;
        *) echo "$2" ;;
    esac
}

missing_libraries() {
    echo "$libraries" | while read -r library package; do
        [ -z "$library" ] || need_library "$library" "$package"
    done
    if [ -z "$python" ]; then
        echo python3 python3-venv
    elif ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo python3-venv
    fi
}

missing_test_programs() {
    command -v pdftotext >/dev/null || echo poppler-utils
    command -v Xvfb >/dev/null || echo xvfb
}

missing_packaging_programs() {
    command -v objdump >/dev/null || echo binutils
    version=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    base=$(.venv/bin/python -c 'import sys; print(sys.base_prefix)')
    [ "$base" != /usr ] || need_library "libpython$version.so.1.0" "libpython$version"
}

install() {
    [ $# -gt 0 ] || return 0
    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        as_root=""
    elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        echo "The system lacks: $*" >&2
        echo "Install it, then start again; on Debian:  sudo apt-get install $*" >&2
        exit 1
    fi
    echo "Installing with apt: $*"
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" \
        >/dev/null
}

if [ "${1:-}" = --tests ]; then
    # shellcheck disable=SC2046 # one package a word
    install $(missing_test_programs)
    exit 0
elif [ "${1:-}" = --package ]; then
    # shellcheck disable=SC2046 # one package a word
    install $(missing_packaging_programs)
    exit 0
fi

# shellcheck disable=SC2046 # one package a word
install $(missing_libraries)
python=$(command -v python3.11 || command -v python3)
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; $python is older." >&2
    exit 1
}

# A folder that was moved or copied has an environment that points to its old place.
home=".venv/home"
if [ ! -x .venv/bin/python ] || [ "$(cat $home 2>/dev/null)" != "$(pwd)" ]; then
    echo "Making .venv"
    "$python" -m venv --clear .venv
    pwd > $home
fi

echo "Installing the locked packages"
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip"
$pip install --quiet --require-hashes -r requirements/run.txt -r requirements/dev.txt
$pip install --quiet --no-index --no-deps --no-build-isolation --editable .
