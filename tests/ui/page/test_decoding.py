"""The page is decoded beside a GUI thread that loads icons, and neither waits for the other."""

import subprocess
import sys
import textwrap

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from trustdesk.ui.page.decoding import image_of

_BESIDE_ICONS = """
    import os, sys, threading, time
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QByteArray
    from PySide6.QtGui import QGuiApplication, QImage, QPixmap
    from trustdesk.ui.page.decoding import image_of
    app = QGuiApplication(sys.argv)
    png, svg = bytes.fromhex(sys.argv[1]), b"<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>"
    ended = threading.Event()
    def decode():
        while not ended.is_set():
            assert not image_of(png).isNull()
    threads = [threading.Thread(target=decode) for _ in range(2)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        QPixmap().loadFromData(QByteArray(svg))
    ended.set()
    for thread in threads:
        thread.join()
"""


@pytest.fixture
def png() -> bytes:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def test_a_png_is_the_image_it_was(png: bytes) -> None:
    image = image_of(png)
    assert (image.width(), image.height()) == (30, 20)
    assert image.pixelColor(3, 3) == QColor("teal")


@pytest.mark.parametrize("data", [b"", b"no picture"])
def test_what_is_no_png_is_no_image(data: bytes) -> None:
    assert image_of(data).isNull()


def test_icons_loaded_meanwhile_do_not_stop_it(png: bytes) -> None:
    """In a process of its own, as a deadlock of two locks could not be left in any other way."""
    program = [sys.executable, "-c", textwrap.dedent(_BESIDE_ICONS), png.hex()]
    subprocess.run(program, check=True, timeout=60)
