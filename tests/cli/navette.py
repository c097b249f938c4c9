# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calling navette-cli: what the tests of the command line share."""
import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any

CLI = os.environ["NAVETTE_CLI"]
DONE, REFUSED, USAGE, IO = range(4)


def run(*arguments, **options) -> subprocess.CompletedProcess:
    return subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, timeout=120, check=False, **options)


def json_of(*arguments) -> Any:
    """The one document that a command prints with --json; AssertionError when it is not done."""
    done = run(*arguments, "--json")
    if done.returncode != DONE:
        raise AssertionError(f"{' '.join(map(str, arguments))} : {done.returncode} : {done.stderr}")
    return json.loads(done.stdout)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
