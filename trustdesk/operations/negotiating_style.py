"""The ten dimensions of negotiating style in words (S0.8.1)."""

from trustdesk.domain.culture import Dimension
from trustdesk.domain.starters import StyleDimension
from trustdesk.reference.starters import style_dimensions


def style_dimension(dimension: Dimension, language: str = "en") -> StyleDimension:
    """The title and the poles of a dimension, and what to do near either."""
    return style_dimensions(language)[dimension]
