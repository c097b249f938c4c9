# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a whole procedure, made once for each build of navette-cli and kept for the tests that spoil them."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import tempfile
from pathlib import Path

from deposits import CleanFiles, run_procedure


def clean_files(cli: Path, cache: Path) -> CleanFiles:
    """The clean files of this build; the test that asks first makes them, others wait. Never change them in place."""
    digest = hashlib.sha256(cli.read_bytes()).hexdigest()[:16]
    folder = cache / digest
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.is_dir():
            # Whole or not at all: a run that was broken off leaves no folder of that name.
            work = Path(tempfile.mkdtemp(dir=cache))
            run_procedure(cli.resolve(), work)
            _forget_former_builds(cache, work)
            work.rename(folder)
    return CleanFiles(folder)


def _forget_former_builds(cache: Path, keep: Path) -> None:
    for former in cache.iterdir():
        if former != keep and former.is_dir():
            shutil.rmtree(former, ignore_errors=True)
