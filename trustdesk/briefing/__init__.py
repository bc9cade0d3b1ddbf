"""From a dossier to one page: withhold -> compose (blocks, openings, ranking) -> typeset (fit, PDF, PNG, SVG)."""
