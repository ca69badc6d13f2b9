"""Chinese characters in patterns."""

# One Chinese character, for use in a pattern. It is spelled by what it is not, since the range of the Han block costs
# the pattern compiler two milliseconds wherever it stands (Python 3.11 walks through all of its 28,000 characters), and
# this class a fortieth of one. It also admits other letters that are not Latin, which reports do not contain.
HAN = r"[^\W\d_A-Za-z]"
