"""lawdiff lsp: the language server."""

from __future__ import annotations

import click

from lawdiff.errors import UsageError
from lawdiff.lang import tr
from lawdiff.model.message import say


@click.command("lsp", help=tr("语言服务器：由编辑器启动，经标准输入输出对话。"))
@click.option("--stdio", is_flag=True, help=tr("经标准输入输出对话；唯一的方式，写不写都一样"))
def command(stdio: bool) -> None:
    try:
        from lawdiff.lsp.server import serve
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        hint = say("pip install 'lawdiff[{extra}]'", extra="lsp")
        raise UsageError(say("语言服务器需要 {library}", library=error.name), hint) from None
    serve()
