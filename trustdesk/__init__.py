"""TrustDesk: dossiers of counterparts, and one page before each negotiation."""

__version__ = "0.1.0"
