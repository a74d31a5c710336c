#!/usr/bin/env bash
# Starts ResponseWorkflow with demonstration data on SQLite and prints where to sign in.
#
#   ./demo.sh [--port N] [--data FOLDER] [--fresh] [--play circuit-order|resource-verification]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

for program in dotnet node npm; do
  command -v "$program" >/dev/null || { echo "$program is missing: the .NET 10 SDK and Node 20 with npm are needed." >&2; exit 1; }
done
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# What a build that succeeds has to say interests nobody here.
echo "Building (the first time takes some minutes) ..."
said=$(dotnet build "$root/samples/Demo" -c Release -v quiet -nologo 2>&1) || { echo "$said" >&2; exit 1; }
exec dotnet run --project "$root/samples/Demo" -c Release --no-build -- "$@"
