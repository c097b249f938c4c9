# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a whole procedure, made once for each build of navette-cli and kept for the tests that spoil them."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from deposits import CleanFiles, run_procedure


def clean_files(cli: Path, cache: Path) -> CleanFiles:
    """The clean files of this build; the test that asks first makes them. Never change them in place."""
    digest = hashlib.sha256(cli.read_bytes()).hexdigest()[:16]
    folder = cache / digest
    if not folder.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=cache))
        run_procedure(cli.resolve(), work)
        _forget_former_builds(cache, work)
        try:
            work.rename(folder)
        except OSError:  # another test made them meanwhile
            shutil.rmtree(work)
    return CleanFiles(folder)


def _forget_former_builds(cache: Path, keep: Path) -> None:
    for former in cache.iterdir():
        if former != keep and len(former.name) == 16:
            shutil.rmtree(former, ignore_errors=True)
