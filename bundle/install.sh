#!/bin/sh
# Puts Tintline into the menu, and lets it open its projects, for the present user: ./install.sh
# Run it again after moving the folder; ./install.sh --remove takes it out again.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

cd "$here/share"
find . -type f | while read -r file; do
  if [ "${1:-}" = --remove ]; then
    rm -f "$share/$file"
  else
    mkdir -p "$share/$(dirname "$file")"
    cp "$file" "$share/$file"
  fi
done
# A path as the value of a key: there a backslash is written twice; and then as sed takes it.
value() { sed 's/\\/\\\\/g' | sed 's/[\\&|]/\\&/g'; }
if [ "${1:-}" != --remove ]; then
  # Quoted in Exec, \ " ` and $ follow a backslash, and % stands twice.
  exec=$(printf %s "$here/tintline" | sed 's/[\\"`$]/\\&/g; s/%/%%/g' | value)
  try=$(printf %s "$here/tintline" | value)
  sed "s|^Exec=tintline|Exec=\"$exec\"|; s|^TryExec=.*|TryExec=$try|" \
    applications/tintline.desktop > "$share/applications/tintline.desktop"
fi

# Desktops that lack one of these look for themselves.
for update in "update-desktop-database $share/applications" "update-mime-database $share/mime"; do
  command -v "${update%% *}" > /dev/null && ${update%% *} "${update#* }" || true
done
