#!/bin/sh
# What the browser tests need beyond Python: Chromium, Firefox and Node. Debian's packages where we may install them,
# else Playwright's own Chromium; what is missing then is said plainly, and with CI=true it is an error.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}

have() { command -v "$1" > /dev/null 2>&1; }
chromium() { [ -n "${CHROMIUM:-}" ] || have chromium; }
firefox() { [ -n "${FIREFOX:-}" ] || have firefox-esr || have firefox; }
missing() {
    echo "$1"
    [ "${CI:-}" != true ] || exit 1
}

wanted=""
chromium || wanted="$wanted chromium"
firefox || wanted="$wanted firefox-esr"
have npm || wanted="$wanted nodejs npm"
if [ -n "$wanted" ] && have apt-get && [ "$(id -u)" = 0 ]; then
    echo "Installing$wanted ..."
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $wanted > /dev/null || echo "Not all of them could be installed."
fi

if ! chromium; then
    echo "No Chromium found: fetching Playwright's own (Debian has its own: apt-get install chromium)."
    "$python" -m playwright install chromium || missing "No Chromium: the tests in it are skipped."
fi
firefox || missing "No Firefox found: its tests are skipped (Debian: apt-get install firefox-esr)."
if ! have npm; then
    missing "No Node found: axe-core and web-ext are skipped (Debian: apt-get install npm)."
elif [ ! -e "$here/node/node_modules/.package-lock.json" ]; then
    (cd "$here/node" && npm ci --no-audit --no-fund --silent)
fi
