"""The figures as CSV, Excel and Parquet: three writers of one table."""

from __future__ import annotations

import csv
import io

import openpyxl
import pyarrow.parquet

from lawdiff.report.csv_text import csv_text
from lawdiff.report.parquet import table_bytes
from lawdiff.report.xlsx import workbook

HEADS = ["名称", "2022", "2023"]
ROWS = [("=1+1", "12", "-0.5"), ("复议案件", "", "12345678901234567890"), ("@作者", None, "1/2")]


def test_a_workbook_holds_numbers_as_numbers_and_never_a_formula() -> None:
    page = openpyxl.load_workbook(io.BytesIO(workbook(HEADS, ROWS))).active
    assert [[cell.value for cell in row] for row in page] == [
        HEADS,
        ["=1+1", 12, -0.5],
        ["复议案件", None, "12345678901234567890"],
        ["@作者", None, "1/2"],
    ]
    assert all(cell.data_type != "f" for row in page for cell in row)


def test_parquet_loses_no_digit() -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(table_bytes(HEADS, ROWS)))
    assert table.column_names == HEADS
    assert table.column("2023").to_pylist() == ["-0.5", "12345678901234567890", "1/2"]
    assert table.column("2022").to_pylist() == ["12", None, None]


def test_csv_defuses_formulas_and_leaves_numbers() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(HEADS, ROWS).removeprefix("\ufeff"))))
    assert rows[1:] == [["'=1+1", "12", "-0.5"], ["复议案件", "", "12345678901234567890"], ["'@作者", "", "1/2"]]


def test_no_rows() -> None:
    assert openpyxl.load_workbook(io.BytesIO(workbook(HEADS, []))).active.max_row == 1
    assert pyarrow.parquet.read_table(io.BytesIO(table_bytes(HEADS, []))).num_rows == 0
