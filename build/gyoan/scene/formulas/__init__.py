"""Formulas set as a book sets them: fractions with a rule, limits below a sum, brackets as high as what they hold.

The idea is TeX's (Donald Knuth, The TeXbook, 1984: Appendix G, and chapter 18 for the spaces between atoms): every part
is a box with a base line, and a rule for each kind of part says how boxes stand in a larger one. `boxes.py` has the
boxes, `proportions.py` the numbers, `atoms.py` the kinds of signs and their spaces, `letters.py` sets characters,
`signs.py` draws what no font has in that size, `stacks.py` and `tables.py` have the rules of what stands above and
below, and `setting.py` says which rule serves which part. Lengths are in em until `drawing.py` makes a `Graph` of it.
"""
