#!/usr/bin/env bash
# Fetches the stores and tools of others that the tests in this folder run against, into out/stores: Fuseki (and riot) by
# Maven, Oxigraph's server and Python's rdflib by pip, Virtuoso and rapper by apt. Nothing is installed on the machine and nothing has to be
# there: what cannot be fetched is told, loudly, and its tests are skipped. Run again, it fetches only what is missing.
set -uo pipefail
cd "$(dirname "$0")/../.."
into=out/stores
jena=5.6.0      # for Java 17
oxigraph=0.5.13
rdflib=7.1.4
mkdir -p "$into"

missing() { echo "!!! STORE NOT TESTED: $1: $2" >&2; }
try() { timeout 300 "$@" >"$into/fetch.log" 2>&1; }
# What of them this machine does not have yet, with all that they need.
find_packages() {
  apt-get -s install --no-install-recommends virtuoso-opensource-7-bin raptor2-utils 2>/dev/null |
    sed -n 's/^Inst \([^ ]*\).*/\1/p'
}
java_major() { java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'; }

if [ ! -e "$into/fuseki.jar" ]; then
  if ! command -v java >/dev/null || [ "$(java_major)" -lt 17 ]; then missing 'Apache Jena Fuseki' 'there is no Java 17'
  elif ! command -v mvn >/dev/null; then missing 'Apache Jena Fuseki' 'there is no Maven to fetch it'
  elif try mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy \
    "-Dartifact=org.apache.jena:jena-fuseki-server:$jena" "-DoutputDirectory=$into"; then
    mv "$into/jena-fuseki-server-$jena.jar" "$into/fuseki.jar"
  else missing 'Apache Jena Fuseki' "Maven could not fetch it ($(tail -n 1 "$into/fetch.log"))"; fi
fi

if [ ! -e "$into/oxigraph/bin/oxigraph" ]; then
  if ! command -v python3 >/dev/null; then missing Oxigraph 'there is no Python to fetch it'
  elif ! try python3 -m pip install -q --no-deps --only-binary :all: --target "$into/oxigraph" "oxigraph==$oxigraph"; then
    missing Oxigraph "pip could not fetch it ($(tail -n 1 "$into/fetch.log"))"
  fi
fi

if [ ! -e "$into/rdflib/rdflib" ]; then
  if ! command -v python3 >/dev/null; then missing rdflib 'there is no Python to fetch it'
  elif ! try python3 -m pip install -q --only-binary :all: --target "$into/rdflib" "rdflib==$rdflib"; then
    missing rdflib "pip could not fetch it ($(tail -n 1 "$into/fetch.log"))"
  fi
fi

# The packages are unpacked, not installed: that needs no root, and starts no service.
if [ ! -e "$into/debian/complete" ]; then
  packages=$(find_packages)
  if [ -z "$packages" ] && [ "$(id -u)" = 0 ] && try apt-get update; then packages=$(find_packages); fi
  if ! command -v apt-get >/dev/null; then missing 'Virtuoso and rapper' 'there is no apt to fetch them'
  elif [ -z "$packages" ] && command -v virtuoso-t >/dev/null; then mkdir -p "$into/debian" && touch "$into/debian/complete"
  elif [ -z "$packages" ]; then missing 'Virtuoso and rapper' 'apt does not know their packages (apt-get update?)'
  else
    mkdir -p "$into/debian"
    # shellcheck disable=SC2086
    if (cd "$into/debian" && timeout 300 apt-get download $packages >../fetch.log 2>&1 &&
      for package in *.deb; do dpkg-deb -x "$package" . || exit 1; done && touch complete); then rm -f "$into"/debian/*.deb
    else missing 'Virtuoso and rapper' "apt could not fetch them ($(tail -n 1 "$into/fetch.log"))"; fi
  fi
fi
exit 0
