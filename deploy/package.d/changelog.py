"""Prints the Debian changelog of the newest version: changelog.py CHANGES MAINTAINER DATE, from the page that users read."""
import re
import sys
import textwrap


def main():
    changes, maintainer, date = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2], sys.argv[3]
    version, body = re.search(r"^## ([0-9.]+)[^\n]*\n(.*?)(?=^## |\Z)", changes, re.S | re.M).groups()
    print(f"hotline ({version}) bookworm; urgency=medium\n")
    for item in re.split(r"^- ", body, flags=re.M)[1:]:
        print(textwrap.fill(" ".join(item.split()), 78, initial_indent="  * ", subsequent_indent="    ", break_on_hyphens=False))
    print(f"\n -- {maintainer}  {date}")


main()
