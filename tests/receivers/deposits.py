# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clean files of ours put before the receivers, and what it takes to spoil one: its bytes, its name, or what the other
side knows."""

from __future__ import annotations

import copy
import io
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Callable, Iterator, Union

from accept_chain import Chain
from common import Receiver, Report, parse_state
from ent import NAMESPACE, Ent
from ent_directory import Directory
from siecle_base import SiecleBase
from siecle_bee import SiecleBee
from sts_state import StsState
from sts_web import StsWeb

RECEIVERS = ("sts", "siecle", "ent")
Change = Callable[[ET.Element], None]

ET.register_namespace("", NAMESPACE)


@dataclass
class Deposit:
    """One file before one receiver."""

    receiver: Receiver
    data: bytes
    name: str
    files: "CleanFiles"  # where it comes from

    def answer(self) -> Report:
        return self.receiver.receive(self.data, self.name)

    # --- the bytes, as XML --------------------------------------------------------------------

    @property
    def is_zip(self) -> bool:
        return self.name.endswith(".zip")

    @property
    def xml(self) -> bytes:
        """The XML, out of the zip where there is one."""
        if not self.is_zip:
            return self.data
        with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
            return archive.read(archive.namelist()[0])

    @xml.setter
    def xml(self, text: bytes) -> None:
        self.data = zipped({self.name.replace(".zip", ".xml"): text}) if self.is_zip else text

    def edit(self, change: Change) -> None:
        """Changes the tree; the file keeps its encoding."""
        text = self.xml
        encoding = "UTF-8" if b"UTF-8" in text[:80].upper() else "ISO-8859-15"
        root = ET.fromstring(text)
        before = ET.tostring(root)
        change(root)
        if ET.tostring(root) == before:
            raise AssertionError("the seed changes nothing")
        self.xml = ET.tostring(root, encoding=encoding, xml_declaration=True)

    def replace(self, old: bytes, new: bytes) -> None:
        """Changes the first occurrence in the XML's bytes."""
        text = self.xml
        if old not in text:
            raise AssertionError(f"« {old!r} » is not in {self.name}")
        self.xml = text.replace(old, new, 1)


@dataclass(frozen=True)
class CleanFiles:
    """What the whole procedure gave on a fictional school: the files received, the base, the three files to send."""

    folder: Path

    @property
    def demo(self) -> Path:
        return self.folder / "demo"

    @property
    def base(self) -> Path:
        return self.folder / "school.navette"

    def file(self, receiver: str) -> Path:
        return next(path for path in (self.folder / "out" / receiver).iterdir())

    @property
    def sts_emp(self) -> Path:
        return next(self.demo.glob("sts_emp_*.xml"))

    @cached_property
    def sts(self) -> StsState:
        return StsState.load(self.sts_emp)

    @cached_property
    def siecle(self) -> SiecleBase:
        """SIECLE once STS has pushed its groups."""
        base = SiecleBase.load(self.demo)
        base.add_groups_of_sts(self.sent_to_sts)
        return base

    @cached_property
    def sent_to_sts(self) -> ET.Element:
        return parse_state(self.file("sts"))

    @cached_property
    def directory(self) -> Directory:
        return Directory(self.demo)

    def deposit(self, receiver: str) -> Deposit:
        """The clean file before a receiver whose knowledge a seed may change."""
        made: dict[str, Callable[[], Receiver]] = {
            "sts": lambda: StsWeb(self.sts),
            "siecle": lambda: SiecleBee(copy.copy(self.siecle)),
            "ent": lambda: Ent(self.directory)}
        path = self.file(receiver)
        return Deposit(made[receiver](), path.read_bytes(), path.name, self)


def run_procedure(cli: Path, work: Path, profile: str = "college16", seed: int = 1) -> CleanFiles:
    """Takes a fictional school through the year by the command line; StageFailed when a step does not hold."""
    chain = Chain(cli, profile, seed, work)
    chain.make_demo()
    chain.make_base()
    chain.import_siecle(".zip")
    chain.import_sts()
    chain.import_rooms()
    chain.match()
    chain.prepare()
    chain.place()
    for receiver in RECEIVERS:
        chain.export(receiver)
    return CleanFiles(work)


def zipped(members: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return memory.getvalue()


# --- finding things in a tree -----------------------------------------------------------------


def one(node: ET.Element, path: str) -> ET.Element:
    """A descendant that is there; a bare name is looked for at any depth, in the ENT's namespace too."""
    found = next(every(node, path), None)
    return missing(path) if found is None else found


def every(node: ET.Element, path: str) -> Iterator[ET.Element]:
    if "/" in path or "[" in path:
        yield from node.iterfind(path)
        return
    for found in node.iter():
        if found is not node and found.tag.rsplit("}", 1)[-1] == path:
            yield found


def missing(what: str) -> ET.Element:
    raise AssertionError(f"{what} : not in the file")


def parent_of(root: ET.Element, child: ET.Element) -> ET.Element:
    return next(node for node in root.iter() if child in list(node))


def drop(root: ET.Element, child: ET.Element) -> None:
    parent_of(root, child).remove(child)


def text_in(node: ET.Element, path: str, text: Union[str, None] = None) -> str:
    """The text of a descendant, after setting it when one is given."""
    found = one(node, path)
    if text is not None:
        found.text = text
    return found.text or ""
