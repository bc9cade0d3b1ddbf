### Today: the agenda, and what an empty desk says.

ui-today-said-meetings =
    { $count ->
        [0] No meeting today
        [one] 1 meeting today
       *[other] { $count } meetings today
    }
ui-today-said-overdue =
    { $count ->
        [one] 1 promise overdue
       *[other] { $count } promises overdue
    }
ui-today-more = Show more
ui-today-count = { $count }
ui-today-open = Open the dossier

## Meetings

ui-today-meetings = Meetings ahead
ui-today-no-meetings = No meeting is planned. Plan one with Ctrl+M, and its page appears here.
ui-today-when-today = Today
ui-today-when-tomorrow = Tomorrow
ui-today-when-this-week = This week
ui-today-when-later = Later
ui-today-day-time = { $day } { $time }
ui-today-to-prepare =
    { $count ->
        [0] Ready
        [one] 1 thing to prepare
       *[other] { $count } things to prepare
    }
ui-today-page-bare = Nothing on the page yet
ui-today-page-full = Page { $percent } % full
ui-today-prepare = Prepare
ui-today-drill = Drill
ui-today-in-the-room = In the room
ui-today-print = Print
ui-today-debriefs = Debriefs to write
ui-today-write-debrief = Write it

## Promises

ui-today-promises = Promises due
ui-today-no-promises = No promise is due in the next two weeks, on either side.
ui-today-owed-ours = We owe
ui-today-owed-theirs = They owe
ui-today-overdue =
    { $days ->
        [0] overdue
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
ui-today-near-day =
    { $days ->
        [-1] yesterday
        [0] today
       *[other] tomorrow
    }
ui-today-kept = Kept
ui-today-kept-late = Kept, late
ui-today-undo-kept = keeping of a promise
ui-today-is-kept = The promise is marked as kept.

## Cooling and changed

ui-today-cooling = Cooling
ui-today-silent =
    Usually every { $usual ->
        [one] day
       *[other] { $usual } days
    }; silent for { $days } days
ui-today-log = Log a contact
ui-today-undo-log = contact
ui-today-is-logged = Today’s contact is noted.
ui-today-changed = Changed lately

## An empty desk

ui-today-welcome = Walk in prepared
ui-today-gives = TrustDesk keeps what you know, owe and plan with everyone you negotiate with, and turns it into one page before each meeting.
ui-today-first-new-counterpart = Start with someone you meet soon
ui-today-first-new-counterpart-why = A name is enough; the rest grows as you talk.
ui-today-first-import = Bring in what you have
ui-today-first-import-why = Dossiers from a file, such as an export or a backup.
ui-today-first-sample-desk = Look at the sample desk
ui-today-first-sample-desk-why = Fourteen invented dossiers with their pages, to try everything. One undo takes them away.
