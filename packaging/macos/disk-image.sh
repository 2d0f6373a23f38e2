#!/bin/sh
# Makes a disk image of the application.  UNTESTED: it has not been run yet.
# build.py calls it: sh packaging/macos/disk-image.sh dist/NAME.dmg
#
# Without the identity of a registered developer the signature is made for this very file only: the
# first time, people have to open it with a right click.  With one:
#     QUIETGRAIN_SIGN="Developer ID Application: …" uv run --no-project packaging/build.py
# and then notarise the image with “xcrun notarytool submit --wait” and “xcrun stapler staple”.
set -eu
image=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
application="$root/dist/Quietgrain.app"

rm -f "$application/Contents/MacOS/quietgrain-smoke"
codesign --force --deep --options runtime \
    --entitlements "$root/packaging/macos/entitlements.plist" \
    --sign "${QUIETGRAIN_SIGN:--}" "$application"
codesign --verify --deep --strict "$application"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$application" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname Quietgrain -srcfolder "$folder" -format ULFO "$image"
