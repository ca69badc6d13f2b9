"""Usual questions, by name. Parameters are texts or numbers that a call may set; % stands for anything."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from lawdiff.model.message import Message, say


class Named(Struct, frozen=True):
    """A question, its SQL, and its parameters with what they are unless told otherwise."""

    title: Message
    sql: str
    defaults: Mapping[str, str] = {}


NAMED: Mapping[str, Named] = {
    "jumps": Named(
        say("变动最大的数字（label：名称；unit：单位；body：单位名称）"),
        """
        SELECT body, old_year, new_year, label, old_text, new_text, round(percent, 1) AS percent
        FROM metric_deltas JOIN pairs USING (pair)
        WHERE status = 'changed' AND role = 'actual' AND confidence >= 0.85 AND old_amount > 0 AND new_amount > 0
          AND kind <> 'rate' AND label LIKE '%' || $label || '%' AND unit LIKE $unit AND body LIKE $body
        ORDER BY abs(ln(new_amount::DOUBLE / old_amount::DOUBLE)) DESC, pair, label""",
        {"label": "", "unit": "%", "body": "%"},
    ),
    "series": Named(
        say("一个数字的逐年数值（label：名称；body：单位名称）"),
        """
        SELECT body, year, label, text, amount, unit, line, path
        FROM metrics JOIN reports USING (document)
        WHERE role = 'actual' AND label LIKE '%' || $label || '%' AND body LIKE $body
        ORDER BY body, label, unit, year""",
        {"label": "", "body": "%"},
    ),
    "least-novel": Named(
        say("新内容最少的报告"),
        """
        SELECT body, new_year AS year, round(novelty, 3) AS novelty, round(similarity, 3) AS similarity, stale_chars
        FROM pairs WHERE new_year = old_year + 1 ORDER BY novelty, body, new_year""",
    ),
    "shared": Named(
        say("单位之间重复最多的文字（unit：sentence 或 paragraph）"),
        """
        SELECT bodies, years, documents, kind, round(similarity, 2) AS similarity, text
        FROM dup_groups WHERE unit LIKE $unit AND bodies > 1 ORDER BY bodies DESC, documents DESC, dup""",
        {"unit": "%"},
    ),
    "copied": Named(
        say("哪两个单位同一年的报告里相同的句子最多，套话不算"),
        """
        WITH rare AS (SELECT dup FROM dup_groups WHERE unit = 'sentence' AND documents BETWEEN 2 AND 20
                      AND dup NOT IN (SELECT dup FROM boilerplate)),
             stands AS (SELECT DISTINCT dup, body, year FROM dup_places JOIN rare USING (dup)
                        JOIN reports USING (document))
        SELECT a.body, b.body AS other, a.year, count(*) AS sentences
        FROM stands a JOIN stands b ON a.dup = b.dup AND a.year = b.year AND a.body < b.body
        GROUP BY ALL ORDER BY sentences DESC, a.body, other, a.year""",
    ),
    "boilerplate": Named(
        say("最常见的套话"),
        """
        SELECT documents, bodies, years, round(share_of_bodies, 2) AS share, text
        FROM boilerplate ORDER BY documents DESC, dup""",
    ),
    "rules": Named(
        say("各条规则报了多少"),
        """
        SELECT code, name, severity, count(*) AS findings, count(DISTINCT document) AS documents,
               count(DISTINCT body) AS bodies
        FROM findings JOIN documents USING (document) GROUP BY ALL ORDER BY findings DESC, code""",
    ),
    "worst": Named(
        say("每万字错误和警告最多的报告"),
        """
        SELECT body, year, path, errors, warnings, round(10000.0 * (errors + warnings) / greatest(chars, 1), 1) AS rate
        FROM documents WHERE errors + warnings > 0 ORDER BY rate DESC, path""",
    ),
    "missing-years": Named(
        say("缺年份的单位"),
        """
        WITH spans AS (SELECT body, genre, min(year) AS first, max(year) AS last FROM reports GROUP BY ALL),
             wanted AS (SELECT body, genre, unnest(range(first, last + 1)) AS year FROM spans)
        SELECT body, genre, string_agg(year::VARCHAR, ' ' ORDER BY year) AS missing, count(*) AS years
        FROM wanted ANTI JOIN (SELECT body, genre, year FROM reports) r
          ON wanted.body = r.body AND wanted.genre IS NOT DISTINCT FROM r.genre AND wanted.year = r.year
        GROUP BY ALL ORDER BY years DESC, body, genre""",
    ),
    "claims": Named(
        say("与上年数字对不上的说法（body：单位名称）"),
        """
        SELECT body, new_year AS year, line, stated, computed, quote
        FROM claims JOIN pairs USING (pair) WHERE verdict = 'wrong' AND body LIKE $body
        ORDER BY body, new_year, line""",
        {"body": "%"},
    ),
    "plans": Named(
        say("没有交代的计划（body：单位名称）"),
        """
        SELECT body, old_year AS year, confidence, quote
        FROM plans JOIN pairs USING (pair) WHERE status = 'silent' AND body LIKE $body
        ORDER BY confidence, body, old_year, line""",
        {"body": "%"},
    ),
    "stale": Named(
        say("照抄上年、本该更新的文字（body：单位名称）"),
        """
        SELECT body, new_year AS year, reason, chars, line, text
        FROM carried JOIN pairs USING (pair) WHERE reason <> 'proper' AND body LIKE $body
        ORDER BY chars DESC, body, new_year, line""",
        {"body": "%"},
    ),
    "coverage": Named(
        say("每年、每种报告有多少份"),
        """
        SELECT year, genre, count(*) AS documents, count(DISTINCT body) AS bodies, sum(chars) AS chars
        FROM documents GROUP BY ALL ORDER BY year, genre""",
    ),
    "errors": Named(
        say("没有读成的和有疑问的文件"),
        "SELECT kind, body, year, reason FROM errors ORDER BY kind, path",
    ),
}
