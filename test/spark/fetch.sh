#!/usr/bin/env bash
# Fetches Apache Spark (with its jars, as PyPI has it) for the test of examples/spark, into a folder of the user's cache, so that
# it is there for every checkout; where it is there, nothing is done. What cannot be fetched is told, and its test is skipped.
set -uo pipefail
spark=4.3.0 # for Java 17 and Python 3.10
into=${XDG_CACHE_HOME:-$HOME/.cache}/rapporteur/spark-$spark
[ -e "$into/complete" ] && exit 0

missing() { echo "!!! SPARK IS NOT TESTED: $1" >&2; exit 0; }
command -v java >/dev/null || missing 'there is no Java 17'
command -v python3 >/dev/null || missing 'there is no Python to fetch it'
mkdir -p "$into"
timeout 900 python3 -m pip install -q --target "$into" "pyspark==$spark" >"$into/fetch.log" 2>&1 ||
  missing "pip could not fetch it ($(tail -n 1 "$into/fetch.log"))"
touch "$into/complete"
