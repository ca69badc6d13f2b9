"""Whose report, and of which year: manifest before text before path."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawdiff.corpus.naming import named, plain
from lawdiff.corpus.scan import Told
from lawdiff.model.document import Document

TITLED = "{title}\n\n一、总体情况\n全年办理案件3件，办结率达到百分之百，群众满意度稳步提高。\n"


@pytest.mark.parametrize(
    ("issuer", "body"),
    [
        ("云泽市人民政府", "云泽市"),
        ("云泽市人民政府办公室", "云泽市人民政府办公室"),
        ("云泽市司法局", "云泽市司法局"),
        ("西藏", "西藏自治区"),
        ("吉林", "吉林省"),
        ("吉林市", "吉林市"),
    ],
)
def test_a_body_has_one_name(issuer: str, body: str) -> None:
    assert plain(issuer) == body


@pytest.mark.parametrize(
    ("path", "title", "body", "year"),
    [
        ("a.txt", "云泽市人民政府2021年法治政府建设情况报告", "云泽市", 2021),
        ("河东省/云泽市/青渚区/2020.txt", "青渚区人民政府2020年法治政府建设情况报告", "河东省云泽市青渚区", 2020),
        ("云泽市/a.txt", "云泽市司法局2019年法治政府建设情况报告", "云泽市司法局", 2019),
        ("2018/云泽市财政局.txt", "法治政府建设情况报告", "云泽市财政局", 2018),
        ("云泽市/市财政局2018.txt", "法治政府建设情况报告", "云泽市财政局", 2018),
        ("a.txt", "法治政府建设情况报告", None, None),
    ],
)
def test_text_and_path_tell_body_and_year(
    document_of: Callable[[str], Document], path: str, title: str, body: str | None, year: int | None
) -> None:
    name = named(document_of(TITLED.format(title=title)), path, Told())
    assert (name.body, name.year) == (body, year)


def test_the_manifest_wins(document_of: Callable[[str], Document]) -> None:
    document = document_of(TITLED.format(title="云泽市人民政府2021年法治政府建设情况报告"))
    name = named(document, "云泽市/2021.txt", Told("青渚区", 2020))
    assert (name.body, name.body_from, name.year, name.year_from) == ("青渚区", "manifest", 2020, "manifest")
