"""Reports in PySpark: each partition is piped through one program, whose answers come back in order; a report that cannot be read is
a row with an error, and no partition fails. recipe: program folder out [copies]"""
import json, os, subprocess, sys, time
from pyspark.sql import SparkSession

program, folder, out = sys.argv[1:4]
copies = int(sys.argv[4]) if len(sys.argv) > 4 else 20
names = sorted(os.path.join(path, name) for path, _, files in os.walk(folder) for name in files if name.endswith(".txt"))
paths = (names * (copies // max(1, len(names)) + 1))[:copies]
for index in range(min(10, copies)):
    broken = os.path.join(out, f"broken-{index}.pdf")
    with open(broken, "wb") as file:
        file.write(b"%PDF-1.4\n1 0 obj\n")
    paths[index * copies // 10] = broken

spark = SparkSession.builder.master("local[2]").appName("gongbao").config("spark.ui.enabled", "false").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
begun = time.time()
requests = spark.sparkContext.parallelize(paths, 8).zipWithIndex().map(lambda pair: json.dumps({"id": pair[1], "path": pair[0]}))
answers = requests.pipe(f"{program} figures --records -j 1", checkCode=True).map(json.loads).cache()
figures = answers.flatMap(lambda answer: [(answer["id"], figure["label"], figure["number"], figure["unit_norm"]) for figure in answer.get("figures", [])])
errors = answers.filter(lambda answer: "error" in answer).map(lambda answer: (answer["id"], answer["error"])).collect()
rows = figures.toDF("id int, label string, number string, unit string").count()
spent = time.time() - begun
assert answers.count() == len(paths) and len(errors) == min(10, copies), (len(errors), errors[:3])
print(f"pyspark {spark.version}: {len(paths)} reports, {rows} rows, {len(errors)} errors as rows, {rows / spent:.0f} rows a second")
begun = time.time()
lines = "".join(json.dumps({"id": index, "path": path}) + "\n" for index, path in enumerate(paths))
alone = subprocess.run([program, "figures", "--records"], input=lines.encode(), capture_output=True, check=True).stdout
spent = time.time() - begun
count = sum(len(json.loads(line).get("figures", [])) for line in alone.splitlines())
assert count == rows, (count, rows)
print(f"one process on all cores: {count} rows, {count / spent:.0f} rows a second")
spark.stop()
