### The sheet of a dossier: its head, its sections and lists, and each record in a line or two.

## Head

ui-dossier-sheet = Dossier
ui-dossier-name = Name of the dossier
ui-dossier-nobody = Choose somebody in the list, and all you know about them stands here.
ui-dossier-last-met = Last met { $when }
ui-dossier-never-met = Never met so far
ui-dossier-cooling = Longer silent than usual
ui-dossier-next = Next: { $day }, { $title }
ui-dossier-no-next = No meeting planned
ui-dossier-internal = Inside our organisation
ui-dossier-eyes-only-switch = Eyes only
ui-dossier-eyes-only-tip = Nothing of this dossier but the name may stand on a table copy
ui-dossier-strip = Sections
ui-dossier-strip-more = More sections
ui-dossier-do-prepare = Prepare
ui-dossier-do-in-the-room = In the room
ui-dossier-do-drill = Drill these words
ui-dossier-do-debrief = Debrief
ui-dossier-do-new-meeting = New meeting
ui-dossier-negotiation-chosen = The negotiation that is shown
ui-dossier-negotiation-settled = { $title } ({ $status })
ui-dossier-rename = change of a name
ui-dossier-first-title = Your first page
ui-dossier-first-hint = Five things fill it. Begin with any of them; Esc brings you back here.
ui-dossier-first-goal = What you want, with a number
ui-dossier-first-promise = A small promise for this week
ui-dossier-first-small-talk = A topic for small talk
ui-dossier-first-issue = An issue to settle
ui-dossier-first-meeting = When you meet
ui-dossier-first-done = { $what } – done
ui-dossier-as-lists = The same as lists

## What is done

ui-dossier-do-removal = removal of { $what }
ui-dossier-do-order = new order of { $what }
ui-dossier-do-change = change of { $what }
ui-dossier-do-addition = addition of { $what }
ui-dossier-removed = Removed: “{ $title }”
ui-dossier-unkept = This was too little for { $what }, and is not kept.
ui-dossier-by-day = These stand by their day; only those of one day can be moved.
ui-dossier-needs = This belongs to { $what }, so that comes first.
ui-dossier-menu-edit = Edit
ui-dossier-menu-remove = Remove
ui-dossier-menu-up = Move up
ui-dossier-menu-down = Move down
ui-dossier-menu-eyes-only = Eyes only
ui-dossier-more = Show { $next } more of { $count } …
ui-dossier-settled =
    { $count ->
        [one] Show 1 that is settled
       *[other] Show { $count } that are settled
    }
ui-dossier-add = Add { $what } …

## Sections: the name on the strip, and what to write there while nothing is

ui-dossier-section-counterpart = Who
ui-dossier-hint-counterpart = Who are they to you, and how much trust do you start with?
ui-dossier-section-negotiation = Goal
ui-dossier-hint-negotiation = What do you want, in one sentence that can be measured? What do both sides want?
ui-dossier-section-wall = The wall
ui-dossier-hint-wall = Keep the deal and the relationship apart: never pay for one with the other.
ui-dossier-section-promises = Promises
ui-dossier-hint-promises = Small promises kept build trust. Note what each side said it would do, and by when.
ui-dossier-section-meetings = Meetings
ui-dossier-hint-meetings = When do you meet next, and when did you last talk?
ui-dossier-section-people = People
ui-dossier-hint-people = Who sits at the table, who decides, and whom do you both know?
ui-dossier-section-notes = Notes
ui-dossier-hint-notes = What would you like to remember about them? One thing in each note.
ui-dossier-section-building-trust = Trust
ui-dossier-hint-building-trust = What have you done to build trust, and what do you need from each other?
ui-dossier-section-questions = Questions
ui-dossier-hint-questions = What would you ask if you only wanted to understand?
ui-dossier-section-terms = Words
ui-dossier-hint-terms = Which words are theirs, and which would they rather not hear?
ui-dossier-section-reflections = Reflections
ui-dossier-hint-reflections = “I understand that this matters to you because …” – how would you end it?
ui-dossier-section-page = Page
ui-dossier-hint-page = Opening lines you took or dismissed, and lines you pinned or hid, are kept here.
ui-dossier-section-pictures = Pictures
ui-dossier-hint-pictures = The trust account, the bargaining zone and the way to people appear here as you write.

## Lists

ui-dossier-list-counterpart = Who they are to us
ui-dossier-list-negotiations = Goal and fallback
ui-dossier-list-stances = How each side plays
ui-dossier-list-alternatives = Without an agreement
ui-dossier-list-motives = What lies behind it
ui-dossier-list-issues-agreement = The deal
ui-dossier-list-issues-relationship = The relationship
ui-dossier-list-positions = Positions
ui-dossier-list-concessions-ours = What we can give
ui-dossier-list-concessions-theirs = What they give
ui-dossier-list-promises-ours = We promised
ui-dossier-list-promises-theirs = They promised
ui-dossier-list-incidents = What went wrong
ui-dossier-list-meetings = Meetings
ui-dossier-list-contacts = Contact log
ui-dossier-list-debriefs = Debriefs
ui-dossier-list-members = At the table
ui-dossier-list-mutual-contacts = People you both know
ui-dossier-list-people = Everyone named here
ui-dossier-list-affiliations = Careers, schools and boards
ui-dossier-list-ties = Who knows whom
ui-dossier-list-organisations = Organisations
ui-dossier-list-business-ties = Who does business with whom
ui-dossier-list-profile = You
ui-dossier-list-facts-background = Background
ui-dossier-list-facts-history = History
ui-dossier-list-facts-culture = Culture
ui-dossier-list-facts-personal = Personal
ui-dossier-list-facts-small-talk = Small talk
ui-dossier-list-facts-avoid = Keep out
ui-dossier-list-facts-interest = Interests
ui-dossier-list-facts-concern = Concerns
ui-dossier-list-facts-contribution = What they did well
ui-dossier-list-facts-gratitude = Thanks
ui-dossier-list-facts-comparator = Whom they compare with
ui-dossier-list-facts-explanation = To explain
ui-dossier-list-facts-trigger = What upsets them
ui-dossier-list-facts-unspoken = What nobody names
ui-dossier-list-facts-admission = What we can admit
ui-dossier-list-facts-monitoring = What we still check
ui-dossier-list-facts-information-shared = What they shared
ui-dossier-list-facts-scope-widened = What opened up
ui-dossier-list-facts-satisfaction = Satisfaction
ui-dossier-list-facts-open-point = Open points
ui-dossier-list-trust-steps = Six ways to trust
ui-dossier-list-trust-readings = How trust feels
ui-dossier-list-dependences = Why we need each other
ui-dossier-list-watch-outs = Watch out
ui-dossier-list-style-readings = How they negotiate
ui-dossier-style-reading = { $what }: { $value ->
        [1] { $low }
        [2] rather { $low }
        [4] rather { $high }
        [5] { $high }
       *[other] between the two
    }
ui-dossier-style-poles = { $value } of 5, from “{ $low }” to “{ $high }”

## Where they are

ui-dossier-place-title = Where they are: { $country }
ui-dossier-place-all = More on { $country }
ui-dossier-place-time = { $weekday } { $time } there
ui-dossier-place-time-in = { $weekday } { $time } in { $city }
ui-dossier-place-clock = { $time }, { $ahead }
ui-dossier-place-day = { $weekday } { $day }
ui-dossier-place-holiday = Next public holiday: { $day }, { $name }
ui-dossier-place-holiday-estimated = Next public holiday: about { $day }, { $name } (estimated)
ui-dossier-place-hello = Hello: { $say } ({ $sound }), { $language }
ui-dossier-place-usual = Usual in the place: starting points to check, and not yet true of { $who }
ui-dossier-place-check = Check: { $question }
ui-dossier-place-note = Note it about them
ui-dossier-place-undo-note = new note
ui-dossier-note-hidden = hidden
ui-dossier-list-reference-checks = Checked and to check
ui-dossier-list-questions = Questions
ui-dossier-list-terms = Words
ui-dossier-list-reflections = Reflections
ui-dossier-list-skipped-prompts = Not to be asked again
ui-dossier-list-opening-choices = Opening lines
ui-dossier-list-page-choices = Pinned and hidden

## A record in a line or two

ui-dossier-nothing-written = Nothing written yet
ui-dossier-somebody = somebody
ui-dossier-something = something
ui-dossier-and-more = { $names } and { $count } more
ui-dossier-at = { $day }, { $time }
ui-dossier-since = since { $start }
ui-dossier-until = until { $end }
ui-dossier-period = { $start } to { $end }
ui-dossier-side =
    { $party ->
        [ours] ours
       *[theirs] theirs
    }
ui-dossier-eyes-only = Eyes only
ui-dossier-you = You
ui-dossier-whose = { $name }: { $what }
ui-dossier-two = { $one } and { $other }
ui-dossier-vouches = would vouch { $strength } of 5
ui-dossier-mention-early = Mention early
ui-dossier-mention-allowed = May be mentioned
ui-dossier-mention-ask-first = Ask before mentioning
ui-dossier-mention-never = Never mention
ui-dossier-power =
    { $balance ->
        [-2] they have far more options
        [-1] they have more options
        [0] both have about the same options
        [1] we have more options
       *[other] we have far more options
    }
ui-dossier-rhythm =
    { $days ->
        [one] usually every day
       *[other] usually every { $days } days
    }
ui-dossier-stance =
    { $party ->
        [ours] How we play
       *[theirs] How they play
    }
ui-dossier-again =
    { $answer ->
        [yes] will meet again
        [no] will not meet again
       *[unsure] may meet again
    }
ui-dossier-batna = BATNA
ui-dossier-strength = strength { $strength } of 5
ui-dossier-weights = matters { $ours } to us, { $theirs } to them
ui-dossier-for-show = For show
ui-dossier-at-least = at least { $number }
ui-dossier-at-most = at most { $number }
ui-dossier-span = { $low } to { $high }
ui-dossier-meeting = Meeting
ui-dossier-minutes = { $minutes } min
ui-dossier-informal = informal
ui-dossier-trust-step = Trust { $before } → { $after }
ui-dossier-prompt-own-way = Your own way to trust
ui-dossier-prompt-shared-goal = What both want
ui-dossier-prompt-two-questions = Questions you wish you had asked
ui-dossier-prompt-because = Why it matters to them
ui-dossier-asked = Asked { $day }
ui-dossier-shared = Whole industry
ui-dossier-offered = An opening line about { $about }
ui-dossier-in-contract = in the contract
ui-dossier-overdue =
    { $days ->
        [0] Overdue since today
        [one] Overdue 1 day
       *[other] Overdue { $days } days
    }
ui-dossier-due-in =
    { $days ->
        [0] Due today
        [1] Due tomorrow
       *[other] Due in { $days } days
    }
ui-dossier-became-early = Kept early
ui-dossier-became-on-time = Kept
ui-dossier-became-within-outer = Kept in time
ui-dossier-became-late = Late
ui-dossier-became-broken = Broken
ui-dossier-became-renegotiated = Renegotiated
ui-dossier-became-released = Released
ui-dossier-became-open = Open
ui-dossier-of-source = from { $text }
ui-dossier-of-part-of = part of { $text }
ui-dossier-of-birthday = born { $text }
ui-dossier-of-address = say “{ $text }”
ui-dossier-of-say = sounds like { $text }
ui-dossier-of-trust = start with trust: { $text }
ui-dossier-of-reports-to = reports to { $text }
ui-dossier-of-known-by = known by { $text }
ui-dossier-of-how-we-know = we: { $text }
ui-dossier-of-how-they-know = they: { $text }
ui-dossier-of-goal = Goal: { $text }
ui-dossier-of-fallback = Fallback: { $text }
ui-dossier-of-shared-goal = Both want { $text }
ui-dossier-of-at-home = at home: { $text }
ui-dossier-of-better = better: { $text }
ui-dossier-of-their-interest = they: { $text }
ui-dossier-of-answer = Answer: { $text }
ui-dossier-of-instead = say “{ $text }” instead
ui-dossier-of-example = as in “{ $text }”
ui-dossier-of-target = by { $text }
ui-dossier-of-outer = { $text } at the latest
ui-dossier-of-done = done { $text }
ui-dossier-of-cost = costs { $text }
ui-dossier-of-limit = only { $text }
ui-dossier-of-in-return = for { $text }
ui-dossier-of-came-back = came back: { $text }
ui-dossier-of-our-version = We: { $text }
ui-dossier-of-their-version = They: { $text }
ui-dossier-of-repair = Repair: { $text }
ui-dossier-of-meaning = may mean: { $text }
ui-dossier-of-say-it = Say: { $text }
ui-dossier-of-show = Show: { $text }
ui-dossier-of-avoid = Avoid: { $text }
ui-dossier-of-due = due { $text }
ui-dossier-of-asked = ask { $text }
