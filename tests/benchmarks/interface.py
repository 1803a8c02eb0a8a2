"""How quick the interface is, in a real pseudo-terminal, beside a bare Textual program in the same run. Run by hand.

    python tests/benchmarks/interface.py [--runs 7] [--keys 40]

Prints, each as a median over the runs and as a ratio to its baseline:
  first frame      first painted byte, against a hello-world's
  claims legible   the first claim's words on the screen, against hello-world + `import sqlmodel`
  next claim, verdict   from a key to the last byte it paints, three columns at 140x42, against hello-world's key
"""

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS, ROWS = 140, 42
QUIET = 0.25
"""Seconds without a byte after which a frame is taken for finished."""
PATIENCE = 30.0

HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    BINDINGS = [("j", "again", "again")]
    n = 0
    def compose(self):
        yield Static("hello 0")
    def action_again(self):
        self.n += 1
        self.query_one(Static).update(f"hello {self.n}")
# extra
Hello().run()
"""


class Terminal:
    """A program in a pseudo-terminal of 140x42 cells."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, close_fds=True, start_new_session=True, env=environment
        )
        os.close(slave)
        self.painted = b""

    def until(self, seen: Callable[[bytes], bool]) -> float:
        """Read until `seen` says yes of all that was painted; seconds since the start."""
        while not seen(self.painted):
            if not self._read(PATIENCE):
                raise RuntimeError(f"waited in vain; painted so far: {self.painted[-400:]!r}")
        return time.perf_counter() - self.started

    def settle(self) -> None:
        """Read until nothing more is painted."""
        while self._read(QUIET):
            pass

    def press(self, key: bytes) -> float:
        """Press a key; seconds until the last byte it paints."""
        begin = last = time.perf_counter()
        os.write(self.master, key)
        while self._read(QUIET):
            last = time.perf_counter()
        return last - begin

    def _read(self, timeout: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], timeout)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.painted += data
        return bool(data)

    def end(self) -> None:
        """Kill the program."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--keys", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "FACTCHECK_DB": str(Path(folder) / "reviews.db"),
            "XDG_CONFIG_HOME": folder,
            "XDG_STATE_HOME": folder,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        program = [sys.executable, "-m", "factcheck"]
        prepare = [*program, "review", str(ROOT / "seeds"), "--name", "seeds"]
        subprocess.run(prepare, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
        measure([*program, "resume", "seeds"], environment, folder, options.runs, options.keys)


def measure(resume: list[str], environment: dict[str, str], folder: str, runs: int, keys: int) -> None:
    """Run all programs in turn, so that what else the machine does falls on all of them."""
    hello, heavy = Path(folder) / "hello.py", Path(folder) / "heavy.py"
    hello.write_text(HELLO)
    heavy.write_text(HELLO.replace("# extra", "import sqlmodel"))
    found: dict[str, list[float]] = {}

    def note(name: str, seconds: float) -> None:
        found.setdefault(name, []).append(seconds)

    for _ in range(runs):
        for name, script in (("hello", hello), ("hello + sqlmodel", heavy)):
            terminal = Terminal([sys.executable, str(script)], environment)
            note(name, terminal.until(lambda painted: b"hello" in painted))
            if name == "hello":
                terminal.settle()
                for _ in range(keys):
                    note("hello key", terminal.press(b"j"))
            terminal.end()
        terminal = Terminal(resume, environment)
        note("first frame", terminal.until(lambda painted: b"opening" in painted or b"factcheck" in painted))
        note("claims legible", terminal.until(lambda painted: b"Kestravia" in painted))
        terminal.settle()
        terminal.press(b"\x1b")  # a page without a date is asked about first; letters would go into that line
        terminal.settle()
        for n in range(keys):
            note("next claim", terminal.press(b"j" if n % 16 < 8 else b"k"))
        for n in range(keys):
            note("verdict", terminal.press(b"cdv"[n % 3 : n % 3 + 1]))
        terminal.end()
    table = (
        ("first frame", "hello", 1.5),
        ("claims legible", "hello + sqlmodel", 1.5),
        ("next claim", "hello key", 5.0),
        ("verdict", "hello key", 5.0),
    )
    print(f"{'':16s} {'median':>9s} {'baseline':>26s} {'ratio':>6s} {'goal':>6s}")
    for name, baseline, goal in table:
        mine, other = statistics.median(found[name]), statistics.median(found[baseline])
        print(
            f"{name:16s} {mine * 1000:6.0f} ms {baseline:>17s} {other * 1000:5.0f} ms {mine / other:6.2f} {goal:6.1f}"
        )


if __name__ == "__main__":
    main()
