"""Wall time and peak memory of one article on the command line, cold.

Usage: python benchmarks/cold_start.py [FILE]
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    """Run the command three times and print the best time and the peak memory."""
    default = Path(__file__).parent.parent / "examples" / "qusayr.txt"
    path = sys.argv[1] if len(sys.argv) > 1 else str(default)
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "conflict_events", "extract", path],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        best = min(best, time.perf_counter() - begin)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{best:.2f} s, {peak:.0f} MB peak")


if __name__ == "__main__":
    main()
