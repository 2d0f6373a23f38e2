"""Builds and smoke-tests the bundle of the system it runs on.

    uv run --no-project packaging/build.py

Everything happens in ``build/`` and ``dist/`` of the checkout, in an environment of its own with
PyTorch for the processor.  What is needed besides: uv; on Linux also ``strip`` (binutils), without
which the bundle is 100 MB larger; on Windows Inno Setup for the installer.  Standard library only.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from smoke import EXE, SmokeFailed, smoke

PACKAGING = Path(__file__).resolve().parent
ROOT = PACKAGING.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
ENVIRONMENT = BUILD / "environment"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
BUNDLE = DIST / "quietgrain"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--torch",
        type=Path,
        metavar="WHEEL",
        help="a wheel of PyTorch to build with (default: uv fetches the one for processors)",
    )
    torch = parser.parse_args().torch
    make_environment(torch)
    freeze()
    if sys.platform == "linux":
        slim_down()
        add_desktop_files()
    try:
        smoke(BUNDLE, PYTHON)
    except SmokeFailed as problem:
        sys.exit(f"Smoke test: {problem}")
    (BUNDLE / f"quietgrain-smoke{EXE}").unlink()
    print(f"{BUNDLE}: {megabytes(BUNDLE)} MB")
    packed = pack()
    print(f"{packed}: {megabytes(packed)} MB")


def run(*command: str | Path, folder: Path = ROOT) -> None:
    print("$", *command, flush=True)
    subprocess.run(list(map(str, command)), check=True, cwd=folder)


def make_environment(torch: Path | None) -> None:
    """Install the wheel of this checkout, so that the bundle holds what a wheel holds."""
    wheels = BUILD / "wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    run("uv", "build", "--wheel", "--out-dir", wheels)
    run("uv", "venv", "--clear", "--python", platform.python_version(), ENVIRONMENT)
    source = ["--torch-backend", "cpu"] if torch is None else [torch.absolute()]
    (wheel,) = wheels.glob("*.whl")
    run("uv", "pip", "install", "--python", PYTHON, *source, wheel, "pyinstaller")


def freeze() -> None:
    run(PYTHON, PACKAGING / "icons.py", BUILD / "icons")
    options = ["--noconfirm", "--log-level", "WARN", "--workpath", BUILD / "work"]
    spec = PACKAGING / "quietgrain.spec"
    # Not from the checkout, whose packages would come before those of the environment.
    run(PYTHON, "-m", "PyInstaller", *options, "--distpath", DIST, spec, folder=BUILD)


def slim_down() -> None:
    """Take away the symbol tables of PyTorch and Python, which only a debugger reads."""
    inside = BUNDLE / "_internal"
    if shutil.which("strip"):
        patterns = ("torch/lib/*.so*", "libpython*", "python3*/lib-dynload/*.so")
        run("strip", "--strip-unneeded", *(file for p in patterns for file in inside.glob(p)))
    else:
        print("There is no “strip”: the bundle keeps 100 MB of symbol tables.")


def add_desktop_files() -> None:
    """What a Linux desktop shows in its menus, laid out as under ``/usr/share``."""
    share = BUNDLE / "share"
    (share / "applications").mkdir(parents=True)
    shutil.copy(PACKAGING / "linux" / "quietgrain.desktop", share / "applications")
    shutil.copytree(BUILD / "icons" / "hicolor", share / "icons" / "hicolor")
    scalable = share / "icons" / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(ROOT / "gui" / "resources" / "quietgrain.svg", scalable)
    shutil.copy(PACKAGING / "linux" / "install.sh", BUNDLE)
    shutil.copy(ROOT / "LICENSE", BUNDLE)


def pack() -> Path:
    """One file that can be handed on; its path."""
    version = subprocess.check_output([BUNDLE / f"quietgrain{EXE}", "--version"], text=True).strip()
    name = f"quietgrain-{version}-{sys.platform}-{platform.machine().lower()}"
    if sys.platform == "win32":
        run("iscc", f"/DVersion={version}", f"/F{name}", PACKAGING / "windows" / "quietgrain.iss")
        return DIST / f"{name}.exe"
    if sys.platform == "darwin":
        run("sh", PACKAGING / "macos" / "disk-image.sh", DIST / f"{name}.dmg")
        return DIST / f"{name}.dmg"
    packed = DIST / f"{name}.tar.xz"
    print(f"Packing {packed} takes a few minutes.", flush=True)
    with tarfile.open(packed, "w:xz") as archive:
        archive.add(BUNDLE, f"quietgrain-{version}")
    return packed


def megabytes(path: Path) -> int:
    """Of a file or of all files in a folder (10⁶ bytes), links not followed."""
    if path.is_file():
        return round(path.stat().st_size / 1e6)
    files = (Path(folder, name) for folder, _, names in os.walk(path) for name in names)
    return round(sum(file.lstat().st_size for file in files) / 1e6)


if __name__ == "__main__":
    main()
