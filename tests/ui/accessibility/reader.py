"""A screen reader in small: runs in the system's Python, knows the window only over AT-SPI, and takes orders.

One order a line on standard input, one JSON answer behind "> " on standard output:

    tree                everything that is shown: role, name, states, depth
    focus               what has the focus: role and name
    keys Ctrl+2         presses keys
    type some text      types it
    round Tab           presses the key until the focus is where it was; answers with where it went
    press NAME          does the default action of the control of that name
    quit
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from front import Screen  # noqa: E402  stands beside this file
from gi.repository import Atspi, GLib  # noqa: E402  the version has to be said first

_PATIENCE_S = 20.0
_ROUND_S = 15.0
_KEYS = {
    "Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Up": 0xFF52,
    "Down": 0xFF54, "Left": 0xFF51, "Right": 0xFF53, "Space": 0x20, "Delete": 0xFFFF, "Menu": 0xFF67, "Home": 0xFF50,
    "End": 0xFF57, "F1": 0xFFBE, "F2": 0xFFBF, "F5": 0xFFC2, "F9": 0xFFC6, "F10": 0xFFC7,
}  # fmt: skip
# Codes of keys, and not symbols, as these are held down: those of the keyboard that a virtual screen has.
_HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}


def _application():
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(index)
            if found is not None and "trustdesk" in (found.get_name() or "").lower() and found.get_child_count():
                return found
        time.sleep(0.1)
    raise SystemExit("no window was found on the accessibility bus")


def _tree(node, depth=0):
    try:
        states = node.get_state_set()
        if depth and not states.contains(Atspi.StateType.SHOWING):
            return
        yield {
            "role": node.get_role_name(),
            "name": node.get_name() or "",
            "description": node.get_description() or "",
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            "enabled": states.contains(Atspi.StateType.ENABLED),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "depth": depth,
        }
        for index in range(min(node.get_child_count(), 200)):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from _tree(child, depth + 1)
    except gi.repository.GLib.Error:
        return  # it went away while it was being read


def _press(node, name):
    for index in range(min(node.get_child_count(), 200)):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        states = child.get_state_set()
        if child.get_name() == name and states.contains(Atspi.StateType.SHOWING) and child.get_n_actions():
            return child.do_action(0)
        if _press(child, name):
            return True
    return False


def _keys(chord):
    *held, last = chord.split("+")
    for name in held:
        Atspi.generate_keyboard_event(_HELD[name], None, Atspi.KeySynthType.PRESS)
    symbol = _KEYS.get(last) or ord(last.lower())
    Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
    for name in reversed(held):
        Atspi.generate_keyboard_event(_HELD[name], None, Atspi.KeySynthType.RELEASE)


_ITEMS = {"page tab", "table cell", "list item", "tree item"}


def _focus(application):
    # Qt says of the current item of every bar, list and table that it has the focus, wherever the focus is.
    focused = sorted((each for each in _tree(application) if each["focused"]), key=lambda it: it["role"] in _ITEMS)
    return focused[0] if focused else None


def _round(application, key):
    """Everything that the key leads to, until it comes round. Heard as events, as asking for the tree takes long."""
    heard, end = [], time.monotonic() + _ROUND_S
    loop = GLib.MainContext.default()

    def listen(event):
        if event.detail1:
            node = event.source
            heard.append({"role": node.get_role_name(), "name": node.get_name() or ""})

    listener = Atspi.EventListener.new(listen)
    listener.register("object:state-changed:focused")
    while time.monotonic() < end and not (len(heard) > 3 and heard[-1] == heard[0] and heard[-2:] != heard[:2]):
        count = len(heard)
        _keys(key)
        patience = time.monotonic() + 0.6
        while len(heard) == count and time.monotonic() < patience:
            loop.iteration(False)
            time.sleep(0.002)
    listener.deregister("object:state-changed:focused")
    return heard


def main():
    """Take orders until there are none."""
    application = _application()
    screen = Screen()
    for line in sys.stdin:
        screen.focus_front()
        order, _, rest = line.rstrip("\n").partition(" ")
        if order == "quit":
            break
        if order == "tree":
            answer = list(_tree(application))
        elif order == "focus":
            answer = _focus(application)
        elif order == "press":
            answer = _press(application, rest)
        elif order == "round":
            answer = _round(application, rest)
        elif order == "keys":
            answer = _keys(rest)
        else:
            answer = Atspi.generate_keyboard_event(0, rest, Atspi.KeySynthType.STRING)
        # Marked, as the accessibility bus writes lines of its own to the same output.
        print(f"> {json.dumps(answer)}", flush=True)


main()
