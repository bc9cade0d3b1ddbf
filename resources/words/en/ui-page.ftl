### The live page at the right of the window, what is left off it, and the opening lines.

ui-page-panel = Page
ui-page-sheet = The page, to read and to click on
ui-page-drawing = The page is being drawn
ui-page-nobody = Choose a counterpart, and the page for your next meeting appears here.
ui-page-new-counterpart = New counterpart …
ui-page-failed = The page could not be drawn. Everything you noted is safe.
ui-page-retry = Try again
ui-page-on-table = Table copy: nothing that is for your eyes only is on it.
ui-page-bare = There is little on this page yet. A goal, a promise or what you know about them will fill it.

## Above the page

ui-page-meeting = Meeting the page is for
ui-page-no-meeting = No meeting planned
ui-page-new-meeting = New meeting …
ui-page-copy = Copy
ui-page-copy-eyes-only = Eyes only
ui-page-copy-table = Table copy
ui-page-paper-a4 = A4
ui-page-paper-letter = Letter
ui-page-more = More to do with the page
ui-page-button-print = Print …
ui-page-button-save-page = Save as PDF or PNG …
ui-page-button-copy-page = Copy to the clipboard
ui-page-button-in-the-room = In the room

## Below the page

ui-page-fill = { $percent } % · { $size } pt
ui-page-fill-tip = How full the page is, and the size of its type
ui-page-left-off = Left off
ui-page-left-off-count =
    { $count ->
        [0] Nothing left off
       *[other] { $count } left off
    }
ui-page-openings = Opening lines
ui-page-zoom = Zoom
ui-page-zoom-width = Fit &width
ui-page-zoom-page = Fit &page
ui-page-zoom-full = 100 %
ui-page-zoom-in = &Larger
ui-page-zoom-out = &Smaller

## What is left off

ui-page-left-off-list = Lines left off the page, and lines pinned to it
ui-page-left-off-none = Everything you noted is on the page.
ui-page-group-pinned = Pinned to the page
ui-page-group-no-room = No room
ui-page-group-limit = More of its kind than the page shows
ui-page-group-shortened = On the page, but cut short
ui-page-group-hidden = Hidden by you
ui-page-why-pinned = { $block } · you pinned it
ui-page-why-no-room = { $block } · other lines matter more for this meeting
ui-page-why-limit = { $block } · better ones of its kind stand there
ui-page-why-shortened = { $block } · too long for one line of the page
ui-page-why-hidden = { $block } · you hid it
ui-page-line-pin = Bring onto the page
ui-page-line-pin-here = Pin to the page
ui-page-line-unpin = Unpin
ui-page-line-hide = Hide
ui-page-line-show = Show again
ui-page-line-swap = Swap …
ui-page-line-go = Go to the fact
ui-page-line-swap-here = This one gives way
ui-page-line-cancel = Cancel
ui-page-line-hidden = The line is off the page.
ui-page-swap-question = Which line gives way to “{ $line }”?
ui-page-no-pins = The table copy does not follow pins, as they show what matters to you.

## Opening lines

ui-page-offers-which = Which lines
ui-page-offers-offered = To say
ui-page-offers-spent = Used or dismissed
ui-page-offers-list = Opening lines, best first
ui-page-offers-none-offered = No line yet. A thank-you owed, a promise or an interest of theirs will suggest one.
ui-page-offers-none-spent = You have not used or dismissed any line yet.
ui-page-offer-take = Take
ui-page-offer-untake = Leave to the ranking
ui-page-offer-reword = Reword
ui-page-offer-used = Used
ui-page-offer-dismiss = Dismiss
ui-page-offer-back = Bring back
ui-page-offer-own = Line of your own
ui-page-offer-is-taken = Taken: it is on the page
ui-page-offer-is-used = Used
ui-page-offer-is-dismissed = Dismissed
ui-page-offer-was-used = Noted as used; it will not be offered again.
ui-page-offer-was-dismissed = The line is dismissed.
ui-page-offer-seconds = { $seconds } s
ui-page-offer-stands-on = Stands on a { $kind }: { $text }
ui-page-offer-stands-on-day = { $said } ({ $day })
ui-page-undo-untake = return of an opening line to the ranking
ui-page-own-words = Your words
ui-page-own-words-hint = Say it as you would say it.
ui-page-own-keep = Keep
ui-page-own-suggested = Suggested words
ui-page-own-cancel = Cancel
ui-page-remark = “{ $phrase }”: { $why } Better: { $better }
