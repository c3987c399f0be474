"""Writes the tickets of an office over three years as one export, for deploy/bench alerts: the same argument gives the same bytes.

office.py TICKETS_A_YEAR > FILE

20 departments, 33 communities and six categories, which with the office are 60 series. Two in a hundred tickets are open for good; the
others are closed after some days, on no Saturday or Sunday.
"""
import datetime
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)    # ends without a traceback
tickets_a_year = int(sys.argv[1])

CATEGORIES = ["投诉"] * 16 + ["咨询", "举报", "求助", "建议"] + ["投诉"] * 19 + ["表扬"]
DEPARTMENTS = [f"第{number}办理单位" for number in range(1, 21)]
COMMUNITIES = [f"第{number}社区" for number in range(1, 34)]
START, DAYS = datetime.datetime(2018, 1, 1), 1096
TEXT_OF_DAY = [str((START + datetime.timedelta(days=day)).date()) for day in range(DAYS + 60)]
# START is a Monday.
IS_WEEKEND = [day % 7 > 4 for day in range(DAYS + 60)]
CLOCK = [f"{hour:02}:{minute:02}:30" for hour in range(24) for minute in range(60)]


def mixed(number):
    """A 64-bit hash (the finishing steps of SplitMix64)."""
    number = (number + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return number ^ (number >> 31)


def closed(day, seed):
    """The day of the closing, or nothing where it has not come by the end."""
    if seed % 50 == 0:
        return None
    day += 1 + min((seed >> 8) % 15, (seed >> 16) % 15, (seed >> 24) % 30)
    while IS_WEEKEND[day]:
        day += 1
    return day if day < DAYS else None


out = sys.stdout
out.reconfigure(encoding="utf-8", newline="\n")
out.write("工单编号,受理时间,诉求类型,所属社区,承办单位,办理期限,办结时间\n")
total = tickets_a_year * 3
for index in range(total):
    seed = mixed(index)
    day = index * DAYS // total
    end = closed(day, seed)
    # The smaller of two draws, so that some departments and communities are much larger than others.
    department, community = min((seed >> 32) % 20, (seed >> 37) % 25), min((seed >> 42) % 33, (seed >> 48) % 45)
    out.write(f"0769{index:015d},{TEXT_OF_DAY[day]} {CLOCK[(seed >> 50) % 1440]},{CATEGORIES[(seed >> 28) % 40]},{COMMUNITIES[community]},"
              f"{DEPARTMENTS[department]},{TEXT_OF_DAY[day + 15]} 23:59:59,{f'{TEXT_OF_DAY[end]} 16:30:00' if end else ''}\n")
