"""What a window manager does for a user and a bare virtual screen does not: the window in front gets the keyboard.

Runs in the system's Python, which has no bindings of X11; these few calls go to the library itself.
"""

import ctypes
import ctypes.util

_VIEWABLE = 2
_REVERT_TO_PARENT = 2


class _Attributes(ctypes.Structure):
    """XWindowAttributes."""

    _fields_ = (
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("class_", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("all_event_masks", ctypes.c_long),
        ("your_event_mask", ctypes.c_long),
        ("do_not_propagate_mask", ctypes.c_long),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    )


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
def _overlook(_display, _error):
    """A window may go between two calls; the library's own handler would end the program for it."""
    return 0


class Screen:
    """The virtual screen of the environment."""

    def __init__(self):
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XSetErrorHandler(_overlook)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))

    def focus_front(self):
        """Give the keyboard to the window in front, where no window of the program has it."""
        windows = self._windows()
        focused, revert = ctypes.c_ulong(), ctypes.c_int()
        self._x.XGetInputFocus(self._display, ctypes.byref(focused), ctypes.byref(revert))
        if windows and focused.value not in windows:
            front = ctypes.c_ulong(windows[-1])
            self._x.XSetInputFocus(self._display, front, _REVERT_TO_PARENT, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def _windows(self):
        """Those that are shown, from the lowest to the highest; menus and the like manage themselves."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XQueryTree(
            self._display, self._root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
            ctypes.byref(count),
        )  # fmt: skip
        found = [children[number] for number in range(count.value)]
        self._x.XFree(children)
        return [each for each in found if self._is_managed(each)]

    def _is_managed(self, window):
        attributes = _Attributes()
        known = self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(attributes))
        return bool(known) and attributes.map_state == _VIEWABLE and not attributes.override_redirect
