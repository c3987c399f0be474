"""Writes a ticket export for the benchmarks: the same arguments give the same bytes.

exports.py ROWS [--text] [--changed PERCENT] [--first N] [--year N] > FILE
  --text       titles and results of 60 to 200 characters; without it they are short
  --changed P  P percent of the rows are closed later than in the file without it
  --first N    number of the first ticket
  --year N     how many tickets 2020 has, over which they are spread evenly (default: up to the last of the file); where it is the same,
               a ticket has the same times in every file
"""
import argparse
import datetime
import signal
import sys

signal.signal(signal.SIGINT, signal.SIG_DFL)    # ends without a traceback
options = argparse.ArgumentParser()
options.add_argument("rows", type=int)
options.add_argument("--text", action="store_true")
options.add_argument("--changed", type=int, default=0)
options.add_argument("--first", type=int, default=0)
options.add_argument("--year", type=int)
options = options.parse_args()
tickets_of_year = options.year or options.rows + options.first

CATEGORIES = ["投诉"] * 17 + ["咨询", "举报", "求助"]
CHANNELS = ["电话", "电话", "电话", "微信公众号", "网站"]
DEPARTMENTS = [f"第{number}办理单位" for number in range(1, 61)]
COMMUNITIES = [f"第{number}社区" for number in range(1, 121)]
PIECES = ["市民反映小区附近夜间施工噪声较大影响休息", "希望相关部门尽快到现场核实并协调处理", "经联系诉求人已说明情况并表示理解",
          "路面积水多日未清理存在安全隐患", "已安排工作人员前往查看并督促整改"]
START = datetime.datetime(2020, 1, 1)


def mixed(number):
    """A 64-bit hash (the finishing steps of SplitMix64)."""
    number = (number + 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    number = ((number ^ (number >> 27)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return number ^ (number >> 31)


def text(seed):
    length, words = 60 + seed % 141, []
    while sum(map(len, words)) < length:
        seed = mixed(seed)
        words.append(PIECES[seed % len(PIECES)])
    return "，".join(words)[:length]


def row(index):
    seed = mixed(index)
    received = START + datetime.timedelta(seconds=index * 31_536_000 // tickets_of_year)
    closed = ""
    if seed % 100 < 90:
        hours = 1 + (seed >> 8) % 300
        # Nine of ten are closed, and only these can be changed.
        if seed >> 40 & 1023 < options.changed * 10.24 / 0.9:
            hours += 1
        closed = str(received + datetime.timedelta(hours=hours, seconds=seed % 3600))
    due = str(received + datetime.timedelta(days=15)).split(" ")[0] + " 18:00:00"
    return ",".join([
        f"0769{index:015d}", str(received), CATEGORIES[seed % 20], CHANNELS[(seed >> 5) % 5],
        text(seed) if options.text else "噪声扰民", COMMUNITIES[(seed >> 9) % 120], DEPARTMENTS[(seed >> 17) % 60],
        due, closed, "已办结" if closed else "办理中", text(mixed(seed)) if options.text else "已处理"])


out = sys.stdout
out.reconfigure(encoding="utf-8", newline="\n")
out.write("工单编号,受理时间,诉求类型,来源渠道,诉求标题,所属社区,承办单位,办理期限,办结时间,工单状态,办理结果\n")
for index in range(options.first, options.first + options.rows):
    out.write(row(index) + "\n")
