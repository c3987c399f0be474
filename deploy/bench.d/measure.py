"""Runs a command; prints its wall time in seconds and its peak resident memory in kilobytes.

measure.py OUT ERR COMMAND [ARGUMENT...]
  OUT, ERR  files for what the command prints

The exit code is the command's own. Memory is that of the command alone, mapped pages of its files included; PostgreSQL's backend is
another process, whose memory is bounded by its settings.
"""
import os
import signal
import subprocess
import sys
import time


def first_to_go():
    """Should memory run out, it is this command that ends, and not somebody else's."""
    with open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")


out, err, *command = sys.argv[1:]
# Ctrl-C reaches the command too; we wait for how it ends.
signal.signal(signal.SIGINT, lambda *_: None)
with open(out, "wb") as output, open(err, "wb") as error:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=error, preexec_fn=first_to_go)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
print(f"{seconds:.3f} {usage.ru_maxrss}")
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
