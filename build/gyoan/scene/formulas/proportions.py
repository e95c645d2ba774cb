"""How large things are in formulas, in em: the parameters of TeX's fonts, for the fonts of texts.

Where a font of texts differs from Computer Modern, the number was measured on Noto Sans KR, whose signs stand in the
middle of its capitals.
"""

from __future__ import annotations

from gyoan.model.typeset import BASE_LINE
from gyoan.model.units import Points
from gyoan.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Proportions:
    """The numbers by which parts of a formula stand to each other; the names are those of Appendix G, in words."""

    axis: Points = Points(BASE_LINE)
    """Where rules of fractions run, above the base line: through the middle of `+` and `−`."""
    rule: Points = Points(0.05)
    """How thick rules are."""
    x_height: Points = Points(0.54)
    """The height of small letters."""
    scripts: tuple[float, float, float] = (1.0, 0.7, 0.5)
    """The sizes of text, of scripts, and of scripts of scripts."""
    raised: Points = Points(0.41)
    """How far scripts are raised at least (sup1)."""
    lowered: Points = Points(0.2)
    """How far they are lowered at least (sub1)."""
    raised_drop: Points = Points(0.386)
    """How far below the top of what is high a raised script stands (sup_drop)."""
    lowered_drop: Points = Points(0.05)
    """How far below the bottom of what is deep a lowered one stands (sub_drop)."""
    beside_script: Points = Points(0.05)
    """Free space behind scripts (scriptspace)."""
    limit_gap: Points = Points(0.15)
    """Free space between a large sign and its limits (big_op_spacing1 and 2)."""
    above_rule: tuple[Points, Points] = (Points(0.36), Points(0.14))
    """How far above a fraction's rule what it divides stands at least, by itself and within others (num1, num2)."""
    below_rule: tuple[Points, Points] = (Points(0.98), Points(0.62))
    """How far below the rule the base line of what divides runs at least, likewise (denom1, denom2)."""
    rule_gap: tuple[Points, Points] = (Points(0.16), Points(0.13))
    """Free space between a fraction's rule and what stands above and below it at least, likewise."""
    pair_gap: tuple[Points, Points] = (Points(0.3), Points(0.15))
    """The same between two of which one stands above the other without a rule."""
    beside_rule: Points = Points(0.1)
    """How far the rule of a fraction reaches beyond what it divides."""
    beside_fraction: Points = Points(0.12)
    """Free space beside fractions (nulldelimiterspace)."""
    strut_rise: Points = Points(0.84)
    strut_fall: Points = Points(0.36)
    """How high and deep each row of a table is at least: together the distance of base lines."""
    row_gap: Points = Points(0.12)
    """Free space between rows that are higher."""
    between_rows: Points = Points(0.3)
    """More space between rows of formulas (jot)."""
    between_columns: Points = Points(1.0)
    """Free space between columns of a matrix (twice arraycolsep)."""
    beside_large: Points = Points(0.06)
    """Free space beside large signs and within the brackets of a matrix: fonts have it in their signs."""
    covered: float = 0.9
    """How much of what they hold brackets cover (delimiterfactor)."""

    @property
    def above_line(self) -> Points:
        """How far above the base line the lowest of a raised script stands at least (rule 18c)."""
        return self.x_height / 4

    @property
    def below_letters(self) -> Points:
        """How far above the base line the highest of a lowered script stands at most (rule 18b)."""
        return self.x_height * 4 / 5

    @property
    def root_gap(self) -> Points:
        """Free space under the rule of a root beyond that rule's thickness (rule 11, which has 1/4)."""
        return self.x_height / 6


TEX = Proportions()
