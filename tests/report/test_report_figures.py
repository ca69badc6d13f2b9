"""Numbers as a reader meets them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Qualifier
from lawdiff.model.span import Span
from lawdiff.report.figures import bar, delta, growth, percent, signed

SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}


def metric(value: str, scale: str, unit: str) -> Metric:
    amount = Decimal(value) * SCALES[scale]
    exact, money, actual = Qualifier.EXACT, MetricKind.MONEY, MetricRole.ACTUAL
    text, span = value + scale + unit, Span(0, 1)
    return Metric(0, "收入", value, scale, amount, unit, None, exact, money, actual, None, None, text, span, 0, None)


def row(old: tuple[str, str], new: tuple[str, str], unit: str = "元", delta_unit: str = "元") -> MetricPair:
    before, after = metric(*old, unit), metric(*new, unit)
    change = (after.amount or Decimal(0)) - (before.amount or Decimal(0))
    rate = change / (before.amount or Decimal(1)) * 100
    return MetricPair("收入", unit, before, after, change, delta_unit, rate, MetricStatus.CHANGED, 1.0)


def check(pair: MetricPair, change: str, rate: str) -> None:
    assert (delta(pair), growth(pair)) == (change, rate)


def test_a_difference_is_told_in_the_scale_of_the_new_figure() -> None:
    check(row(("1.3", "亿"), ("1.6", "亿")), "+0.3亿元", "+23.1%")
    check(row(("6664", "万"), ("3.25", "亿")), "+2.5836亿元", "+387.7%")
    check(row(("1800", ""), ("1500", "")), "−300元", "−16.7%")


def test_points_have_no_scale() -> None:
    check(row(("96.5", ""), ("97.49", ""), "%", "个百分点"), "+0.99个百分点", "+1.0%")


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_signed_number_reads_back(number: Decimal) -> None:
    assert Decimal(signed(number).replace(",", "").replace("−", "-")) == number


@given(st.floats(0, 1), st.integers(2, 40))
def test_a_bar_is_full_only_for_a_whole_and_empty_only_for_nothing(share: float, cells: int) -> None:
    drawn = bar(share, cells)
    assert len(drawn) == cells
    assert ("░" not in drawn) == (share == 1)
    assert ("█" not in drawn) == (share == 0)


def test_a_share_is_told_to_one_place() -> None:
    assert [percent(share) for share in (0, 0.6316, 1)] == ["0.0%", "63.2%", "100.0%"]
