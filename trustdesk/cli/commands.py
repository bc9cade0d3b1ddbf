"""The commands, each a function from parsed arguments to an exit status."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from trustdesk.cli.found import found_rows, found_text, known_rows, known_text, problem_text
from trustdesk.cli.output import print_json as _print_json
from trustdesk.cli.output import say as _say
from trustdesk.cli.printing import dossier_text, findings_text, opening_text, remarks_text, table
from trustdesk.domain.errors import UserError
from trustdesk.domain.openings import OpeningLine
from trustdesk.domain.page import Copy, Paper
from trustdesk.domain.plain import to_plain
from trustdesk.domain.printable import printable
from trustdesk.operations import briefings, dossiers, exchange, listing, sample, searching
from trustdesk.operations.files import write_file
from trustdesk.paths import default_vault, sample_vault
from trustdesk.sources import json_schema
from trustdesk.store import soundness
from trustdesk.store.vault import Vault, open_vault

if TYPE_CHECKING:
    from trustdesk.operations import entry, judgement

# Enough to choose the three of the page from.
SHORT_LIST = 6


def _open(arguments: argparse.Namespace, *, create: bool = False) -> Vault:
    return open_vault(
        arguments.vault or default_vault(), create=create, clock=lambda: arguments.now, progress=_tell_progress
    )


def _demo(arguments: argparse.Namespace) -> int:
    file = arguments.vault or sample_vault()
    request = briefings.Request(now=arguments.now)
    with open_vault(file, create=True, clock=lambda: arguments.now) as vault:
        outcome = sample.load_sample_desk(vault, request)
        counterparts = outcome.value.held["counterparts"]
        _say(f"The sample desk is in {file}: {counterparts} dossiers, {outcome.value.held.total()} records.")
        if arguments.output:
            files = sample.write_briefings(vault, arguments.output, request)
            _say(f"{len(files)} briefings are in {arguments.output}.")
    return 0


def _import(arguments: argparse.Namespace) -> int:
    file: Path = arguments.vault or default_vault()
    made_for_this = not file.exists()
    try:
        with _open(arguments, create=True) as vault:
            outcome = exchange.import_documents(vault, arguments.files)
    except UserError:
        if made_for_this:  # an empty vault left behind would be something, where nothing was imported
            for part in ("", "-wal", "-shm"):
                file.with_name(file.name + part).unlink(missing_ok=True)
        raise
    _say(f"Read {outcome.value.held.total()} records; {outcome.value.changed} of them were new or different.")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        write_file(arguments.output, exchange.export_desk(vault))
    _say(f"The whole desk is in {arguments.output}.")
    return 0


def _schema(arguments: argparse.Namespace) -> int:
    del arguments
    _print_json(json_schema.schema())
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from trustdesk.operations.packs import pack_problems  # deferred: few commands need the packs

    with _open(arguments) as vault:
        if arguments.rebuild_index:
            vault.rebuild_index(_tell_progress)
        findings = soundness.check(vault)
    for problem in pack_problems():
        sys.stderr.write(f"trustdesk: {printable(problem)}; this pack is left out.\n")
    for finding in findings:
        sys.stderr.write(f"{finding}\n")
    if findings:
        raise UserError(f"{arguments.vault or default_vault()} is not sound; restore a backup, or export what is left.")
    _say("The vault is sound: every record, reference and index entry is as it was written.")
    return 0


def _tell_progress(done: int, total: int) -> None:
    sys.stderr.write(f"\rindexing: {done} of {total}" + ("\n" if done == total else ""))
    sys.stderr.flush()


def _search(arguments: argparse.Namespace) -> int:
    if arguments.limit < 1:
        raise UserError(f"--limit {arguments.limit} would show nothing; give a number from 1.")
    from trustdesk.operations.searching_known import search_known  # reads the packs, which no other command wants

    typed = " ".join(arguments.words)
    with _open(arguments) as vault:
        found = searching.search_desk(vault, typed, arguments.now, arguments.limit)
        # Filters and quotes speak of dossiers.
        known = () if found.query.filters or found.query.excluded else search_known(vault, typed)
    for problem in found.problems:
        sys.stderr.write(f"{printable(problem_text(problem))}\n")
    if arguments.json:
        _print_json([*found_rows(found), *known_rows(known)])
    elif found or known:
        sys.stdout.write(found_text(found) + known_text(known))
    else:
        _say(f"Nothing was found for “{typed}”: every text was searched, with slips and nicknames forgiven.")
    return 0


def _undo(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        changes = vault.undo()
    _say(f"Undone: {changes.words}.")
    return 0


def _redo(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        changes = vault.redo()
    _say(f"Done again: {changes.words}.")
    return 0


def _enter(arguments: argparse.Namespace) -> int:
    from trustdesk.operations import entry  # deferred: reads what few commands need

    with _open(arguments) as vault:
        understood = entry.understand(vault, arguments.line, arguments.now)
        kept = understood.is_clear and not arguments.dry_run
        if kept:
            entry.enter(vault, understood)
    if arguments.json:
        _print_json(_understood(understood, kept=kept))
    elif understood.is_clear:
        _say(understood.text if kept else f"{understood.text} (not kept: --dry-run)")
    else:
        names = "; ".join(each.name for each in understood.choices)
        raise UserError(f"{understood.question} {names}".strip())
    return 0 if understood.is_clear else 1


def _understood(understood: "entry.Understood", *, kept: bool) -> dict[str, Any]:
    return {
        "kept": kept,
        "verb": understood.verb.value if understood.verb else None,
        "counterpart": understood.counterpart or None,
        "text": understood.text,
        "question": understood.question,
        "choices": [{"id": each.id, "name": each.name} for each in understood.choices],
        "records": [{"kind": each.kind, **to_plain(each)} for each in understood.records],
    }


def _list(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        rows = listing.list_rows(vault, arguments.what, arguments.now)
    if arguments.json:
        _print_json(list(rows))
    else:
        sys.stdout.write(table(arguments.what, rows))
    return 0


def _show(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        dossier = dossiers.show_dossier(vault, arguments.name)
    if arguments.json:
        _print_json(dossiers.dossier_rows(dossier))
    else:
        sys.stdout.write(dossier_text(dossier))
    return 0


def _request(arguments: argparse.Namespace) -> briefings.Request:
    copy = Copy(getattr(arguments, "copy", Copy.EYES_ONLY))
    paper = Paper(getattr(arguments, "paper", Paper.A4))
    return briefings.Request(now=arguments.now, copy=copy, paper=paper)


def _brief(arguments: argparse.Namespace) -> int:
    form = _form(arguments.output)
    with _open(arguments) as vault:
        (made,) = briefings.brief(vault, arguments.name, _request(arguments), form)
    if arguments.output is None:
        sys.stdout.write(made.data.decode())
    else:
        write_file(arguments.output, made.data)
    for notice in made.notices:
        sys.stderr.write(f"trustdesk: {notice}\n")
    return 0


def _form(output: Path | None) -> briefings.Form:
    ending = output.suffix.lower().removeprefix(".") if output else briefings.Form.TXT.value
    try:
        return briefings.Form(ending)
    except ValueError:
        endings = ", ".join(f".{form.value}" for form in briefings.Form)
        raise UserError(f"{output}: the ending chooses the form of the briefing; use one of {endings}.") from None


def _openings(arguments: argparse.Namespace) -> int:
    with _open(arguments) as vault:
        lines = briefings.suggest_openings(vault, arguments.name, _request(arguments))
    lines = lines if arguments.all else lines[:SHORT_LIST]
    if arguments.json:
        _print_json([_opening(line) for line in lines])
    else:
        sys.stdout.write(opening_text(lines))
    return 0


def _opening(line: OpeningLine) -> dict[str, Any]:
    return {
        "key": line.key,
        "text": line.text,
        "family": line.family,
        "methods": list(line.methods),
        "facts": list(line.facts),
        "reason": line.reason,
        "caution": line.caution,
        "rank": round(line.rank, 3),
        "seconds": line.seconds,
    }


def _analyse(arguments: argparse.Namespace) -> int:
    from trustdesk.operations import judgement  # deferred: no other command thinks

    with _open(arguments) as vault:
        told = judgement.analyse(vault, arguments.name, arguments.now)
    if arguments.json:
        _print_json([_finding(each) for each in told])
    else:
        sys.stdout.write(findings_text(told))
    return 0


def _finding(told: "judgement.Told") -> dict[str, Any]:
    finding = told.finding
    return {
        "topic": finding.topic,
        "code": finding.code,
        "weight": finding.weight.value,
        "text": told.text,
        "facts": list(finding.facts),
        "methods": list(finding.methods),
    }


def _wording(arguments: argparse.Namespace) -> int:
    from trustdesk.operations import judgement  # deferred, as above

    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    remarks = judgement.check_words(text)
    if arguments.json:
        _print_json([_remark(each) for each in remarks])
    else:
        sys.stdout.write(remarks_text(text, remarks))
    return 0


def _hedge(arguments: argparse.Namespace) -> int:
    from trustdesk.operations import judgement  # deferred, as above

    hedged = judgement.hedge_promise(arguments.wish, arguments.now)
    if hedged.promise is None:
        raise UserError(hedged.text)
    if arguments.json:
        _print_json(_safe_promise(hedged))
    else:
        _say(hedged.text)
    return 0


def _safe_promise(hedged: "judgement.Hedged") -> dict[str, Any]:
    promise = hedged.promise
    assert promise is not None
    times = {"target_time": promise.target_time, "outer_time": promise.outer_time}
    return {
        "text": promise.what,
        "type": promise.type.value,
        "target_date": promise.target_date.isoformat(),
        "outer_date": promise.outer_date.isoformat(),
        **{name: at.isoformat("minutes") if at else None for name, at in times.items()},
        "reason": promise.reason.value,
        "say": hedged.text,
    }


def _terms(arguments: argparse.Namespace) -> int:
    from trustdesk.cli.vocabulary import run_terms  # deferred: no other command needs the glossaries

    return run_terms(arguments)


def _drill(arguments: argparse.Namespace) -> int:
    from trustdesk.cli.vocabulary import run_drill  # deferred, as above

    return run_drill(arguments)


def _country(arguments: argparse.Namespace) -> int:
    from trustdesk.cli.country import run_country  # deferred: no other command needs the atlas

    return run_country(arguments)


def _packs(arguments: argparse.Namespace) -> int:
    from trustdesk.cli.packs import run_packs  # deferred, as above

    return run_packs(arguments)


def _remark(remark: "judgement.Remark") -> dict[str, Any]:
    rule = remark.mark.rule
    return {
        "start": remark.mark.start,
        "end": remark.mark.end,
        "phrase": remark.phrase,
        "category": rule.category.value,
        "rule": rule.id,
        "why": remark.why,
        "better": rule.better,
        "methods": list(rule.methods),
    }


COMMANDS: MappingProxyType[str, Callable[[argparse.Namespace], int]] = MappingProxyType(
    {
        "demo": _demo,
        "import": _import,
        "export": _export,
        "schema": _schema,
        "check": _check,
        "search": _search,
        "undo": _undo,
        "redo": _redo,
        "add": _enter,
        "list": _list,
        "show": _show,
        "brief": _brief,
        "openings": _openings,
        "analyse": _analyse,
        "hedge": _hedge,
        "wording": _wording,
        "terms": _terms,
        "drill": _drill,
        "country": _country,
        "packs": _packs,
    }
)
