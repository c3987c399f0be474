"""Delivers a province's exports into an inbox, a day every so often, and says at the end what is true of its tickets.

province.py INBOX --first DATE --days N --seconds S --weekday N --until S > TRUTH
  --first     the first day
  --days      how many days at most
  --seconds   between two exports
  --weekday   tickets of a working day; a day of the weekend has two thirds
  --until     seconds after which no new day is begun, once there were as many as
  --least     says
  --stop D,N  from the D-th day on the first department closes nothing for N days

Each export has the tickets that were received, closed, opened again or corrected on its day, as they stand at its end. Every 17th file comes
three days late, every 23rd is sent twice under another name, 0.4 % of the closings are undone three days later and closed again, and of
0.3 % the closing time is corrected a week later. A day comes when its predecessors are done, so that each can be judged. The random numbers have a fixed seed.
"""
import argparse
import datetime
import glob
import json
import os
import random
import sys
import time

options = argparse.ArgumentParser()
options.add_argument("inbox")
options.add_argument("--first", type=datetime.date.fromisoformat, required=True)
options.add_argument("--days", type=int, required=True)
options.add_argument("--seconds", type=float, required=True)
options.add_argument("--weekday", type=int, required=True)
options.add_argument("--until", type=float, required=True)
options.add_argument("--least", type=int, default=0)
options.add_argument("--stop", required=True)
options = options.parse_args()
stop_first, stop_days = map(int, options.stop.split(","))

CATEGORIES = ["投诉"] * 12 + ["咨询"] * 4 + ["求助"] * 2 + ["建议", "举报"]
DEPARTMENTS = [f"第{number}办理单位" for number in range(1, 41)]
COMMUNITIES = [f"第{number}社区" for number in range(1, 301)]
HEADER = "工单编号,受理时间,诉求类型,来源渠道,诉求标题,所属社区,承办单位,办理期限,办结时间,工单状态\n"
# Days from receipt to closing.
DELAYS = [0] * 20 + [1] * 20 + [2] * 15 + [3] * 10 + [4] * 8 + [5] * 7 + [7] * 8 + [9] * 6 + [12] * 4 + [15] * 1 + [20] * 1
LATE_EVERY, LATE_DAYS, TWICE_EVERY = 17, 3, 23
dice = random.Random(12345)


class Ticket:
    __slots__ = ("head", "closed", "department")

    def __init__(self, head, department):
        self.head, self.closed, self.department = head, "", department

    def row(self):
        return f"{self.head}{self.closed},{'已办结' if self.closed else '办理中'}\n"


def day_at(index):
    return options.first + datetime.timedelta(days=index)


def closing_day(index, department):
    """No closing on most weekends, and none of a department that has stopped."""
    if day_at(index).weekday() >= 5 and dice.random() < 0.7:
        index += 7 - day_at(index).weekday()
    if department == 0 and stop_first <= index < stop_first + stop_days:
        index = stop_first + stop_days + dice.randrange(5)
    return index


def deliver(name, text):
    """Under another name first, as a careful sender does."""
    partial = os.path.join(options.inbox, name + ".part")
    with open(partial, "w", encoding="utf-8", newline="") as file:
        file.write(text)
    os.rename(partial, os.path.join(options.inbox, name))


def is_busy():
    """A worker has not finished with what was delivered."""
    return bool(glob.glob(os.path.join(options.inbox, "*.csv")) or glob.glob(os.path.join(options.inbox, "processing", "*", "*.csv")))


due, held, truth = {}, {}, {"tickets": 0, "files": 0, "twice": 0, "late": 0, "reopened": 0, "corrected": 0, "days": 0, "closed": 0}
start, serial, index = time.monotonic(), 0, 0
while index < options.days and (index < options.least or time.monotonic() - start < options.until):
    day = day_at(index)
    count = options.weekday if day.weekday() < 5 else options.weekday * 2 // 3
    count += dice.randrange(-count // 50, count // 50 + 1)
    rows = {}
    for place in range(count):
        serial += 1
        seconds = 28_800 + place * 36_000 // count
        department = dice.randrange(len(DEPARTMENTS))
        received = f"{day} {seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        deadline = day + datetime.timedelta(days=15)
        ticket = Ticket(f"0769{serial:015d},{received},{dice.choice(CATEGORIES)},电话,噪声扰民,{dice.choice(COMMUNITIES)},"
                        f"{DEPARTMENTS[department]},{deadline} 18:00:00,", department)
        rows[serial] = ticket
        due.setdefault(closing_day(index + dice.choice(DELAYS), department), []).append((serial, ticket, "close"))
    for number, ticket, what in due.pop(index, []):
        if what == "close":
            truth["closed"] += 1
            ticket.closed = f"{day} 19:{dice.randrange(60):02}:{dice.randrange(60):02}"
            if dice.random() < 0.004:
                due.setdefault(index + 3, []).append((number, ticket, "reopen"))
            elif dice.random() < 0.003:
                due.setdefault(index + 7, []).append((number, ticket, "correct"))
        elif what == "reopen":
            truth["closed"] -= 1
            truth["reopened"] += 1
            ticket.closed = ""
            due.setdefault(closing_day(index + 4, ticket.department), []).append((number, ticket, "close"))
        else:
            truth["corrected"] += 1
            ticket.closed = ticket.closed[:-8] + "20" + ticket.closed[-6:]
        rows[number] = ticket
    text = HEADER + "".join(ticket.row() for ticket in rows.values())
    name = f"12345_{day:%Y%m%d}.csv"
    if index % LATE_EVERY == LATE_EVERY - 1:
        held[index + LATE_DAYS] = (name, text)
        truth["late"] += 1
    else:
        deliver(name, text)
    if index % TWICE_EVERY == TWICE_EVERY - 1 and index % LATE_EVERY != LATE_EVERY - 1:
        deliver(name.replace(".csv", "_重发.csv"), text)
        truth["twice"] += 1
    if index in held:
        deliver(*held.pop(index))
    truth["files"] += 1
    index += 1
    next_day = time.monotonic() + options.seconds
    while time.monotonic() < next_day or is_busy():
        time.sleep(0.05)
for name, text in held.values():
    deliver(name, text)
truth["tickets"], truth["days"] = serial, index
truth["first"], truth["end"] = str(options.first), str(day_at(index))
json.dump(truth, sys.stdout)
