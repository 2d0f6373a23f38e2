"""What a Linux desktop is told about Quietgrain."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeDatabase

from gui.app import make_application
from gui.photo_files import PHOTO_FILTER
from tests.conftest import ROOT

LINUX = ROOT / "packaging" / "linux"
DESKTOP_FILE = LINUX / "quietgrain.desktop"


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[method-assign, assignment]
    parser.read(DESKTOP_FILE, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.mark.skipif(
    not shutil.which("desktop-file-validate"), reason="desktop-file-utils is absent"
)
def test_the_desktop_file_is_valid() -> None:
    done = subprocess.run(
        ["desktop-file-validate", DESKTOP_FILE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_menu_starts_the_program_and_knows_its_window(
    entry: configparser.SectionProxy, qapp: object
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert entry["Exec"].split()[0] in project["scripts"]
    assert entry["StartupWMClass"] == make_application().desktopFileName() == DESKTOP_FILE.stem


def test_every_kind_of_photo_is_offered_to_quietgrain(entry: configparser.SectionProxy) -> None:
    offered = set(entry["MimeType"].strip(";").split(";"))
    known = QMimeDatabase()
    match = QMimeDatabase.MatchMode.MatchExtension
    kinds = {known.mimeTypeForFile(p.replace("*", "a"), match).name() for p in PHOTO_FILTER.split()}
    assert kinds - {"application/octet-stream"} <= offered


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="for Linux desktops")
def test_install_puts_the_program_into_the_menus_and_remove_takes_it_out(tmp_path: Path) -> None:
    bundle, home = tmp_path / "a bundle", tmp_path / "home"
    icon = bundle / "share" / "icons" / "hicolor" / "16x16" / "apps" / "quietgrain.png"
    icon.parent.mkdir(parents=True)
    icon.touch()
    applications = bundle / "share" / "applications"
    applications.mkdir()
    shutil.copy(DESKTOP_FILE, applications)
    shutil.copy(LINUX / "install.sh", bundle)
    program = bundle / "quietgrain"
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}

    def install(*options: str) -> None:
        subprocess.run([bundle / "install.sh", *options], env=environment, check=True)

    install()
    install()  # a second time, as for a newer version
    assert subprocess.check_output([home / ".local" / "bin" / "quietgrain"]) == b"started\n"
    menu = home / ".local" / "share" / "applications" / "quietgrain.desktop"
    assert f'Exec="{program}" %F' in menu.read_text("utf-8")
    assert [path for path in home.rglob("quietgrain.png") if path.is_file()]
    install("--remove")
    assert [path for path in home.rglob("quietgrain*") if path.is_file()] == []
    assert program.is_file()
