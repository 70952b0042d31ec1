#!/bin/sh
# Runs the recipes of docs/pipelines.md: tests/recipes.sh PROGRAM FOLDER [COPIES]. Whatever tool is missing is skipped. PYTHON names
# the interpreter that has the packages.
set -eu
program=$1 folder=$2 copies=${3:-20}
here=$(dirname "$0")/recipes
python=${PYTHON:-python3}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

recipe() { # TOOL COMMAND...: runs the command where `TOOL` is a program or a package of Python
    tool=$1; shift
    if command -v "$tool" >/dev/null || "$python" -c "import $tool" 2>/dev/null; then echo "== $tool"; "$@"; else echo "skipped: $tool"; fi
}

with_jq() { "$program" figures "$folder" -q --format jsonl | jq -r 'select(.currency == "CNY" and .sure) | [.place, .label, .number] | @tsv' | sort -u | wc -l; }
with_xargs() { find "$folder" -type f -name '*.txt' -print0 | xargs -0 -n 8 -P 2 "$program" figures -q --format jsonl | wc -l; }
with_list() { find "$folder" -type f -name '*.txt' -print0 | "$program" figures --files-from - -0 -q --format jsonl | wc -l; }
with_parallel() { find "$folder" -type f -name '*.txt' | parallel -k "$program" figures -q --format jsonl {} | wc -l; }

recipe jq with_jq
recipe xargs with_xargs
recipe find with_list
recipe parallel with_parallel
recipe duckdb "$python" "$here/duckdb_load.py" "$program" "$folder" "$out"
recipe pandas "$python" "$here/frames_load.py" "$program" "$folder" "$out"
recipe pyspark "$python" "$here/spark_pipe.py" "$program" "$folder" "$out" "$copies"
