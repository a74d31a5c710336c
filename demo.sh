#!/usr/bin/env bash
# Starts ResponseWorkflow with demonstration data on SQLite and prints where to sign in.
#
#   ./demo.sh [--port N] [--data FOLDER] [--fresh]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

for program in dotnet node npm; do
  command -v "$program" >/dev/null || { echo "$program is missing: the .NET 10 SDK and Node 20 with npm are needed." >&2; exit 1; }
done
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "Building (the first time takes some minutes) ..."
dotnet build "$root/samples/Demo" -c Release -v quiet -nologo -clp:NoSummary -tl:off
exec dotnet run --project "$root/samples/Demo" -c Release --no-build -- "$@"
