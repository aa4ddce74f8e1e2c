#!/usr/bin/env python3
"""Checks, without Docker, what can be checked of the files here: that each meter in the alerts and the dashboard is one that the
code makes, in the form that Prometheus has of it, and that each file that a Dockerfile or compose.yaml names is there.

Needs Python 3 alone. Exits with 0 if all holds.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
METER = re.compile(r'(Gauge|Counter|Timer|DistributionSummary)\s*\.builder\(\s*"(modeldocket\.[a-z.]+)"(.*?)\.register\(', re.S)
# A class that makes all its gauges in one method, which puts the beginning of the name before the rest.
GAUGES = re.compile(r'Gauge\s*\.builder\(\s*"(modeldocket\.[a-z.]+\.)" \+ name,(.*?)\.register\(', re.S)
GAUGE = re.compile(r'\bgauge\(\s*registry,\s*"([a-z.]+)"')
UNIT = re.compile(r'\.baseUnit\("([a-z]+)"\)')
TAG = re.compile(r'\.tag\("([a-z]+)"')
SPRINGS = re.compile(r"(http_server_requests_seconds|jvm_memory_used)_")
failures = []


def check(what, holds):
    print(("ok   " if holds else "FAIL ") + what)
    if not holds:
        failures.append(what)


def made():
    """The names under which Prometheus sees our meters, each with its labels."""
    names = {}
    for source in ROOT.glob("*/src/main/java/**/*.java"):
        text = source.read_text(encoding="utf-8")
        for beginning, rest in GAUGES.findall(text):
            for end in GAUGE.findall(text):
                names[(beginning + end).replace(".", "_")] = set(TAG.findall(rest))
        for kind, name, rest in METER.findall(text):
            base = name.replace(".", "_")
            unit = UNIT.search(rest)
            base += "_" + unit.group(1) if unit and not base.endswith(unit.group(1)) else ""
            suffixes = {"Gauge": [""], "Counter": ["_total"], "DistributionSummary": ["_count", "_sum", "_max"],
                        "Timer": ["_seconds_" + end for end in ("count", "sum", "max", "bucket")]}[kind]
            for suffix in suffixes:
                names[base + suffix] = set(TAG.findall(rest))
    return names


def expressions():
    for line in (HERE / "prometheus/alerts.yaml").read_text(encoding="utf-8").splitlines():
        if line.strip().startswith("expr:"):
            yield "alerts", line.split("expr:", 1)[1].strip()
    for file in (HERE / "grafana/dashboards").glob("*.json"):
        for panel in json.loads(file.read_text(encoding="utf-8"))["panels"]:
            for target in panel.get("targets", []):
                if "expr" in target:
                    yield f'{file.name}, "{panel["title"]}"', target["expr"]


def meters():
    there = made()
    check(f"the code makes {len(there)} names of meters", len(there) > 20)
    for where, expression in expressions():
        named = set(re.findall(r"\b[a-z]+(?:_[a-z]+)+\b(?!\()", re.sub(r'"[^"]*"', "", expression))) - {"histogram_quantile"}
        strange = [name for name in named if name not in there and not SPRINGS.match(name)]
        check(f"{where}: {expression}", not strange)
        for label in re.findall(r"by \(([a-z, ]+)\)", expression):
            known = {"job", "instance", "le", "outcome"}.union(*(there.get(name, set()) for name in named))
            check(f"{where}: labels {label}", set(label.split(", ")) <= known)


def files():
    for dockerfile in HERE.glob("*.Dockerfile"):
        for line in dockerfile.read_text(encoding="utf-8").splitlines():
            if line.startswith("COPY ") and "--from=" not in line:
                for source in line.split()[1:-1]:
                    check(f"{dockerfile.name} copies {source}", (ROOT / source).exists())
            if line.startswith("FROM "):
                check(f"{dockerfile.name} is pinned to {line.split()[1]}", re.search(r":\d+\.\d+", line) is not None)
    compose = (HERE / "compose.yaml").read_text(encoding="utf-8")
    for mounted in re.findall(r"- (\./[^:]+):", compose):
        check(f"compose.yaml mounts {mounted}", (HERE / mounted).exists())
    for dockerfile in re.findall(r"dockerfile: ([^}\s]+)", compose):
        check(f"compose.yaml builds {dockerfile}", (ROOT / dockerfile).exists())
    for image in re.findall(r"image: (\S+)", compose):
        check(f"compose.yaml pins {image}", re.search(r":v?\d+\.\d+", image) is not None)
    for port in re.findall(r"_LISTEN:-([^}]+)", compose):
        check(f"compose.yaml publishes {port} on loopback", port.startswith("127.0.0.1:"))
    makes = (HERE / "secrets.sh").read_text(encoding="utf-8")
    for secret in re.findall(r"file: secrets/([a-z-]+)", compose):
        check(f"secrets.sh makes {secret}", secret in makes)


meters()
files()
print(f"{len(failures)} failed" if failures else "all hold")
sys.exit(1 if failures else 0)
