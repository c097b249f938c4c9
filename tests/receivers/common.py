# SPDX-FileCopyrightText: 2026 The Navette developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the three receivers share: rules as data, a report, a content-model checker.

Sources are sections of the dossier ("out" = formats-out.md, "in" = formats-in.md);
[seen] is read in a named public source, [inferred] is the dossier's reasoning.
"""

from __future__ import annotations

import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Iterable, NoReturn, Union

ACCEPTED, REFUSED, USAGE = 0, 1, 2


@dataclass(frozen=True)
class Rule:
    """One thing a receiver notices: its code, its words, where the dossier says so.

    A rule refuses the file, or what it names in the file; with `refuses` false the receiver
    takes the file and only remarks (it mends, ignores, or only some receivers object).
    """

    code: str
    message: str
    source: str
    refuses: bool = True


@dataclass(frozen=True)
class Finding:
    """A rule met on one object of the file."""

    rule: Rule
    obj: str
    detail: str = ""

    def as_dict(self) -> dict[str, str]:
        return {"rule": self.rule.code, "object": self.obj, "message": self.rule.message,
                "detail": self.detail, "source": self.rule.source}

    def line(self) -> str:
        word = "refus" if self.rule.refuses else "avertissement"
        detail = f" ({self.detail})" if self.detail else ""
        return f"{word} [{self.rule.code}] {self.obj} : {self.rule.message}{detail}"


class StopReading(Exception):
    """The receiver goes no further: what follows would only be a consequence."""


@dataclass
class Report:
    """What a receiver answers: its findings and what it took in."""

    receiver: str
    file: str
    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, Any] = field(default_factory=dict)

    @property
    def refusals(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.rule.refuses]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.rule.refuses]

    @property
    def accepted(self) -> bool:
        return not self.refusals

    def codes(self) -> set[str]:
        return {finding.rule.code for finding in self.findings}

    def as_dict(self) -> dict[str, Any]:
        return {"receiver": self.receiver, "file": self.file, "accepted": self.accepted,
                "refusals": [finding.as_dict() for finding in self.refusals],
                "warnings": [finding.as_dict() for finding in self.warnings], "counts": self.counts}

    def text(self) -> str:
        """The report for a person; the figures that are tables are left to --json."""
        lines = [f"{self.receiver} : {self.file} : {'accepté' if self.accepted else 'refusé'}"]
        lines += [finding.line() for finding in self.refusals + self.warnings]
        lines += [f"{name} : {value}" for name, value in self.counts.items() if not isinstance(value, (dict, list))]
        return "\n".join(lines)

    def emit(self, as_json: bool) -> int:
        """Prints the report and gives the exit status."""
        print(json.dumps(self.as_dict(), ensure_ascii=False, indent=1) if as_json else self.text())
        return ACCEPTED if self.accepted else REFUSED


class Receiver:
    """Base of the receivers: subclasses give NAME and RULES and fill the report."""

    NAME = ""
    RULES: tuple[Rule, ...] = ()

    def __init__(self) -> None:
        self._rules = {rule.code: rule for rule in self.RULES}
        self.report = Report(self.NAME, "")

    def note(self, code: str, obj: str, detail: str = "") -> None:
        """Notes a finding; an unknown code is a bug of the receiver (KeyError)."""
        self.report.findings.append(Finding(self._rules[code], obj, detail))

    def stop(self, code: str, obj: str, detail: str = "") -> NoReturn:
        """Notes a refusal of the whole file and ends the reading."""
        self.note(code, obj, detail)
        raise StopReading

    def stop_if_refused(self) -> None:
        if self.report.refusals:
            raise StopReading


# --- content models -------------------------------------------------------------------------


@dataclass(frozen=True)
class El:
    """An element: its children in order, its attributes and the pattern of its text.

    `children` holds (El or Choice, minimum, maximum or None). `attrs` maps a name to
    (required, pattern). `text` None means element content: only blanks between children.
    """

    name: str
    children: tuple[tuple[Union["El", "Choice"], int, Union[int, None]], ...] = ()
    attrs: dict[str, tuple[bool, str]] = field(default_factory=dict)
    text: Union[str, None] = None


@dataclass(frozen=True)
class Choice:
    """Exactly one of several elements."""

    options: tuple[El, ...]


Fault = Callable[[str, str, str], None]


def local_name(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def check_content(node: ET.Element, model: El, fault: Fault, path: str = "") -> None:
    """Checks a tree against a model; `fault(kind, path, detail)`, kind being order, attribute or value."""
    here = f"{path}/{model.name}"
    for name, (required, pattern) in model.attrs.items():
        value = node.get(name)
        if value is None:
            if required:
                fault("attribute", here, f"@{name} absent")
        elif not re.fullmatch(pattern, value):
            fault("value", f"{here}/@{name}", f"« {value} »")
    for name in node.attrib:
        if name not in model.attrs:
            fault("attribute", here, f"@{name} inconnu")
    content = (node.text or "").strip() if model.text is None else (node.text or "")
    if model.text is None:
        if content or any((child.tail or "").strip() for child in node):
            fault("order", here, "texte entre les éléments")
    elif not re.fullmatch(model.text, content):
        fault("value", here, f"« {content} »")
    _check_children(node, model, fault, here)


def _check_children(node: ET.Element, model: El, fault: Fault, here: str) -> None:
    children = list(node)
    at = 0
    for particle, least, most in model.children:
        options = particle.options if isinstance(particle, Choice) else (particle,)
        by_name = {option.name: option for option in options}
        count = 0
        while at < len(children) and local_name(children[at].tag) in by_name and (most is None or count < most):
            check_content(children[at], by_name[local_name(children[at].tag)], fault, here)
            count += 1
            at += 1
        if count < least:
            found = local_name(children[at].tag) if at < len(children) else "la fin"
            fault("order", here, f"{' ou '.join(by_name)} attendu, {found} trouvé")
            return
    if at < len(children):
        fault("order", here, f"{local_name(children[at].tag)} inattendu ou mal placé")


# --- reading --------------------------------------------------------------------------------

_PROLOGUE = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")


def declared_encoding(data: bytes) -> str:
    """The encoding named by the prologue, upper case, empty when there is none."""
    found = _PROLOGUE.match(data)
    return found.group(1).decode("ascii").upper() if found else ""


def has_doctype(data: bytes) -> bool:
    return b"<!DOCTYPE" in data or b"<!ENTITY" in data


def really_latin9(data: bytes) -> bool:
    """Whether bytes said to be ISO-8859-15 are: no C1 control (windows-1252), not valid multi-byte UTF-8 (in 10.1)."""
    if any(0x80 <= byte <= 0x9F for byte in data):
        return False
    if all(byte < 0x80 for byte in data):
        return True
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def parse_state(path: Path) -> ET.Element:
    """Parses a file of the receiver's own state; a DOCTYPE is refused, never expanded."""
    data = path.read_bytes()
    if has_doctype(data):
        raise ValueError(f"{path}: DOCTYPE")
    return ET.fromstring(data)


def text_of(node: ET.Element, path: str) -> str:
    """The trimmed text of a descendant, empty when absent."""
    return (node.findtext(path) or "").strip()


def folded(name: str) -> str:
    """A name without accents, blanks, hyphens or case."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if letter.isalnum()).lower()


def repeated(values: Iterable[Any]) -> list[Any]:
    """The values that occur more than once."""
    return [value for value, count in Counter(values).items() if count > 1]
