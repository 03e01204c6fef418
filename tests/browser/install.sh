#!/bin/sh
# What the browser tests need beyond Python: a Chromium, and two packages of Node. Says plainly what is missing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}

if [ -z "${CHROMIUM:-}" ] && ! command -v chromium > /dev/null 2>&1; then
    echo "No Chromium found: fetching Playwright's own (Debian has its own: apt-get install chromium)."
    "$python" -m playwright install chromium
fi

if [ -z "${FIREFOX:-}" ] && ! command -v firefox-esr > /dev/null 2>&1 && ! command -v firefox > /dev/null 2>&1; then
    echo "No Firefox found: its tests are skipped (Debian: apt-get install firefox-esr)."
fi

if ! command -v npm > /dev/null 2>&1; then
    echo "No Node found: axe-core and web-ext are skipped (Debian: apt-get install npm)."
elif [ ! -e "$here/node/node_modules/.package-lock.json" ]; then
    (cd "$here/node" && npm ci --no-audit --no-fund --silent)
fi
