"""Widgets of a general kind: they know nothing of TrustDesk, take texts ready to show, and emit what the user did."""
