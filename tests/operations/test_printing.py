"""Pages on their way out: the right one, under a safe name, whole or not at all."""

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from trustdesk.domain.counterparts import Counterpart
from trustdesk.domain.errors import UserError
from trustdesk.domain.meetings import Meeting
from trustdesk.domain.page import Copy, Paper
from trustdesk.operations import printing
from trustdesk.operations.briefings import Request
from trustdesk.operations.live_page import Wanted
from trustdesk.operations.sample import load_sample_desk
from trustdesk.store.vault import Vault, open_vault

NOW = datetime(2026, 6, 3, 9, 0, 12, 345678, tzinfo=UTC)
PAGE = Wanted(counterpart="ekwall")


def silent(done: int, total: int) -> None:
    assert done <= total


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("printing") / "desk.vault"
    with open_vault(file, create=True) as vault:
        load_sample_desk(vault, Request(now=NOW))
    return file


@pytest.fixture
def vault(sample: Path, vault_path: Path) -> Iterator[Vault]:
    """The sample desk, in a vault of the test's own."""
    shutil.copyfile(sample, vault_path)
    with open_vault(vault_path) as opened:
        yield opened


def text_of(pdf: Path) -> str:
    document = pdfium.PdfDocument(pdf)
    assert len(document) == 1
    return str(document[0].get_textpage().get_text_bounded())


@pytest.mark.parametrize(("paper", "width"), [(Paper.A4, "595.27"), (Paper.LETTER, "612")])
def test_a_drawing_has_the_size_of_its_paper_and_no_picture_in_it(vault: Vault, paper: Paper, width: str) -> None:
    made = printing.drawn(vault, replace(PAGE, paper=paper), NOW)
    head = made.svg[:200].decode()
    assert f'width="{width}' in head
    assert b"<image" not in made.svg
    assert "Ekwall" in made.title


def test_the_table_copy_is_drawn_where_it_is_wanted(vault: Vault, tmp_path: Path) -> None:
    eyes = printing.save_page(vault, PAGE, NOW, tmp_path / "eyes.pdf")
    table = printing.save_page(vault, replace(PAGE, copy=Copy.TABLE), NOW, tmp_path / "table.pdf")
    assert "EYES ONLY" in text_of(eyes)
    assert "EYES ONLY" not in text_of(table)


def test_what_the_clipboard_gets(vault: Vault) -> None:
    made = printing.copied(vault, PAGE, NOW)
    assert Image.open(BytesIO(made.png)).size == (2480, 3508)  # A4 at 300 ppi
    assert made.pdf.startswith(b"%PDF")
    assert "Ekwall" in made.text
    assert "EYES ONLY" in made.text


def test_a_page_is_saved_as_its_ending_says(vault: Vault, tmp_path: Path) -> None:
    printing.save_page(vault, PAGE, NOW, tmp_path / "page.PNG")
    assert Image.open(BytesIO((tmp_path / "page.PNG").read_bytes())).size == (2480, 3508)
    with pytest.raises(UserError, match=r"page\.doc: a page is saved as \.pdf or \.png"):
        printing.save_page(vault, PAGE, NOW, tmp_path / "page.doc")
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(UserError, match="cannot be written"):
        printing.save_page(vault, PAGE, NOW, tmp_path / "folder.pdf")


def test_the_name_says_day_counterpart_and_copy(vault: Vault) -> None:
    name = printing.suggested_name(vault, PAGE, NOW)
    assert re.fullmatch(r"2026-06-\d\d-dr-staffan-ekwall-eyes-only", name)
    assert printing.suggested_name(vault, replace(PAGE, copy=Copy.TABLE), NOW).endswith("-table")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON: a|b<c>?*", "con-a-b-c"),
        ("田中 健", "田中-健"),
        ("عمر الخطيب", "عمر-الخطيب"),
        ("हिन्दी", "हिन्दी"),
        ("a\u202eb\tc\nd", "a-b-c-d"),
        ("A" * 400, "a" * 60),
        ("…", "odd"),
    ],
)
def test_no_name_of_a_counterpart_can_lead_elsewhere(vault_path: Path, name: str, safe: str) -> None:
    with open_vault(vault_path, create=True) as vault:
        with vault.write("test") as writer:
            writer.put(Counterpart(id="odd", name=name))
        assert printing.suggested_name(vault, Wanted(counterpart="odd"), NOW) == f"2026-06-03-{safe}-eyes-only"


def test_a_meeting_that_is_gone_is_not_printed_as_another(vault: Vault) -> None:
    with pytest.raises(UserError, match="no longer in the dossier"):
        printing.drawn(vault, replace(PAGE, meeting="gone"), NOW)
    with pytest.raises(UserError, match="nobody"):
        printing.drawn(vault, Wanted(counterpart="nobody"), NOW)


def test_the_meetings_ahead_come_soonest_first_on_the_clock_of_their_page(vault: Vault) -> None:
    ahead = printing.meetings_ahead(vault, NOW)
    assert len(ahead) > 5
    assert [each.starts_at for each in ahead] == sorted(each.starts_at for each in ahead)
    assert all(each.starts_at.date() >= NOW.date() and each.name for each in ahead)
    with vault.read() as reader:
        kept = {each.id: each for each in reader.all(Meeting)}
    zones = {kept[each.meeting].time_zone: each.starts_at.tzinfo for each in ahead if kept[each.meeting].time_zone}
    assert zones
    assert all(str(zone) == name for name, zone in zones.items())


def test_several_are_saved_under_names_of_their_own(vault: Vault, tmp_path: Path) -> None:
    pages = [Wanted(counterpart=each.counterpart, meeting=each.meeting) for each in printing.meetings_ahead(vault, NOW)]
    pages = [pages[0], pages[0], pages[1]]
    (tmp_path / "out").mkdir()
    first = tmp_path / "out" / f"{printing.suggested_name(vault, pages[0], NOW)}.pdf"
    first.write_text("the user's own")
    files = printing.save_pages(vault, pages, NOW, tmp_path / "out", silent)
    assert len({file.name for file in files}) == 3
    assert first.read_text() == "the user's own"
    assert [file.stem.removeprefix(first.stem) for file in files[:2]] == ["-2", "-3"]
    assert all("EYES ONLY" in text_of(file) for file in files)


def test_several_that_are_stopped_leave_nothing_behind(vault: Vault, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done == 2:
            raise InterruptedError

    (tmp_path / "out").mkdir()
    with pytest.raises(InterruptedError):
        printing.save_pages(vault, [PAGE, PAGE, PAGE], NOW, tmp_path / "out", stop)
    with pytest.raises(UserError):
        printing.save_pages(vault, [PAGE, Wanted(counterpart="nobody")], NOW, tmp_path / "out", silent)
    assert list((tmp_path / "out").iterdir()) == []
    with pytest.raises(UserError, match="cannot be read"):
        printing.save_pages(vault, [PAGE], NOW, tmp_path / "nowhere", silent)


def test_what_is_printed_is_what_was_typed_last(vault: Vault, tmp_path: Path) -> None:
    with vault.read() as reader:
        meeting = next(each for each in reader.where(Meeting, counterpart="ekwall") if each.starts_at > NOW)
    with vault.write("test") as writer:
        writer.put(replace(meeting, title="Quite another title"))
    assert "Quite another title" in text_of(printing.save_page(vault, PAGE, NOW, tmp_path / "a.pdf"))
    assert json.dumps("Quite another title") in json.dumps([each.title for each in printing.meetings_ahead(vault, NOW)])
