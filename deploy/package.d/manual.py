"""Prints the manual page of a command: manual.py README VERSION DATE < what `COMMAND --experimental-dump-help` says."""
import json
import re
import sys


def text(words):
    """Words as roff shows them: no line of ours may look like a request."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in "'." else line for line in words.split("\n"))


def paragraphs(words):
    return "\n.PP\n".join(text(part.strip()) for part in words.strip().split("\n\n"))


def spelled(name):
    return "\\fB" + text(("--" if name["kind"] == "long" else "-") + name["name"]) + "\\fR"


def argument(item):
    """One argument with what it takes, as a tagged paragraph."""
    value = f"\\fI{text(item.get('valueName', ''))}\\fR"
    if item["kind"] == "positional":
        head = value + (" ..." if item["isRepeating"] else "")
    else:
        head = ", ".join(spelled(name) for name in item.get("names", []))
        if item["kind"] == "option":
            head += f" {value}"
    about = item.get("abstract", "")
    if item.get("defaultValue") and item["kind"] == "option":
        about += f" (default: {item['defaultValue']})"
    return f".TP\n{head}\n{text(about)}" if about else f".TP\n{head}\n\\&"


def shown(items):
    return [item for item in items if item.get("shouldDisplay", True)]


def command(item, path):
    """A command and those below it."""
    name = " ".join(path + [item["commandName"]])
    arguments = [a for a in shown(item.get("arguments", [])) if a.get("valueName") not in ("help", "version")]
    lines = []
    if len(path) > 0:
        lines.append(f'.SS "{text(name)}"')
        lines.append(paragraphs(item.get("abstract", "") + "\n\n" + item.get("discussion", "")))
        lines += [argument(a) for a in arguments]
    for below in shown(item.get("subcommands", [])):
        if below["commandName"] != "help":
            lines += command(below, path + [item["commandName"]])
    return lines


def table(readme, heading):
    """The rows of the first table below a heading, without marks."""
    part = readme.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [[cell.strip().replace("`", "") for cell in line.strip("|").split("|")] for line in part.split("\n") if line.startswith("| `")]
    return rows


def main():
    readme, version, date = open(sys.argv[1], encoding="utf-8").read(), sys.argv[2], sys.argv[3]
    tool = json.load(sys.stdin)["command"]
    name = tool["commandName"]
    out = [f'.TH {name.upper()} 1 "{date}" "{name} {version}" "User Commands"',
           ".SH NAME", f"{text(name)} \\- {text(tool['abstract'].rstrip('.'))}",
           ".SH SYNOPSIS", f"\\fB{text(name)}\\fR \\fIcommand\\fR [\\fIargument\\fR ...]",
           ".SH DESCRIPTION", paragraphs(tool.get("discussion", "") or tool["abstract"]),
           ".SH COMMANDS"]
    out += command(tool, []) if shown(tool.get("subcommands", [])) else [argument(a) for a in shown(tool.get("arguments", []))]
    out.append(".SH SETTINGS")
    out.append("Flags win over the environment, the environment over the file, the file over the defaults.")
    for key, variable, default, meaning in table(readme, "Settings"):
        out.append(f".TP\n\\fB{text(key)}\\fR, \\fB{text(variable)}\\fR\n{text(meaning)}" + (f" (default: {text(default)})" if default else ""))
    out.append(".SH EXIT STATUS")
    for code, meaning in re.findall(r"(\d+) ([^,.]+)[,.]", tool.get("discussion", "")):
        out.append(f".TP\n{code}\n{text(meaning)}")
    out += [".SH FILES", ".TP\n.I /etc/hotline/hotline.yaml\nSettings of the machine.",
            ".TP\n.I /etc/hotline/environment\nSecrets for the services.",
            ".TP\n.I /usr/share/hotline/profiles\nProfiles for exports with other headers.",
            ".TP\n.I /var/lib/hotline\nThe private PostgreSQL, the inbox, metrics."]
    print("\n".join(out))


main()
