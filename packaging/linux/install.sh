#!/bin/sh
# Puts Quietgrain into the menus of this user, from the folder this file is in; --remove undoes it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin

case ${1:-} in
"")
    mkdir -p "$programs" "$data/applications" "$data/icons"
    ln -sf "$here/quietgrain" "$programs/quietgrain"
    sed "s|^Exec=quietgrain|Exec=\"$here/quietgrain\"|" \
        "$here/share/applications/quietgrain.desktop" >"$data/applications/quietgrain.desktop"
    cp -R "$here/share/icons/." "$data/icons/"
    echo "Quietgrain is in the menus, and in a terminal as $programs/quietgrain."
    ;;
--remove)
    rm -f "$programs/quietgrain" "$data/applications/quietgrain.desktop" \
        "$data/icons/hicolor"/*/apps/quietgrain.png "$data/icons/hicolor/scalable/apps/quietgrain.svg"
    echo "Quietgrain is out of the menus.  Its folder is still here: $here"
    ;;
*)
    echo "Usage: $0 [--remove]" >&2
    exit 2
    ;;
esac
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$data/applications"
fi
