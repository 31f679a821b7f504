"""Speed and memory of place look-ups: cold, warm and cached, known and unknown names.

Usage: python benchmarks/place_lookup.py
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from conflict_events.entities.locate import locate
from conflict_events.lexicon.gazetteer import Gazetteer, load_gazetteer

_ROUNDS = 5
_STATUS = Path("/proc/self/status")
_OPEN = f"""
import sys
from pathlib import Path
from conflict_events.lexicon.gazetteer import load_gazetteer
def megabytes():
    lines = Path("{_STATUS}").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
names = sys.stdin.read().split(chr(10))
before = megabytes()
gazetteer = load_gazetteer()
for name in names:
    gazetteer.candidates(name)
print(megabytes() - before)
"""


def main() -> None:
    """Print microseconds a look-up and megabytes that ten thousand of them add."""
    own = load_gazetteer()
    names = [town.name for town in own.towns()][:: max(1, own.count() // 10_000)]
    unknown = [name[::-1] + "q" for name in names]
    print(f"{own.count()} places, {own.path.stat().st_size / 1e6:.1f} MB on disk")
    print(f"known, not cached   {_best(lambda: Gazetteer(own.path).candidates, names):8.2f} us")
    print(f"unknown             {_best(lambda: Gazetteer(own.path).candidates, unknown):8.2f} us")
    warm = Gazetteer(own.path)
    for name in names:
        warm.candidates(name)
    print(f"known, cached       {_best(lambda: warm.candidates, names):8.2f} us")
    sounding = Gazetteer(own.path).sounding
    print(f"by sound            {_best(lambda: lambda n: sounding(n, 'SYR'), names):8.2f} us")
    print(f"locate()            {_best(lambda: locate, names):8.2f} us")
    if not _STATUS.exists():
        return
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", _OPEN],
        input="\n".join(names),
        capture_output=True,
        text=True,
        check=True,
    )
    print(f"opening and {len(names)} look-ups add {float(done.stdout):.1f} MB")


def _best(make: Callable[[], Callable[[str], object]], names: Sequence[str]) -> float:
    """Return the least microseconds a name over some rounds."""
    best = float("inf")
    for _ in range(_ROUNDS):
        look = make()
        begin = time.perf_counter()
        for name in names:
            look(name)
        best = min(best, time.perf_counter() - begin)
    return best / len(names) * 1e6


if __name__ == "__main__":
    main()
