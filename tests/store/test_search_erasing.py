"""What is removed is gone from the index, word by word, and a killed write leaves the index as the dossiers are."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

from trustdesk.domain.counterparts import Counterpart, Member
from trustdesk.domain.facts import Fact
from trustdesk.domain.people import Person
from trustdesk.operations.editing import keep
from trustdesk.store.soundness import check
from trustdesk.store.vault import open_vault

_WRITES_FOR_EVER = """
    import sys
    from pathlib import Path
    from trustdesk.domain.counterparts import Counterpart
    from trustdesk.domain.facts import Fact
    from trustdesk.operations.editing import keep
    from trustdesk.store.vault import open_vault
    with open_vault(Path(sys.argv[1])) as vault:
        for number in range(10_000):
            facts = [Fact(id=f"f{number}-{n}", counterpart="a", text=f"word{number} thing {n}") for n in range(40)]
            keep(vault, Counterpart(id="a", name=f"Name {number}"), *facts, words="more")
            print(number, flush=True)
"""


def test_no_byte_of_an_erased_person_is_left(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault:
        keep(
            vault,
            Person(id="p", given="Zebedee", family="Quillfeather", email="zq@burrow.example"),
            Counterpart(id="stays", name="Stays", summary="quills and pens"),
            Counterpart(id="goes", name="Goes", person="p"),
            Member(id="m", counterpart="stays", person="p", role="scrivener"),
            Fact(id="f", counterpart="goes", text="collects astrolabes"),
            words="two dossiers",
        )
        with vault.write("erased") as writer:
            writer.remove(Counterpart, "goes")
            writer.remove(Person, "p")
        vault.forget_history()
        assert check(vault) == ()
        with vault.read() as reader:
            assert reader.find_counterparts("quill", 5)[0].id == "stays"
    left = b"".join(file.read_bytes() for file in vault_path.parent.iterdir() if file.name.startswith(vault_path.name))
    for word in (b"quillfeather", b"zebedee", b"scrivener", b"astrolabe", b"burrow"):
        assert word not in left.lower(), word


def test_a_kill_in_the_middle_of_writing_leaves_a_sound_index(vault_path: Path) -> None:
    with open_vault(vault_path, create=True) as vault:
        keep(vault, Counterpart(id="a", name="Name"), words="new")
    command = [sys.executable, "-c", textwrap.dedent(_WRITES_FOR_EVER), str(vault_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ, text=True) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if int(line) >= 5:
                break
        program.send_signal(signal.SIGKILL)
    with open_vault(vault_path) as vault:
        assert check(vault) == ()
        with vault.read() as reader:
            assert [head.id for head in reader.find_counterparts("word5 thing", 5)] == ["a"]
