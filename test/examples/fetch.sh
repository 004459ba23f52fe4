#!/usr/bin/env bash
# Fetches what the tests of examples/ run with: Apache Spark with its jars (by pip) and GNU parallel (by apt), into the user's
# cache, so that they are there for every checkout; nothing is installed. What cannot be fetched is told, and not tested with.
set -uo pipefail
spark=4.3.0 # for Java 17 and Python 3.10
cache=${XDG_CACHE_HOME:-$HOME/.cache}/rapporteur

missing() { echo "!!! NOT TESTED: $1: $2" >&2; }

into=$cache/spark-$spark
if [ ! -e "$into/complete" ]; then
  if ! command -v java >/dev/null; then missing 'Apache Spark' 'there is no Java 17'
  elif ! command -v python3 >/dev/null; then missing 'Apache Spark' 'there is no Python to fetch it'
  elif mkdir -p "$into" && timeout 900 python3 -m pip install -q --target "$into" "pyspark==$spark" >"$into/fetch.log" 2>&1; then
    touch "$into/complete"
  else missing 'Apache Spark' "pip could not fetch it ($(tail -n 1 "$into/fetch.log"))"; fi
fi

into=$cache/parallel
if ! command -v parallel >/dev/null && [ ! -e "$into/complete" ]; then
  if ! command -v apt-get >/dev/null; then missing 'GNU parallel' 'there is no apt to fetch it'
  elif mkdir -p "$into" && (cd "$into" && { timeout 120 apt-get download parallel ||
    { [ "$(id -u)" = 0 ] && timeout 120 apt-get update && timeout 120 apt-get download parallel; }; } >fetch.log 2>&1 &&
    for package in *.deb; do dpkg-deb -x "$package" . || exit 1; done && rm -f -- *.deb && touch complete); then :
  else missing 'GNU parallel' "apt could not fetch it ($(tail -n 1 "$into/fetch.log"))"; fi
fi
exit 0
