"""Files that appear whole or not at all, and never over an existing one unasked."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from conflict_events.errors import ExportError


def check_target(target: Path, *, force: bool) -> None:
    """Refuse a file that cannot or may not be written.

    Args:
        target: File to be written.
        force: Whether an existing file may be replaced.

    Raises:
        ExportError: It is a folder, it exists and `force` is not set, or its folder does not
            exist.
    """
    if target.is_dir():
        raise ExportError(f"{target}: is a folder; name a file", slug="file-unwritable")
    if target.exists() and not force:
        message = f"{target}: exists; name another file or use force"
        raise ExportError(message, slug="file-exists")
    if not target.parent.is_dir():
        message = f"{target}: there is no such folder; make it first"
        raise ExportError(message, slug="file-unwritable")


def replace_file(target: Path, raw: bytes) -> None:
    """Write beside the target, then rename: a crash leaves the old file or none.

    Raises:
        ExportError: The system refuses it.
    """
    name = ""
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except OSError as error:
        if name:
            with contextlib.suppress(OSError):
                Path(name).unlink()
        reason = (error.strerror or "cannot be written").lower()
        raise ExportError(f"{target}: {reason}", slug="file-unwritable") from error
