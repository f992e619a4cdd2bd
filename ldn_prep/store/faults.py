"""Turns what SQLite and the file system report into the errors that carry a sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from ldn_prep import errors
from ldn_prep.store.damage import StoreDamaged

_BY_CODE: dict[int, type[errors.StoreError]] = {
    sqlite3.SQLITE_BUSY: errors.StoreLocked,
    sqlite3.SQLITE_LOCKED: errors.StoreLocked,
    sqlite3.SQLITE_READONLY: errors.StoreReadOnly,
    sqlite3.SQLITE_PERM: errors.StoreReadOnly,
    sqlite3.SQLITE_FULL: errors.DiskFull,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
}
_BY_EXTENDED_CODE: dict[int, type[errors.StoreError]] = {
    sqlite3.SQLITE_READONLY_DBMOVED: errors.StoreMoved,
    sqlite3.SQLITE_IOERR_WRITE: errors.DiskFull,
    sqlite3.SQLITE_IOERR_FSYNC: errors.DiskFull,
    sqlite3.SQLITE_IOERR_TRUNCATE: errors.DiskFull,
}
_BY_ERRNO: dict[int, type[errors.StoreError]] = {
    errno.ENOSPC: errors.DiskFull,
    errno.EFBIG: errors.DiskFull,
    errno.EDQUOT: errors.DiskFull,
    errno.EACCES: errors.StoreReadOnly,
    errno.EPERM: errors.StoreReadOnly,
    errno.EROFS: errors.StoreReadOnly,
    errno.ENOENT: errors.StoreMissing,
    errno.ENOTDIR: errors.StoreMissing,
    errno.EEXIST: errors.StoreMissing,  # a file stands where its folder should be
    errno.ENAMETOOLONG: errors.StoreMissing,
    errno.EISDIR: errors.NotAStore,
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raises the matching StoreError for anything that goes wrong with the store at `path`."""
    try:
        yield
    except IntegrityError:
        raise  # a fault of ours, not of the world
    except DBAPIError as error:
        raise _of_sqlite(error.orig, path) from error
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except UnicodeDecodeError as error:  # SQLite quoted bytes that are no text any more
        raise StoreDamaged(path=path) from error
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, errors.StoreError)(path=path) from error


def _of_sqlite(error: BaseException | None, path: Path) -> errors.StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return errors.StoreError()
    if code & 0xFF == sqlite3.SQLITE_CANTOPEN:
        kind = errors.StoreReadOnly if path.exists() else errors.StoreMissing
        return kind(path=path)
    known = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & 0xFF) or errors.StoreError
    return known(path=path)
