"""Opening lines: sentences to say early, each standing on facts of the dossier (DESIGN section 4).

The families are data (`families`, `resources/openings/`). A provider finds the facts of a family and those of the
user's words that are safe inside a sentence (`providers`, `phrases`); the engine chooses a wording, ranks for the
situation and leaves out what was said before (`lines`, `situation`). No fact, no line.
"""

from trustdesk.briefing.openings.lines import opening_lines
from trustdesk.briefing.openings.talks import STANDARD_NORMS, norm_lines

__all__ = ["STANDARD_NORMS", "norm_lines", "opening_lines"]
