#!/usr/bin/env bash
# Builds the graph of very many articles on one machine, with all its cores and bounded memory: GNU parallel (or xargs) runs the
# filters, the system's sort brings lines with one key together and spills to disk.
#   build.sh ARTICLES.jsonl GRAPH.nq [JOBS]
# RAPPORTEUR is the command (npx rapporteur), OPTIONS go to extract and to every step (--base …, --vocabulary …), WORK is a
# folder with room for about ten times the articles; it is removed at the end.
set -euo pipefail
export LC_ALL=C
articles=$1 graph=$2 jobs=${3:-$(nproc)}
export RAPPORTEUR=${RAPPORTEUR:-npx rapporteur} OPTIONS=${OPTIONS:-}
work=$(mktemp -d "${WORK:-${TMPDIR:-/tmp}}/rapporteur.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Some rejected articles (exit code 3) are no failure: errors.jsonl beside the graph has them.
extract() { $RAPPORTEUR extract --format records --jobs 1 $OPTIONS --errors "$1.errors" <"$1" >"$1.out" || [ $? -eq 3 ]; }
articles() { $RAPPORTEUR consolidate articles $OPTIONS <"$1" >"$1.out"; }
facts() { $RAPPORTEUR consolidate facts $OPTIONS <"$1" >"$1.out"; }
export -f extract articles facts

# Runs a step on each file of a folder; one that fails ends the work.
each() {
  if command -v parallel >/dev/null; then
    find "$2" -type f | SHELL=$BASH parallel --will-cite --halt now,fail=1 --jobs "$jobs" "$1" {}
  else
    find "$2" -type f -print0 | xargs -0 -n 1 -P "$jobs" "$BASH" -c "set -euo pipefail; $1 \"\$1\"" "$BASH"
  fi
}
order() { sort --parallel="$jobs" -S 25% -T "$work" "$@"; }
# Lines of one step, from what the steps before gave.
only() { cat "$work"/*/*.out | grep "^$1" || [ $? -eq 1 ]; }
# Sorted lines in as many files as there are jobs; those with one key stay together.
deal() {
  mkdir "$work/$1"
  awk -F '\t' -v jobs="$jobs" -v folder="$work/$1" \
    '$1 != last { part = (part + 1) % jobs; last = $1 } { print > (folder "/" part) }'
}

mkdir "$work/extract"
split -n "l/$jobs" "$articles" "$work/extract/part-"
each extract "$work/extract"
mkdir "$work/people"
only '1 ' | order | $RAPPORTEUR consolidate people $OPTIONS >"$work/people/who.out"
only '2 ' | order | deal articles
each articles "$work/articles"
only '3 ' | order | deal facts
each facts "$work/facts"
mkdir "$work/visits"
only '4 ' | order | $RAPPORTEUR consolidate visits $OPTIONS >"$work/visits/visits.out"
{ only '<' && only '5 '; } | order -u | $RAPPORTEUR consolidate graph $OPTIONS >"$graph.tmp"
cat "$work"/extract/*.errors >"$(dirname "$graph")/errors.jsonl"
mv "$graph.tmp" "$graph"
