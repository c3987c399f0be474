"""Loads a ticket export into a DuckDB file and prints the milliseconds of two questions, warm: the year by category, the month by
department, each with received, closed, on time and overdue as of the period's end.

duck.py CSV FILE ROUNDS
"""
import statistics
import sys
import time

import duckdb

csv, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
database = duckdb.connect(path)
database.execute(f"""
    create table ticket as
    select "工单编号" as number, "受理时间"::timestamp as received_at, "诉求类型" as category, "承办单位" as department,
        "办理期限"::timestamp as due_at, "办结时间"::timestamp as closed_at
    from read_csv('{csv}', header = true, all_varchar = true)
""")
database.close()
database = duckdb.connect(path, read_only=True)

QUESTION = """
    select {key}, count(*), count(*) filter (where closed_at < '{end}'),
        count(*) filter (where closed_at < '{end}' and closed_at <= due_at),
        count(*) filter (where (closed_at is null or closed_at >= '{end}') and due_at < '{end}'),
        count(*) filter (where due_at < '{end}')
    from ticket
    where received_at >= '{start}' and received_at < '{end}'
    group by {key}
"""
questions = [QUESTION.format(key="category", start="2020-01-01", end="2021-01-01"),
             QUESTION.format(key="department", start="2020-05-01", end="2020-06-01")]
samples = []
for _ in range(rounds + 2):
    begun = time.perf_counter()
    for question in questions:
        database.execute(question).fetchall()
    samples.append((time.perf_counter() - begun) * 1000)
print(statistics.median(samples[2:]))
