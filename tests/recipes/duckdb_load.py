"""The figures of a folder of reports in DuckDB: as JSON lines with their types, as CSV, and as Parquet. recipe: program folder out"""
import subprocess, sys
import duckdb

program, folder, out = sys.argv[1:4]
subprocess.run([program, "figures", folder, "-q", "-o", f"{out}/figures.jsonl"], check=True)
subprocess.run([program, "figures", folder, "-q", "-o", f"{out}/figures.csv"], check=True)
db = duckdb.connect()
db.execute(f"create table figures as select * replace (cast(number as decimal(38, 10)) as number, cast(period_start as date) as period_start) from read_json('{out}/figures.jsonl', format = 'newline_delimited', maximum_object_size = 67108864)")
db.execute(f"copy figures to '{out}/figures.parquet' (format parquet)")
rows, numbers = db.execute(f"select count(*), count(number) from '{out}/figures.parquet'").fetchone()
kinds = dict(db.execute(f"select column_name, column_type from (describe select * from read_csv('{out}/figures.csv', sample_size = -1))").fetchall())
assert kinds["number"] in ("DOUBLE", "BIGINT") or kinds["number"].startswith("DECIMAL"), kinds
assert kinds["period_start"] == "DATE", kinds
print(f"duckdb {duckdb.__version__}: {rows} rows, {numbers} numbers, csv number is {kinds['number']}")
for row in db.execute("select place, year, label, number, unit_norm from figures where currency = 'CNY' and sure order by number desc limit 3").fetchall():
    print(" ", row)
