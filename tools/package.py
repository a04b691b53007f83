"""Build the installable application: ``dist/iar-desktop/`` and, where dpkg is, a ``.deb`` of it."""

import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RECIPES = ROOT / "packaging"
DIST = ROOT / "dist"
STAGE = ROOT / "build" / "deb"


def build_application() -> Path:
    """Freeze the program with its interpreter and libraries, and return its folder."""
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")),
            str(RECIPES / "iar-desktop.spec"),
        ],
        check=True,
    )
    return DIST / "iar-desktop"


def build_debian_package(application: Path) -> Path:
    """Wrap the frozen application as a Debian package, and return its path."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    shutil.rmtree(STAGE, ignore_errors=True)
    share = STAGE / "usr/share"
    shutil.copytree(application, STAGE / "usr/lib/iar-desktop", symlinks=True)
    for source, target in (
        (RECIPES / "iar-desktop.desktop", share / "applications/iar-desktop.desktop"),
        (RECIPES / "iar-desktop.svg", share / "icons/hicolor/scalable/apps/iar-desktop.svg"),
        (ROOT / "LICENSE", share / "doc/iar-desktop/copyright"),
    ):
        target.parent.mkdir(parents=True)
        shutil.copyfile(source, target)
    link = STAGE / "usr/bin/iar-desktop"
    link.parent.mkdir()
    link.symlink_to("../lib/iar-desktop/iar-desktop")
    control = STAGE / "DEBIAN/control"
    control.parent.mkdir()
    bytes_used = sum(path.lstat().st_size for path in STAGE.rglob("*") if path.is_file())
    control.write_text(
        (RECIPES / "control.in")
        .read_text("utf-8")
        .format(
            version=project["version"],
            architecture=architecture,
            size=bytes_used // 1024,
            description=project["description"],
        ),
        "utf-8",
    )
    package = DIST / f"iar-desktop_{project['version']}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(STAGE), str(package)], check=True
    )
    return package


def try_out(application: Path) -> None:
    """Let the built program do a little of everything; a library that it lacks fails here."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)

        def run(*arguments: str) -> str:
            done = subprocess.run(
                [str(application / "iar-desktop"), *arguments],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
                cwd=home,
                env={"HOME": folder, "LANG": "C.UTF-8"},
            )
            return done.stdout

        run("sample", "office.iar")
        visit = json.loads(run("list", "office.iar", "delegations", "--json"))[0]["id"]
        run("print", "office.iar", visit, "--document", "briefing", "-o", "briefing.pdf")
        run("print", "office.iar", visit, "--document", "labels", "-o", "labels.pdf")
        run("print", "office.iar", visit, "--document", "pack", "-o", "pack.pdf")
        run("print", "office.iar", "--document", "calendar-year", "-o", "year.pdf")
        run("print", "office.iar", "--document", "activity-report", "-o", "report.pdf")
        run("export", "office.iar", "--ics", "office.ics")
        run("import", "office.iar", "office.ics")
        run("backup", "office.iar", "-o", "kept.iar")
        run("check", "office.iar")


def main() -> None:
    """Build both, try the program out, and say where they are."""
    application = build_application()
    try_out(application)
    print(f"Application: {application}")
    if shutil.which("dpkg-deb"):
        print(f"Debian package: {build_debian_package(application)}")


if __name__ == "__main__":
    main()
