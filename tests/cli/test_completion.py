"""Completion in the real shells: what stands on the line after the key is pressed."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from lawdiff.cli.main import build

BIN = Path(sys.executable).parent
# Typed -> what the line should read. Each has one completion only, which a shell puts in.
LINES = [
    ("lawdiff expl", "lawdiff explain"),
    ("lawdiff lint --unsafe", "lawdiff lint --unsafe-fixes"),
    ("lawdiff lint --format sar", "lawdiff lint --format sarif"),
    ("lawdiff lint --select LD401,LD110", "lawdiff lint --select LD401,LD110"),
    ("lawdiff lint --ignore ld110", "lawdiff lint --ignore LD110"),
    ("lawdiff explain sum-mis", "lawdiff explain sum-mismatch"),
    ("lawdiff rules te", "lawdiff rules test"),
    ("lawdiff lint --encoding gb", "lawdiff lint --encoding gb18030"),
    ("lawdiff lint --lang z", "lawdiff lint --lang zh"),
    ("lawdiff lint 云泽", "lawdiff lint 云泽报告.txt"),
]
DUMP = {
    "bash": """source ./script; dump() { printf %s "$READLINE_LINE" > line; }; bind -x '"\\C-x": dump'""",
    "zsh": """autoload -U compinit; compinit -u -D; source ./script
        dump() { print -rn -- "$BUFFER" > line }; zle -N dump; bindkey '^X' dump""",
}
CALL = {"bash": ["--noprofile", "--rcfile", "rc", "-i"], "zsh": ["-i"]}
PATIENCE = 30.0


def environment(folder: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("LAWDIFF_")}
    own = {"HOME": str(folder), "ZDOTDIR": str(folder), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    return kept | own | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def desk(shell: str, folder: Path) -> Path:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    call = [sys.executable, "-m", "lawdiff", "completion", shell]
    (folder / "script").write_bytes(subprocess.run(call, capture_output=True, check=True).stdout)
    (folder / "云泽报告.txt").write_text("报告。", "utf-8")
    for name in ("rc", ".zshrc"):
        (folder / name).write_text(DUMP.get(shell, ""), "utf-8")
    return folder


def typed(shell: str, folder: Path, keys: str) -> str:
    """The line of an interactive shell after the keys."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(shell, [shell, *CALL[shell]], environment(folder))
    os.write(terminal, keys.encode() + b"\x18")
    try:
        return _dumped(folder / "line", terminal)
    finally:
        os.kill(child, 9)
        os.waitpid(child, 0)
        os.close(terminal)


def _dumped(path: Path, terminal: int) -> str:
    os.set_blocking(terminal, False)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.read(terminal, 65536)
        except BlockingIOError:
            time.sleep(0.05)
        if path.exists() and path.stat().st_size:
            time.sleep(0.05)
            return path.read_text("utf-8")
    raise AssertionError("the shell said nothing")


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize(("start", "wanted"), LINES)
def test_the_key_completes_the_line(shell: str, start: str, wanted: str, tmp_path: Path) -> None:
    assert typed(shell, desk(shell, tmp_path), f"{start}\t").rstrip() == wanted


@pytest.mark.parametrize(("start", "wanted"), LINES)
def test_fish_completes_the_line(start: str, wanted: str, tmp_path: Path) -> None:
    folder = desk("fish", tmp_path)
    call = ["fish", "--no-config", "-c", f"source script; complete -C '{start}'"]
    found = subprocess.run(call, cwd=folder, env=environment(folder), capture_output=True, check=True).stdout.decode()
    assert [line.partition("\t")[0] for line in found.splitlines()] == [wanted.split()[-1]]


def test_a_list_of_codes_offers_every_rule_that_fits(tmp_path: Path) -> None:
    folder = desk("fish", tmp_path)
    call = ["fish", "--no-config", "-c", "source script; complete -C 'lawdiff lint --select LD401,LD60'"]
    found = subprocess.run(call, cwd=folder, env=environment(folder), capture_output=True, check=True).stdout.decode()
    assert {"LD401,LD602", "LD401,LD604"} <= {line.partition("\t")[0] for line in found.splitlines()}


def test_codes_of_own_packs_are_offered(tmp_path: Path) -> None:
    (tmp_path / "lawdiff.yaml").write_text("packs: [own.yaml]\n", "utf-8")
    (tmp_path / "own.yaml").write_text(
        "{code: OFFICE101, name: own-words, kind: prefer, severity: warning, fix: none, summary: 用语,\n"
        " source: 本单位, entries: [{wrong: 行政服务中心, right: 政务服务中心, bad: 全年⟦行政服务中心⟧办件3件。}]}\n",
        "utf-8",
    )
    env = environment(tmp_path) | {"_LAWDIFF_COMPLETE": "bash_complete", "COMP_CWORD": "3"}
    env["COMP_WORDS"] = "lawdiff lint --select OFF"
    call = subprocess.run([BIN / "lawdiff"], cwd=tmp_path, env=env, capture_output=True, check=True)
    assert call.stdout.decode().split() == ["plain,OFFICE101"]


def commands(group: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    if isinstance(group, click.Group):
        context = click.Context(group)
        for each in group.list_commands(context):
            found = group.get_command(context, each)
            assert found is not None
            yield from commands(found, f"{name} {each}".strip())
    yield name, group


@pytest.mark.parametrize(("name", "command"), list(commands(build())))
def test_every_argument_can_be_completed(name: str, command: click.Command) -> None:
    arguments = [each for each in command.params if isinstance(each, click.Argument)]
    mute = [a.name for a in arguments if a.type is click.STRING and a._custom_shell_complete is None]
    assert mute == []
