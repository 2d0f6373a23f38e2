"""Does the bundle do what the source does?  Usage: smoke.py BUNDLE PYTHON.

BUNDLE is the folder that PyInstaller made, PYTHON the interpreter of the environment it was made
from, in which Quietgrain is installed.  Everything is done by both, and has to come out the same to
the last byte.  Standard library only.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
SAMPLE = ROOT / "gui" / "samples" / "night-iso640.jpg"
EXE = ".exe" if sys.platform == "win32" else ""
PATIENCE_SECONDS = 1800


class SmokeFailed(Exception):
    """The bundle does something else than the source, or nothing."""


def smoke(bundle: Path, python: Path) -> None:
    """Compare all that is listed below; say how long the bundle takes to start.

    Raises:
        SmokeFailed: with what came out differently.
    """
    with tempfile.TemporaryDirectory() as folder:
        _Smoke(bundle, python, Path(folder)).run()


class _Smoke:
    def __init__(self, bundle: Path, python: Path, folder: Path) -> None:
        self.frozen = [str(bundle / f"quietgrain{EXE}")]
        self.source = [str(python.parent / f"quietgrain{EXE}")]
        self.frozen_window = [str(bundle / f"quietgrain-smoke{EXE}")]
        self.source_window = [str(python), str(PACKAGING / "smoke_window.py")]
        self.python = python
        self.folder = folder

    def run(self) -> None:
        begun = time.time()
        self._call(self.frozen, "--version")
        print(f"starts and says its version in {time.time() - begun:.1f} s")
        self._same("--version")
        self._same("models", "--json")
        self._check_formats()
        cleaned = self._check_sample()
        self._check_latent()
        self._check_window(cleaned)

    def _same(self, *arguments: str) -> None:
        frozen = self._call(self.frozen, *arguments)
        source = self._call(self.source, *arguments)
        _require(frozen == source, f"“{' '.join(arguments)}” says\n{frozen}, not\n{source}")

    def _check_formats(self) -> None:
        photos = self._new("photos")
        drawn = {**os.environ, "PYTHONPATH": str(ROOT)}
        script = [str(self.python), str(PACKAGING / "smoke_photos.py")]
        subprocess.run([*script, str(SAMPLE), str(photos)], check=True, env=drawn)
        sources = sorted(map(str, photos.iterdir()))
        for program, name in ((self.frozen, "frozen"), (self.source, "source")):
            self._call(program, "batch", *sources, str(self._new(name)))
        results = self._same_files("frozen", "source")
        _require(results == len(sources), f"{len(sources)} photos gave {results} results")
        print(f"reads {len(sources)} kinds of photo in a batch and writes the same files")

    def _check_sample(self) -> bytes:
        for program, name in ((self.frozen, "frozen-sample"), (self.source, "source-sample")):
            folder = self._new(name)
            self._call(program, "denoise", str(SAMPLE), "-o", str(folder / "cleaned.png"))
            self._call(program, "noise", str(SAMPLE), "-o", str(folder / "noisy.png"))
        self._same_files("frozen-sample", "source-sample")
        print("cleans the sample photo, and makes it noisy, to the same files")
        return (self.folder / "frozen-sample" / "cleaned.png").read_bytes()

    def _check_latent(self) -> None:
        methods = ("pca", "tsne", "umap")  # the last two in processes of their own
        for program, name in ((self.frozen, "frozen-latent"), (self.source, "source-latent")):
            folder = self._new(name)
            for method in methods:
                table = str(folder / f"{method}.csv")
                how = ("--method", method, "--limit", "200", "-o", table)
                self._call(program, "latent", "project", "digits", *how)
        self._same_files("frozen-latent", "source-latent")
        print(f"projects codes by {', '.join(methods)} to the same points")

    def _check_window(self, cleaned: bytes) -> None:
        for program, name in ((self.frozen_window, "frozen"), (self.source_window, "source")):
            target = self._new(f"{name}-window") / "exported.png"
            begun = time.time()
            shown = float(self._call(program, str(SAMPLE), str(target)))
            print(f"{name} window shown after {shown - begun:.1f} s, ", end="")
            print(f"photo cleaned and exported, sweep drawn after {time.time() - begun:.1f} s")
            _require(target.read_bytes() == cleaned, f"the {name} window's export differs")
        self._same_files("frozen-window", "source-window")
        print("exports from the window the same file as the command line, and the same sweep")

    def _same_files(self, one: str, other: str) -> int:
        """Require that two folders hold the same pictures, and say how many."""
        ones, others = _pictures(self.folder / one), _pictures(self.folder / other)
        different = sorted(n for n in ones.keys() | others if ones.get(n) != others.get(n))
        _require(not different, f"{one} and {other} differ in {', '.join(different)}")
        return len(ones)

    def _new(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir()
        return folder

    def _call(self, program: list[str], *arguments: str) -> str:
        """Run it apart from this user's files and whatever is set up in this shell."""
        kept = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH", "OMP_NUM_THREADS")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = str(self.folder / "home")
        done = subprocess.run(
            [*program, *arguments],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            cwd=self.folder,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        said = done.stdout + done.stderr
        _require(done.returncode == 0, f"{Path(program[0]).name} {arguments[0]} failed:\n{said}")
        return done.stdout


def _pictures(folder: Path) -> dict[str, bytes]:
    """All but reports and journals, which hold times."""
    texts = ("quietgrain-report", ".")
    files = (path for path in folder.iterdir() if not path.name.startswith(texts))
    return {path.name: path.read_bytes() for path in files if path.suffix != ".ini"}


def _require(good: bool, sentence: str) -> None:
    if not good:
        raise SmokeFailed(sentence)


if __name__ == "__main__":
    try:
        smoke(Path(sys.argv[1]).absolute(), Path(sys.argv[2]).absolute())
    except SmokeFailed as problem:
        sys.exit(f"Smoke test: {problem}")
