"""The group of commands, loaded one by one, and the one place where errors become a line and a status."""

from __future__ import annotations

import os
import sys

import click

from lawdiff import __version__, lang
from lawdiff.cli.groups import Commands
from lawdiff.cli.help import Formatter
from lawdiff.cli.mistakes import Choice, explain
from lawdiff.cli.quickstart import quickstart
from lawdiff.errors import LawdiffError

COMMANDS = {
    "lint": "lawdiff.cli.lint",
    "diff": "lawdiff.cli.diff",
    "metrics": "lawdiff.cli.metrics",
    "history": "lawdiff.cli.history",
    "dup": "lawdiff.cli.dup",
    "outline": "lawdiff.cli.outline",
    "text": "lawdiff.cli.text",
    "corpus": "lawdiff.cli.corpus",
    "rules": "lawdiff.cli.rules",
    "explain": "lawdiff.cli.explain",
    "init": "lawdiff.cli.init",
    "baseline": "lawdiff.cli.baseline",
    "git": "lawdiff.cli.git",
    "lsp": "lawdiff.cli.lsp",
    "schema": "lawdiff.cli.schema",
    "completion": "lawdiff.cli.completion",
    "man": "lawdiff.cli.man",
}
FAILED, INTERRUPTED = 2, 130


def build() -> click.Command:
    """The command line, its help in the language in use."""
    click.Context.formatter_class = Formatter
    choice = Choice(lang.LANGUAGES)
    language = click.Option(["--lang"], type=choice, help=lang.tr("显示语言"), expose_value=False)
    group = Commands(
        COMMANDS,
        name="lawdiff",
        help=lang.tr("校对、比较年度报告：对齐章节，比较文字，核对每一个数字。"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        params=[language],
    )
    return click.version_option(__version__, prog_name="lawdiff", message="%(prog)s %(version)s")(group)


def main() -> None:
    """Run the command line and leave with its status: 0 clean, 1 findings or differences, 2 could not do it."""
    with quickstart():
        status = _run()
    sys.exit(status)


def _run() -> int:
    """The status of one call; every error becomes a line on standard error."""
    lang.use(lang.choose(sys.argv[1:], os.environ))
    if "_LAWDIFF_COMPLETE" in os.environ:
        from lawdiff.cli.completing import prepare

        prepare()
    try:
        status: int | None = build().main(prog_name="lawdiff", standalone_mode=False)
        sys.stdout.flush()
        return status or 0
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        where = f"\n{error.ctx.get_usage()}" if error.ctx else ""
        return complain(explain(error) + where)
    except click.ClickException as error:
        return complain(error.format_message())
    except LawdiffError as error:
        return report(error)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has seen enough (`| head`); what is left in the buffer goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def report(error: LawdiffError) -> int:
    """Show one error on standard error; its status."""
    words = lang.catalogue()
    hint = f"\n  {error.hint.render(words)}" if error.hint else ""
    return complain(error.message.render(words) + hint)


def complain(line: str) -> int:
    print(f"lawdiff: {line}", file=sys.stderr)
    return FAILED
