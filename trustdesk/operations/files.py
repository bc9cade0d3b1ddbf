"""Files: reading them, and writing results to disk whole or not at all."""

import os
import tempfile
from pathlib import Path

from trustdesk.domain.errors import UserError


def read_file(file: Path) -> bytes:
    """The bytes of a file. Raises UserError where it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(f"{file}: cannot be read ({error.strerror or error}); check its name and place.") from None


def write_file(file: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that nobody ever sees half of it. Raises UserError."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.is_dir():
            raise IsADirectoryError(21, "it is a folder")
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError(f"{file}: cannot be written ({error.strerror or error}); choose another place.") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
