#!/usr/bin/env bash
# Installs Chromium by Debian's package, where it is missing and may be installed; the tests of this folder need it.
set -uo pipefail
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 && exit 0
fi
echo "browser: Chromium cannot be installed here; the tests of test/browser are skipped" >&2
exit 0
