"""lawdiff completion: the script that teaches a shell to complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import emit, language
from lawdiff.lang import tr

if TYPE_CHECKING:
    from click.shell_completion import ShellComplete

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_LAWDIFF_COMPLETE"


HOW = """

\b
~/.bashrc  eval "$(lawdiff completion bash)"
~/.zshrc   autoload -U compinit; compinit; eval "$(lawdiff completion zsh)"
fish       lawdiff completion fish > ~/.config/fish/completions/lawdiff.fish
"""


@click.command("completion", help=tr("打印 shell 的补全脚本：命令、选项、规则代码、格式都能按 Tab 补全。") + HOW)
@click.argument("shell", type=Choice(SHELLS))
@language
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    emit(_script(context.find_root().command, shell).source() + "\n", None)


def _script(command_line: click.Command, shell: str) -> ShellComplete:
    from click.shell_completion import get_completion_class

    from lawdiff.cli.completing import prepare

    prepare()
    found = get_completion_class(shell)
    assert found is not None
    return found(command_line, {}, "lawdiff", VARIABLE)
