#!/bin/sh
# Builds the plug-in and puts the program where plugin.json says.
set -eu
cd "$(dirname "$0")"
swift build -c release --product "{{name}}" "$@"
mkdir -p bin
cp "$(swift build -c release --show-bin-path "$@")/{{name}}" bin/
