### Before, in and after a meeting: prepare, in the room, debrief, a new meeting.

ui-meetings-when = { $day }, { $time }
ui-meetings-of-day = { $weekday } { $day }
ui-meetings-latest = { $target }, { $latest } at the latest
ui-meetings-method = After { $ids }

## Prepare

ui-prepare-title = Prepare for { $name }
ui-prepare-no-meeting = No meeting is planned yet; the answers are kept for the next one.
ui-prepare-progress = { $number } of { $total }
ui-prepare-save = Save and go on
ui-prepare-skip = Skip
ui-prepare-back = Back
ui-prepare-keys = Enter saves and goes on · Ctrl+→ skips · Ctrl+← goes back · Esc leaves
ui-prepare-skipped = Skipped before
ui-prepare-understood = Understood: { $days }
ui-prepare-hypotheses = Usual in the place: a starting point, not yet true of { $who }
ui-prepare-check = Check with { $who }: { $question }
ui-prepare-from = Source: { $source }
ui-prepare-suggestions = Take one, then change it
ui-prepare-more-suggestions = More suggestions
ui-prepare-call-sheet = What to ask on the call
ui-prepare-call-question = { $number }. { $text }
ui-prepare-listen = Listen for: { $text }
ui-prepare-poles = 1 is “{ $low }”, 5 is “{ $high }”
ui-prepare-nothing-chosen = Nothing chosen
ui-prepare-done = { $name } is prepared
ui-prepare-done-text = The page has what the questions ask for. It stands at the right.
ui-prepare-pause = A good first round
ui-prepare-pause-text = The most valuable questions are answered. { $count ->
        [one] One more is there if you have time.
       *[other] { $count } more are there if you have time.
    }
ui-prepare-more = More questions
ui-prepare-show-skipped = { $count ->
        [one] Show the skipped one
       *[other] Show the { $count } skipped ones
    }
ui-prepare-print = Print …
ui-prepare-room = In the room
ui-prepare-dossier = Back to the dossier
ui-prepare-empty-text = Plan a meeting, and the questions worth answering before it will be asked here, one at a time.
ui-prepare-new-meeting = New meeting …

## Debrief

ui-debrief-title = Debrief: { $name }
ui-debrief-hint = Ninety seconds. Fill in what you know and leave the rest; digits answer the scales, Tab goes on.
ui-debrief-which = Which meeting
ui-debrief-empty = A debrief belongs to a meeting. Plan one, and what you learn in it will be noted here.
ui-debrief-how = How did it go?
ui-debrief-none = not answered
ui-debrief-trust-before = Trust before, 1 to 5
ui-debrief-trust-after = Trust after
ui-debrief-their-satisfaction = How satisfied they were
ui-debrief-our-satisfaction = How satisfied we are
ui-debrief-mood = Mood
ui-debrief-informal = We had time without an agenda: lunch, coffee, a walk
ui-debrief-we-promised = We promised
ui-debrief-they-promised = They promised
ui-debrief-promise-example = such as “tariff sheet by thu, fri at the latest”
ui-debrief-by = { $what } · { $days }
ui-debrief-no-day = Kept without a day. Add one, such as “by thu”.
ui-debrief-were-due = Promises that were due: K kept, L late, B broken, O open
ui-debrief-due =
    { $party ->
        [ours] We owed:
       *[theirs] They owed:
    } { $what }{ $overdue ->
        [yes] { " " }(overdue)
       *[no] { "" }
    }
ui-debrief-became-kept = Kept
ui-debrief-became-late = Late
ui-debrief-became-broken = Broken
ui-debrief-became-open = Open
ui-debrief-surprise = What surprised you?
ui-debrief-learned = What did you learn about them?
ui-debrief-openings = What you opened with
ui-debrief-tool = Did the one thing you tried help?
ui-debrief-tool-tried = You meant to try: { $tool }
ui-debrief-people = Who was there
ui-debrief-minutes = Minutes
ui-debrief-save = Save debrief   (Ctrl+Enter)
ui-debrief-kept = Draft kept
ui-debrief-finished = Saved before; changes are kept, too.
ui-debrief-notice = Debrief saved
ui-debrief-saved = Debrief saved
ui-debrief-next = Next: { $meeting }
ui-debrief-next-none = No next meeting is planned yet.
ui-debrief-changes =
    { $count ->
        [0] Nothing of this stands on the next page yet
        [one] One line of the next page stands on this
       *[other] { $count } lines of the next page stand on this
    }
ui-debrief-more-lines = and { $count } more
ui-debrief-spent =
    { $count ->
        [one] The opening line you used will not be offered again.
       *[other] The { $count } opening lines you used will not be offered again.
    }
ui-debrief-plan = Plan the next meeting …
ui-debrief-show-next = Show the next page
ui-debrief-change = Change the debrief

## In the room

ui-room-title = In the room
ui-room-cards = Cards
ui-room-card = What to see
ui-room-card-open-with = Open with
ui-room-card-first-minutes = First five minutes
ui-room-card-goal = Goal
ui-room-card-owed = Owed
ui-room-card-ask = Ask
ui-room-card-concessions = Can give
ui-room-card-watch-out = Watch out
ui-room-small-talk = Small talk
ui-room-ask = Since you asked
ui-room-ask-now = You have talked for a while: ask something.
ui-room-meeting = Meeting
ui-room-over = over
ui-room-of-minutes = { $gone } / { $minutes }
ui-room-note = Note
ui-room-note-example = One line. “we: tariff sheet by thu” and “they: …” are kept as promises.
ui-room-noted = Noted
ui-room-nobody = No meeting is planned. Esc leaves.
ui-room-bare = There is nothing to show yet.
ui-room-ask-something = Ask something
ui-room-cap-space = Space
ui-room-cap-escape = Esc
ui-room-does-space = small talk
ui-room-does-r = from the start
ui-room-does-a = asked
ui-room-does-arrows = cards
ui-room-does-t = for the table
ui-room-does-n = note
ui-room-does-d = debrief
ui-room-does-escape = leave

## A new meeting

ui-new-meeting = New meeting
ui-new-meeting-with = New meeting with { $name }
ui-new-meeting-whom = With
ui-new-meeting-when = When
ui-new-meeting-when-example = tue 14:00, 24 nov 9, tomorrow at three
ui-new-meeting-unclear = Not clear yet: a day and a time, such as “24 nov 9:00”.
ui-new-meeting-calendar = Calendar
ui-new-meeting-minutes = Minutes
ui-new-meeting-channel = How
ui-new-meeting-place = Where
ui-new-meeting-about = About
ui-new-meeting-about-nothing = nothing yet
ui-new-meeting-people = From their side
ui-new-meeting-title = Called
ui-new-meeting-cancel = Cancel
ui-new-meeting-plan = Plan the meeting
ui-new-meeting-planned = Meeting planned
ui-new-meeting-nobody = With whom? Begin to type a name and choose it.
