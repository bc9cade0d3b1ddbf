"""Scenes of an open dossier: its sections, open forms of the kinds most often edited, an error, a crossing card."""

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.promises import Concession
from trustdesk.operations.editing import keep
from trustdesk.ui.dossiers.dossier_sheet import DossierSheet
from trustdesk.ui.places import Place, Screen
from trustdesk.ui.wall.wall_half import WallHalf

if TYPE_CHECKING:
    from tests.pictures.scenes import Stage

_FORMS = MappingProxyType(
    {
        "promise": "promises-ours",
        "issue": "issues-agreement",
        "position": "positions",
        "concession": "concessions-ours",
        "person": "people",
        "meeting": "meetings",
        "fact": "facts-background",
        "negotiation": "negotiations",
    }
)
_SECTIONS = ("negotiation", "meetings", "people", "building-trust", "questions", "page")


def _sheet(stage: "Stage") -> DossierSheet:
    sheet = stage.window.findChild(DossierSheet)
    assert sheet is not None
    return sheet


def _created(stage: "Stage") -> QWidget:
    """A dossier that was just created."""
    stage.window.desk.do(lambda vault: keep(vault, Counterpart(id="newcomer", name="Newcomer"), words="a counterpart"))
    stage.settle()
    stage.window.go_to(Place(screen=Screen.COUNTERPARTS, counterpart="newcomer"))
    stage.settle()
    return stage.window


def _form(stage: "Stage", key: str, *, drawers: bool = True) -> QWidget:
    """The form of the first record of a list, with what lies behind "More" and of where it comes."""
    stage.go(Screen.COUNTERPARTS)
    sheet = _sheet(stage)
    if sheet.arrangement is None or not sheet.arrangement.lists[key].ids:
        return stage.window
    sheet.acts.edit(sheet.body.sections[_section_of(sheet, key)].list_for(key), sheet.arrangement.lists[key].ids[0])
    stage.settle()
    form = sheet.editor.form
    for name in ("more", "provenance") if drawers and form is not None else ():
        button = form.findChild(QPushButton, name) if form is not None else None
        if button is not None:
            button.click()
        stage.settle()
    return stage.window


def _section_of(sheet: DossierSheet, key: str) -> str:
    return next(section.spec.key for section in sheet.body.sections.values() if _has(section.spec.all_lists, key))


def _has(lists: tuple[object, ...], key: str) -> bool:
    return any(getattr(each, "key", "") == key for each in lists)


def _error(stage: "Stage") -> QWidget:
    """A meeting that lasts for no time, and a number that is none."""
    _form(stage, "meetings", drawers=False)
    form = _sheet(stage).editor.form
    if form is not None:
        form.focus_field("minutes")
        QTest.keyClicks(QApplication.focusWidget() or form, "a while")
        form.focus_first()
        stage.settle()
    return stage.window


def _crossing(stage: "Stage") -> QWidget:
    """A concession was dropped on the other half of the wall, which asks why."""
    stage.go(Screen.COUNTERPARTS, "wall")
    sheet, halves = _sheet(stage), stage.window.findChildren(WallHalf)
    given = sheet.arrangement.lists["concessions-ours"].ids if sheet.arrangement else ()
    if not given or sheet.arrangement is None or len(halves) < 2:
        return stage.window
    concession = sheet.arrangement.sheet.dossier.find(Concession, given[0])
    if concession is not None:
        halves[1].ask_why(concession)
        stage.settle()
        if halves[1].crossing is not None:
            sheet.body.bring_into_view(halves[1].crossing)
    return stage.window


DOSSIER_SCENES = MappingProxyType[str, "Callable[[Stage], QWidget]"](
    {
        "dossier-created": _created,
        "dossier-error": _error,
        "dossier-crossing": _crossing,
        **{f"dossier-{key}": (lambda stage, key=key: stage.go(Screen.COUNTERPARTS, key)) for key in _SECTIONS},
        **{f"form-{name}": partial(_form, key=key) for name, key in _FORMS.items()},
    }
)
