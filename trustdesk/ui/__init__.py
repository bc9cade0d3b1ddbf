"""The window: Qt Widgets that show values and forward wishes. No SQL, no files, no decisions.

`app.py` makes one `Desk`, the door to the operations, and one `MainWindow`, which places and connects panels of one
purpose each. A panel reads through the desk, shows what came, and asks again when `Desk.changed` tells of something it
shows. Where it wants to be somewhere else it emits `place_requested` with a `Place`. `widgets/` knows nothing of
TrustDesk.
"""
