"""The CSV of a folder of reports in pandas and Polars, numbers as numbers. recipe: program folder out"""
import subprocess, sys

program, folder, out = sys.argv[1:4]
subprocess.run([program, "figures", folder, "-q", "-o", f"{out}/figures.csv"], check=True)
try:
    import pandas
    frame = pandas.read_csv(f"{out}/figures.csv", parse_dates=["period_start", "period_end"])
    assert frame["number"].dtype.kind in "fi", frame["number"].dtype
    print(f"pandas {pandas.__version__}: {len(frame)} rows, number is {frame['number'].dtype}, period_start is {frame['period_start'].dtype}")
except ImportError:
    print("skipped: pandas")
try:
    import polars
    # The type of a column is guessed from the rows that are looked at: all of them.
    frame = polars.read_csv(f"{out}/figures.csv", infer_schema_length=None, try_parse_dates=True)
    assert frame["number"].dtype.is_numeric(), frame["number"].dtype
    print(f"polars {polars.__version__}: {len(frame)} rows, number is {frame['number'].dtype}, period_start is {frame['period_start'].dtype}")
    print(" ", frame.filter(polars.col("kind") == "money").group_by("place").agg(polars.len()).sort("len", descending=True).head(3).rows())
except ImportError:
    print("skipped: polars")
