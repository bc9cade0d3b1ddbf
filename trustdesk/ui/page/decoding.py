"""A page's PNG as an image, off the GUI thread, without holding that thread up.

QImage.fromData keeps Python's lock for as long as it decodes, up to 170 ms; a QImageReader does not. But while Qt looks
for the reader of a format it holds a lock of its own and asks the device, and a device made in Python answers only
under Python's lock, which the GUI thread may hold while it waits for Qt's, as it loads an icon: both then wait for ever
(seen with Qt 6.11). The buffer inside a data stream is Qt's own and asks nobody.
"""

from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QImage, QImageReader


def image_of(png: bytes) -> QImage:
    """The image; a null one where the bytes are none. Any thread."""
    stream = QDataStream(QByteArray(png))
    return QImageReader(stream.device(), QByteArray(b"png")).read()
