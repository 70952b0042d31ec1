# Where each file of a package goes. `packaging/build` reads this; $work is its folder, $version the version.

documents=(README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE THIRD-PARTY.md)

# Writes the manual pages and the completions, which the program makes.
make_from() {
    mkdir "$work/made"
    "$1" --lang en man "$work/made/man" >/dev/null
    "$1" --lang zh man "$work/made/man-zh" >/dev/null
    local shell
    for shell in bash zsh fish powershell; do
        "$1" completions --lang en "$shell" >"$work/made/$shell"
    done
}

# What may be unpacked over a prefix such as /usr/local or ~/.local.
unix_tree() {
    local tree=$1 program=$2
    install -Dm755 "$program" "$tree/bin/gongbao"
    install -Dm644 -t "$tree/share/man/man1" "$work"/made/man/*.1
    install -Dm644 -t "$tree/share/man/zh_CN/man1" "$work"/made/man-zh/*.1
    install -Dm644 "$work/made/bash" "$tree/share/bash-completion/completions/gongbao"
    install -Dm644 "$work/made/zsh" "$tree/share/zsh/site-functions/_gongbao"
    install -Dm644 "$work/made/fish" "$tree/share/fish/vendor_completions.d/gongbao.fish"
    install -Dm644 packaging/gongbao.desktop "$tree/share/applications/gongbao.desktop"
    put_documents "$tree/share/doc/gongbao"
}

windows_tree() {
    local tree=$1 program=$2
    install -Dm755 "$program" "$tree/gongbao.exe"
    install -Dm644 "$work/made/powershell" "$tree/completions/gongbao.ps1"
    put_documents "$tree"
}

# The documents, with those that the README leads to.
put_documents() {
    install -Dm644 -t "$1" "${documents[@]}"
    install -Dm644 -t "$1/docs" docs/*.md docs/*.svg
}

# The tree of a Debian package: the same in /usr, compressed and named as Debian's policy wants it.
debian_tree() {
    local tree=$1 architecture=$3
    unix_tree "$tree/usr" "$2"
    mv "$tree/usr/share/zsh/site-functions" "$tree/usr/share/zsh/vendor-completions"
    find "$tree/usr/share/man" -name '*.1' -exec gzip -9n {} +
    local doc=$tree/usr/share/doc/gongbao
    rm "$doc"/LICENSE-*
    mv "$doc/CHANGELOG.md" "$doc/changelog"
    debian_changelog >"$doc/changelog.Debian"
    gzip -9n "$doc/changelog" "$doc/changelog.Debian"
    cat packaging/debian/copyright LICENSE-MIT >"$doc/copyright"
    install -Dm644 packaging/debian/lintian-overrides "$tree/usr/share/lintian/overrides/gongbao"
    mkdir "$tree/DEBIAN"
    (cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
    debian_control "$architecture" "$(du -sk --apparent-size "$tree/usr" | cut -f1)" >"$tree/DEBIAN/control"
}

# Who answers for a package: whoever made the commit, unless MAINTAINER says it.
maintainer() {
    echo "${MAINTAINER:-$(git log -1 --format='%an <%ae>')}"
}

debian_changelog() {
    printf 'gongbao (%s-1) unstable; urgency=medium\n\n  * Version %s; changelog.gz tells what is new.\n\n' "$version" "$version"
    printf ' -- %s  %s\n' "$(maintainer)" "$(date -uRd "@$SOURCE_DATE_EPOCH")"
}

debian_control() {
    cat <<END
Package: gongbao
Version: $version-1
Architecture: $1
Maintainer: $(maintainer)
Installed-Size: $2
Section: text
Priority: optional
Description: terminal reader for Chinese public reports
 gongbao shows a report in three panes: its sections, its text, broken into
 rows by the rules of Chinese typesetting, and the figures of the current
 section, each with a label that says what it counts. It reads text, Word, PDF,
 OFD, EPUB and web pages, and prints figures as CSV, JSON or a workbook.
END
}
