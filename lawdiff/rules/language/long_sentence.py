"""LD803."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Sentence
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule


@rule("LD803", "long-sentence", severity=INFO, default=False)
def long_sentence(sentence: Sentence, longest: int = 150) -> Iterator[Hit]:
    """句子过长。

    依据：党政机关公文处理工作条例第十九条（文字精练）。
    例外：默认不查；选项 longest 是允许的字数。

    坏：
        ⟦全市各级行政机关坚持以人民为中心的发展思想，统筹推进简政放权、放管结合、优化服务改革，健全科学民主依法决策机制，完善行政执法程序，加强行政执法监督，深化行政复议体制改革，健全多元化解矛盾纠纷机制，推进公共法律服务体系建设，开展法治宣传教育，提升领导干部法治素养，落实法治政府建设督察制度，强化考核评价和责任追究，不断提高依法行政能力和水平，为全市经济社会高质量发展提供坚实的法治保障。⟧
    好：
        全市各级行政机关坚持以人民为中心的发展思想，统筹推进各项改革。
    """
    length = len(sentence.folded)
    if length > longest:
        yield Hit(sentence.span, say("这一句有 {n} 字，宜拆分", n=length))
