#!/usr/bin/env python3
"""Draws docs/reader.svg and docs/table.svg: what gongbao shows in a terminal of 84 columns (tmux must be installed).

    docs/pictures.py PROGRAM
"""
import html
import pathlib
import re
import subprocess
import sys
import time
import unicodedata

COLUMNS, LINES = 84, 22
WIDTH, HEIGHT = 8.4, 20  # of a cell, in pixels
GROUND, TEXT = "#1c1c1c", "#d0d0d0"
SIXTEEN = ["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"] * 2


def tmux(*arguments):
    done = subprocess.run(["tmux", "-L", "gongbao-picture", "-f", "/dev/null", "-u", *arguments], capture_output=True, text=True)
    return done.stdout


def screen(program, keys):
    """The lines of the screen after `keys`, with their escape sequences."""
    tmux("new-session", "-d", "-x", str(COLUMNS), "-y", str(LINES), f"{program} --lang zh --no-state --no-config --theme dark")
    time.sleep(1)
    for key in keys:
        tmux("send-keys", key)
        time.sleep(0.3)
    lines = tmux("capture-pane", "-e", "-p").split("\n")[:LINES]
    tmux("kill-server")
    return lines


def colour(index):
    """A colour of the 256."""
    if index < 16:
        return SIXTEEN[index]
    if index >= 232:
        return "#" + f"{8 + 10 * (index - 232):02x}" * 3
    parts = [(index - 16) // 36, (index - 16) // 6 % 6, (index - 16) % 6]
    return "#" + "".join(f"{0 if part == 0 else 55 + 40 * part:02x}" for part in parts)


def styled(style, codes):
    """`style` after the numbers of an SGR sequence."""
    style, codes = dict(style), [int(code or 0) for code in codes.split(";")]
    while codes:
        code = codes.pop(0)
        if code == 0:
            style = {}
        elif code in (38, 48):
            kind = codes.pop(0)
            value = colour(codes.pop(0)) if kind == 5 else "#%02x%02x%02x" % tuple(codes.pop(0) for _ in range(3))
            style["fg" if code == 38 else "bg"] = value
        elif 30 <= code < 38 or 40 <= code < 48:
            style["fg" if code < 40 else "bg"] = colour(code % 10)
        elif code in (39, 49):
            style.pop("fg" if code == 39 else "bg", None)
        else:
            names = {1: "bold", 2: "dim", 4: "underline", 7: "reverse", 22: "bold", 24: "underline", 27: "reverse"}
            if code in names:
                style[names[code]] = code < 20
    return style


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def run(x, y, text, style):
    """A run of text in one style."""
    fg, bg = style.get("fg", TEXT), style.get("bg", GROUND)
    if style.get("reverse"):
        fg, bg = bg, fg
    left, top, wide = x * WIDTH, y * HEIGHT, cells(text) * WIDTH
    out = f'<rect x="{left:.1f}" y="{top}" width="{wide:.1f}" height="{HEIGHT}" fill="{bg}"/>' if bg != GROUND else ""
    if not text.strip():
        return out
    weight = ' font-weight="bold"' if style.get("bold") else ""
    line = ' text-decoration="underline"' if style.get("underline") else ""
    # 汉字 are as wide as they are high: so large they fill their two cells, even where textLength is not known.
    line += f' font-size="{2 * WIDTH:.1f}"' if cells(text) == 2 * len(text) else ""
    at = f'x="{left:.1f}" y="{top + 15}" textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs" fill="{fg}"'
    return out + f'<text {at}{weight}{line}>{html.escape(text)}</text>'


def picture(lines):
    """The lines as SVG."""
    size = f'width="{COLUMNS * WIDTH:.0f}" height="{LINES * HEIGHT}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="monospace" font-size="14">']
    parts.append(f'<rect width="100%" height="100%" fill="{GROUND}"/>')
    style = {}
    for y, line in enumerate(lines):
        x = 0
        for codes, text in re.findall(r"(?:\x1b\[([\d;]*)m)|([^\x1b]+)", line):
            if not text:
                style = styled(style, codes)
                continue
            # 汉字 and other characters may have fonts of different widths: each run is of one sort.
            for piece in re.findall(r" +|[\u2e80-\uffef]+|[^ \u2e80-\uffef]+", text):
                parts.append(run(x, y, piece, style))
                x += cells(piece)
    return "\n".join(part for part in parts if part) + "\n</svg>\n"


def main():
    folder = pathlib.Path(__file__).parent
    for name, keys in [("reader", "fffff"), ("table", "ffft")]:
        (folder / f"{name}.svg").write_text(picture(screen(sys.argv[1], keys)))


main()
