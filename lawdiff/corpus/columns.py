"""What the tables hold: a line a column, with its name, its kind and its meaning."""

from __future__ import annotations

from collections.abc import Mapping

# Tables that `build` writes, and `pairs`, and `dup`; the ledger is how a later run knows what is done.
BUILD = ("documents", "sections", "sentences", "metrics", "findings", "errors")
PAIRS = ("pairs", "metric_deltas", "claims", "plans", "carried", "pair_findings", "errors")
LEDGER = "ledger"

_PLACE = """
start int first code point of the place in the source text (what `lawdiff text` prints)
end int code point after the place
line int line of the place, from 1
"""

TABLES: Mapping[str, str] = {
    "documents": """
document text key of the document: digest of its path, its content and what the manifest says of it
path text path below the folder that was read, with /
digest text digest of the bytes of the file (BLAKE2b, 128 bit)
bytes long size of the file
format text txt, md, html, pdf, docx or doc
encoding text encoding of the file
body text the body that reports, without 人民政府 at its end; null where neither text nor path tells
body_from text where the body is known from: manifest, title or path
genre text what sort of report it is, by its title; null where it says none
year int the year the report looks back on (of a work report: of its title); null where nothing tells
year_from text where the year is known from: manifest, text or path
title text title as written
issuer text issuer as written
signed date day of signing
chars int characters of the repaired text
paragraphs int paragraphs
sections int sections
sentences int sentences
metrics int figures
errors int findings of severity error
warnings int findings of severity warning
infos int findings of severity info
checks int figure statements that were tried
wrong int of these, the ones that do not hold
""",
    "sections": f"""
document text document
section int number of the section in its document, from 0
parent int section that it stands in
label text number as written: （一）
ordinal int value of the label
title text title
level int 1 一、 2 （一） 3 1. 4 （1） 5 一是
kind text heading, run-in, lead or item
role text overview, review, shortcomings, responsibility, plan, attachment; null for none
{_PLACE.strip()}
""",
    "sentences": f"""
document text document
sentence int number of the sentence in its document, from 0
paragraph int number of its paragraph
section int innermost section; null before the first heading
heading flag whether it is a heading
{_PLACE.strip()}
text text the repaired words
words_hash hash of the words without marks, spaces and widths; null where they are too short to count as repeated
mask_hash hash of the same with every figure as one sign
""",
    "metrics": f"""
document text document
metric int number of the figure in its document, from 0
sentence int sentence that it stands in
section int section that it stands in
label text what it counts
text text number with unit as written
value text number as written, without thousands separators
scale text 万, 亿, 千 …
amount number value times scale; null for a ratio, or where 38 digits with 9 places do not hold it
high number upper end of a range, in the same scale
unit text unit without its scale
qualifier text exact, approx, over, under, at_least, at_most or range
kind text count, money, rate, ratio, duration, area, mass, length, energy, points, multiple or other
role text actual, target, previous, cumulative or change
period_start int first year that it covers
period_end int last year that it covers
change text stated change: up or down
change_value number size of the stated change
change_unit text its unit
change_basis text yoy, avg, since:YYYY or unstated
{_PLACE.strip()}
""",
    "findings": f"""
document text document
code text code of the rule
name text name of the rule
severity text error, warning or info
message text what is wrong, in Chinese
quote text the repaired words
{_PLACE.strip()}
count int places of a habit that fills the document, else 1
fix text safe, unsafe, or null where none is proposed
fingerprint text names the finding from run to run
""",
    "errors": """
stage text build or pairs
document text document or pair that it speaks of; null where there is none
path text path below the folder that was read
body text body, where it is known
year int year, where it is known
kind text what went wrong, in one word (list below)
reason text what went wrong, in Chinese
""",
    "ledger": """
item text document or pair that is done
digest text digest of the bytes that it was made from
stamp text version, settings and packs that it was made with
failed flag whether it gave nothing but an error
seconds share time that it took
""",
    "pairs": """
pair text key of the pair: digest of both documents
body text body
genre text genre
old text document of the earlier year
new text document of the later year
old_year int earlier year
new_year int later year
similarity share share of both texts' characters that stand in both
novelty share share of the new text's characters that have no counterpart in the old
same int pairs of sentences that are the same
figures int … in which only figures differ
edited int … that were edited
split int … split
merged int … merged
added int … added
removed int … removed
moved int … that also changed their place
metrics_changed int figures of both years with another amount
metrics_same int figures of both years with the same amount
metrics_new int figures of the new year alone
metrics_dropped int figures of the old year alone
metrics_incomparable int figures that belong together and cannot be compared
claims_wrong int statements about last year that do not hold
plans_delivered int commitments of last year that are answered
plans_partial int … answered in part
plans_silent int … not answered
stale_chars int characters taken over that should have been renewed
proper_chars int characters rightly the same
findings int findings of the rules about two years
""",
    "metric_deltas": """
pair text pair
label text what the figure counts
unit text unit
kind text kind of the figure
role text role of the figure
status text changed, same, new, dropped or incomparable
old_amount number amount of the earlier year
new_amount number amount of the later year
delta number new less old, in delta_unit
delta_unit text unit of the difference; 个百分点 between rates
percent number difference in per cent of the old amount
confidence share how sure the two figures belong together, 0 to 1
old_text text old figure as written
new_text text new figure as written
old_line int its line
new_line int its line
""",
    "claims": f"""
pair text pair
quote text what the new report says about the old one's figure
{_PLACE.strip()}
stated text the change as stated
computed text the change as computed
verdict text ok, wrong or undecidable
why text why it cannot be decided
""",
    "plans": f"""
pair text pair
quote text a commitment of the old report
{_PLACE.strip()}
status text delivered, partial or silent
confidence text high or low
evidence texts what the new report says of it
similarity share likeness of the best evidence
""",
    "carried": f"""
pair text pair
reason text stale-figure, stale-year, verbatim or proper
chars int characters of the new side
text text the new side's words
{_PLACE.strip()}
""",
    "pair_findings": f"""
pair text pair
code text code of the rule
name text name of the rule
severity text error, warning or info
message text what is wrong, in Chinese
quote text the repaired words
{_PLACE.strip()}
""",
    "dup_groups": """
dup text key of the group: hash of its representative
unit text sentence or paragraph
kind text exact: the same words; figures: only figures differ; near: a few words differ
text text the representative's words
chars int its characters without marks and spaces
places int places
documents int documents
bodies int bodies
years int years
similarity share likeness of the least like member with the representative, figures masked
""",
    "dup_places": """
dup text group
document text document
sentence int sentence; of a paragraph its first
paragraph int paragraph
similarity share likeness with the representative, figures masked
""",
    "boilerplate": """
dup text group
text text the representative's words
masked text its words without marks, every figure as #
documents int documents that hold it
bodies int bodies that hold it
years int years in which it stands
share_of_bodies share bodies that hold it, of all bodies
share_of_years share years in which it stands, of all years
""",
}
