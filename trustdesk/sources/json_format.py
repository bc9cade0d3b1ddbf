"""The TrustDesk document: a desk, or part of one, as JSON. Version 1.

    {"format": "trustdesk", "version": 1, "people": [{"id": "maria", "given": "Maria"}], "facts": [...], ...}

Every list holds the records of one kind, named as in `domain.dossiers.KINDS`; records point at each other by id. The
order of a list is the user's order. A record without an id gets one from its content, so that the same document read
twice is the same records. Whatever is written is canonical: the same desk gives the same bytes.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NoReturn, cast

from trustdesk.domain.dossiers import BY_NAME, KINDS
from trustdesk.domain.errors import InvalidValue, UserError
from trustdesk.domain.plain import Plain, canonical, from_plain, to_plain
from trustdesk.domain.progress import Progress
from trustdesk.domain.record import Record

FORMAT = "trustdesk"
VERSION = 1
SIZE_LIMIT_BYTES = 256 * 1024 * 1024
# Records between two reports of progress: some 20 ms of work.
_STRETCH = 500


class _Refused(Exception):  # noqa: N818  it never leaves this module
    """The document is wrong at one place; `read` turns it into a UserError that names the file."""


def read(data: bytes, name: str, progress: Progress | None = None) -> tuple[Record, ...]:
    """Read a document into records, in the order of `KINDS`.

    name: how the document is called in messages. progress: told how many of how many records are read; what it raises
    ends the reading. Raises UserError that names the place of the first thing wrong, such as
    ``promises[3].outer_date: before target_date``.
    """
    try:
        document = _document(data)
        records = _records(document)
        return tuple(records if progress is None else _reported(records, _count(document), progress))
    except _Refused as refusal:
        sentence = f"{name}: {refusal}"
        raise UserError(f"{sentence}{'' if sentence.endswith('?') else '.'} Nothing was imported.") from None


def _reported(records: Iterator[Record], total: int, progress: Progress) -> Iterator[Record]:
    for done, record in enumerate(records):
        if done % _STRETCH == 0:
            progress(done, total)
        yield record


def _count(document: dict[str, object]) -> int:
    return sum(len(items) for items in document.values() if isinstance(items, list))


def _document(data: bytes) -> dict[str, object]:
    if len(data) > SIZE_LIMIT_BYTES:
        raise _Refused(f"the file is larger than {SIZE_LIMIT_BYTES // 1024**2} MB; split it")
    try:
        text = data.decode("utf-8-sig")
        document = json.loads(
            text,
            parse_float=Decimal,
            parse_int=_whole_number,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except UnicodeDecodeError as error:
        raise _Refused(f"byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise _Refused(f"line {error.lineno}, column {error.colno}: no JSON ({error.msg.lower()})") from None
    except RecursionError:
        raise _Refused("it is nested too deeply to be a TrustDesk document") from None
    if not isinstance(document, dict):
        raise _Refused('it must be an object that begins with "format": "trustdesk"')
    _check_head(document)
    return document


def _whole_number(digits: str) -> int:
    # int() is quadratic in the number of digits, and refuses more than 4,300 with a message of its own.
    if len(digits) > 30:
        raise _Refused(f"the number {digits[:12]}… has {len(digits)} digits")
    return int(digits)


def _no_number(word: str) -> NoReturn:
    raise _Refused(f"{word} is no JSON number")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise _Refused(f'the name "{_short(twice)}" stands twice in one object')
    return found


def _short(text: object) -> str:
    """A foreign word as one printable line."""
    words = str(text).encode("utf-8", "replace").decode()
    printable = "".join(letter if letter.isprintable() else "�" for letter in words[:61])
    return printable if len(words) <= 60 else printable[:60] + "…"


def _check_head(document: dict[str, object]) -> None:
    if document.get("format") != FORMAT:
        raise _Refused('format: must be "trustdesk"; this is another kind of file')
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise _Refused("version: must be 1")
    if version > VERSION:
        raise _Refused(f"version: {version} is newer than this TrustDesk, which reads version {VERSION}; update it")
    for name, items in document.items():
        if name in ("format", "version", "$schema"):
            continue
        if name not in BY_NAME:
            raise _Refused(f"{_short(name)}: is no kind of record; `trustdesk schema` lists them")
        if not isinstance(items, list):
            raise _Refused(f"{name}: must be a list")


def _records(document: dict[str, object]) -> Iterator[Record]:
    for kind in KINDS:
        seen: dict[str, int] = {}
        items = cast("list[object]", document.get(kind.kind, []))
        nth: Counter[str] = Counter()
        for index, item in enumerate(items):
            record = _record(kind, item, f"{kind.kind}[{index}]", nth)
            if record.id in seen:
                raise _Refused(f"{kind.kind}[{index}].id: the same as {kind.kind}[{seen[record.id]}].id")
            seen[record.id] = index
            yield record


def _record(kind: type[Record], item: object, place: str, nth: Counter[str]) -> Record:
    if not isinstance(item, dict):
        raise _Refused(f"{place}: must be an object")
    plain: dict[str, object] = item
    try:
        if "id" not in plain:
            plain = {"id": _derived_id(kind, plain, nth), **plain}
        return from_plain(kind, plain)
    except InvalidValue as invalid:
        raise _Refused(f"{place}.{_short(invalid.field)}: {invalid.problem}") from None
    except RecursionError:
        raise _Refused(f"{place}: is nested too deeply") from None


def _derived_id(kind: type[Record], plain: dict[str, object], nth: Counter[str]) -> str:
    """An id from the content; equal records of one document are counted, so that each has its own."""
    content = canonical([kind.kind, cast("Plain", _without_decimals(plain))])
    nth[content] += 1
    text = f"{content}#{nth[content]}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=10).hexdigest()


def _without_decimals(value: object) -> object:
    if isinstance(value, dict):
        return {name: _without_decimals(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_without_decimals(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def write(records: Iterable[Record]) -> bytes:
    """The document that holds these records, in canonical form.

    Records of one kind keep their order; kinds come in the order of `KINDS`.
    """
    lists: dict[str, list[dict[str, Plain]]] = {}
    for record in records:
        lists.setdefault(record.kind, []).append(to_plain(record))
    document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    document |= {kind.kind: lists[kind.kind] for kind in KINDS if kind.kind in lists}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
