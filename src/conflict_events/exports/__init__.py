"""Records to files and tables, and back."""

from conflict_events.exports.files import Written, read, write
from conflict_events.exports.formats import formats
from conflict_events.exports.frames import read_table, to_dataframe
from conflict_events.exports.selection import Selection

__all__ = ["Selection", "Written", "formats", "read", "read_table", "to_dataframe", "write"]
