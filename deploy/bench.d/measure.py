"""Runs a command; prints its wall time in seconds, its peak resident memory in kilobytes, and how much at most was its own.

measure.py OUT ERR COMMAND [ARGUMENT...]
  OUT, ERR  files for what the command prints

The exit code is the command's own. Resident memory is what the kernel counts for this process, mapped pages of files included, which it
can take back at any time; its own memory is what remains without these, sampled. PostgreSQL's backend is another process, whose memory
is bounded by its settings.
"""
import os
import re
import signal
import subprocess
import sys
import threading
import time

SAMPLE_SECONDS = 0.02


def first_to_go():
    """Should memory run out, it is this command that ends, and not somebody else's."""
    with open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")


def watch(pid, ended):
    """Keeps the largest RssAnon that was seen."""
    global own_kilobytes
    while not ended.wait(SAMPLE_SECONDS):
        try:
            with open(f"/proc/{pid}/status") as status:
                found = re.search(r"RssAnon:\s+(\d+)", status.read())
        except OSError:
            return
        own_kilobytes = max(own_kilobytes, int(found[1]) if found else 0)


own_kilobytes = 0
out, err, *command = sys.argv[1:]
# Ctrl-C reaches the command too; we wait for how it ends.
signal.signal(signal.SIGINT, lambda *_: None)
with open(out, "wb") as output, open(err, "wb") as error:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=error, preexec_fn=first_to_go)
    ended = threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, ended))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
print(f"{seconds:.3f} {usage.ru_maxrss} {own_kilobytes}")
code = os.waitstatus_to_exitcode(status)
sys.exit(code if code >= 0 else 128 - code)
