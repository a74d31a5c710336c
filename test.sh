#!/usr/bin/env bash
# Runs every test of the project. Installs what the tests need when it is missing.
#
#   ./test.sh            the CI size, a few minutes
#   ./test.sh --full     the full size of the slow ones (random programs, random flowcharts)
#
# Ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [[ ${1:-} == --full ]]; then
  export RESPONSEWORKFLOW_FULL=1
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TZ=UTC

stop() {
  echo "$1" >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

# The script language is compared with Node, and the build fetches the designer's files with npm.
install_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return
  echo "Node is missing: installing it ..."
  as_root apt-get update -q && as_root apt-get install -y -q --no-install-recommends nodejs npm || stop "Node could not be installed; install Node 20 with npm and run again."
}

# The storage suites run on SQLite and on a PostgreSQL cluster that they make, start and remove themselves: only the programs are needed.
install_postgresql() {
  command -v initdb >/dev/null && command -v postgres >/dev/null && return
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null && return
  echo "PostgreSQL is missing: installing it ..."
  # The common part comes first, so that it can be told not to make and start a cluster of its own.
  as_root apt-get update -q \
    && as_root apt-get install -y -q --no-install-recommends postgresql-common \
    && as_root sed -i -E 's/^#? *create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf \
    && as_root apt-get install -y -q --no-install-recommends postgresql \
    || stop "PostgreSQL could not be installed; install its server programs (initdb, postgres) and run again."
}

# The designer is tested in a browser. Its pictures need a Chinese font.
install_chromium() {
  # The one without windows takes half the time of the other for a page; where it cannot be had, the other does.
  if ! command -v chromium-headless-shell >/dev/null && [[ -z ${RESPONSEWORKFLOW_CHROMIUM:-} ]]; then
    echo "Chromium is missing: installing it ..."
    as_root apt-get update -q
    as_root apt-get install -y -q --no-install-recommends chromium-headless-shell || command -v chromium >/dev/null \
      || as_root apt-get install -y -q --no-install-recommends chromium \
      || stop "Chromium could not be installed; install it, or set RESPONSEWORKFLOW_CHROMIUM to its program, and run again."
  fi
  if ! compgen -G "/usr/share/fonts/*/*/NotoSansCJK*" >/dev/null && ! compgen -G "/usr/share/fonts/*/*/*CJK*" >/dev/null; then
    echo "A Chinese font is missing: installing it ..."
    as_root apt-get install -y -q --no-install-recommends fonts-noto-cjk || echo "The font could not be installed: the pictures of the browser tests will lack Chinese characters." >&2
  fi
}

command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: install it and run again."
install_node
install_postgresql
install_chromium

# One compiler for all projects, warm after the first, takes half as long as one for each. It ends with the script.
export UseSharedCompilation=true
results=$(mktemp -d)
# One suite publishes the server; those after it start that one.
export RESPONSEWORKFLOW_PUBLISHED="$results/server"
leave() {
  rm -rf "$results"
  dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
}
trap leave EXIT

dotnet restore ResponseWorkflow.sln --locked-mode -v quiet || stop "The restore failed."
dotnet build ResponseWorkflow.sln --no-restore -c Release -warnaserror -v quiet || stop "The build failed."

run() {
  local name
  name=$(basename "$1" .csproj)
  echo "== $name"
  dotnet test "$1" --no-build -c Release --logger "trx;LogFileName=$name.trx" --results-directory "$results" -v quiet --logger "console;verbosity=minimal"
}

# Tests of the browser wait more than they work: the others run beside them, and those that build the product come last of these.
# What is killed, and what has little time, has the machine for itself.
alone=(ResponseWorkflow.Expressions.Tests Durability)
status=0
run tests/Browser/Browser.csproj >"$results/browser.txt" 2>&1 &
browser=$!
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  [[ " Benchmarks TestKit Browser Installation ${alone[*]} " == *" $name "* ]] || run "$project" || status=1
done
run tests/Installation/Installation.csproj || status=1
wait "$browser" || status=1
cat "$results/browser.txt"
for name in "${alone[@]}"; do
  run "tests/$name/$name.csproj" || status=1
done

# Adds the counters of the result files up.
count() {
  local total=0 file value
  for file in "$results"/*.trx; do
    [[ -e $file ]] || continue
    value=$(grep -o "<Counters [^>]*" "$file" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*')
    total=$((total + ${value:-0}))
  done
  echo "$total"
}

passed=$(count passed)
failed=$(($(count failed) + $(count error) + $(count timeout) + $(count aborted)))
skipped=$(count notExecuted)
if [[ $status != 0 && $failed == 0 ]]; then
  # No test failed, and yet something did: clean-up after a class, or a whole suite. Its text stands in the result files alone.
  grep -h -A 20 '<RunInfo ' "$results"/*.trx 2>/dev/null
  failed=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[[ $failed == 0 ]]
