### Countries and regions: clocks, facts, the calendar, first words, and what is usual there (S0.8.1).

ui-countries-title = Countries
ui-countries-count =
    { $count ->
        [one] 1 country or region
       *[other] { $count } countries and regions
    }
ui-countries-new = New note
ui-countries-filter = Name, code, currency or language
ui-countries-group-at-desk = In your desk
ui-countries-group-all = All countries
ui-countries-group-regions = Regions
ui-countries-noted = notes
ui-countries-none-found = No country, currency or language here fits “{ $text }”.
ui-countries-clear = Show all countries
ui-countries-none-chosen = Choose a country: its clock, its calendar, first words, and what is usual there.
ui-countries-unknown = There is no country or region “{ $code }” here.
ui-countries-sheet = About { $name }
ui-countries-members = { $names }
ui-countries-regions = Notes of the { $names } hold here too.

## Clocks

ui-countries-clock = { $weekday } { $time }
ui-countries-hours-working = Working hours
ui-countries-hours-early-or-late = Outside working hours
ui-countries-hours-weekend = Week-end
ui-countries-hours-holiday = Day off: { $name }
ui-countries-same-time = your time
ui-countries-gap =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
ui-countries-ahead = { $gap } ahead of you
ui-countries-behind = { $gap } behind you
ui-countries-and-more = { $shown } and { $count } more
ui-countries-no-clock = Its time zone is not known here.

## Facts

ui-countries-facts = At a glance
ui-countries-fact-languages = Languages
ui-countries-fact-names = Names
ui-countries-fact-currency = Currency
ui-countries-fact-day = Dates
ui-countries-fact-number = Numbers
ui-countries-day-written = { $day } for 24 November 2026
ui-countries-fact-week = Working week
ui-countries-fact-phone = Telephone
ui-countries-order-given-first = Given name, then family name
ui-countries-order-family-first = Family name, then given name
ui-countries-order-given-then-father = Given name, then father’s name; mostly no family name
ui-countries-order-father-first = Father’s name, then given name; no family name
ui-countries-order-no-family = No fixed family name; ask how the name is used
ui-countries-order-mixed = It differs by region and community; ask which part is which
ui-countries-currency = { $name } ({ $code })
ui-countries-script = { $language } ({ $script } script)
ui-countries-share = { $language }, { $percent } %
ui-countries-days-to = { $first } to { $last }
ui-countries-days-and = { $first } and { $last }
ui-countries-week-in = { $place }: { $days }
ui-countries-facts-source = Source: Unicode CLDR, the IANA time zone database, ITU-T E.164

## The calendar

ui-countries-calendar = Calendar
ui-countries-day = { $weekday } { $day }
ui-countries-span = { $since } – { $until }
ui-countries-span-in-lines =
    { $since } –
    { $until }
ui-countries-no-deadline = Better no deadline on: { $days }
ui-countries-around = Around today
ui-countries-holidays = Public holidays in the next 60 days
ui-countries-no-holidays = None in the whole country.
ui-countries-no-calendar = Its public holidays are not known here for that time; ask when they are closed.
ui-countries-partial-calendar = Not all days off of that time are known here: those of the moon, or that a government sets anew each year, may be missing. Ask when they are closed.
ui-countries-part = Asked for: { $part }. What holds only in parts of the country says in which; the rest is of all of it.
ui-countries-holidays-parts =
    { $count ->
        [one] 1 more in a part of the country
       *[other] { $count } more in parts of the country
    }
ui-countries-estimated = estimated
ui-countries-half = until noon
ui-countries-only-in = Only in { $parts }
ui-countries-also-called = { $name } ({ $native })
ui-countries-was-closed = Was a day off: { $name }
ui-countries-between = Working day between days off ({ $name }); some take it
ui-countries-season = { $name }: { $text }
ui-countries-long-weekend = Long weekend around { $name }
ui-countries-clocks-forward = Clocks go forward by { $minutes } minutes
ui-countries-clocks-back = Clocks go back by { $minutes } minutes
ui-countries-talk = A subject that the date gives: { $subjects }
ui-countries-calendar-source = Days off are calculated; where the sighting of the moon decides, they are estimated. Ask before you fix a date.

## First words

ui-countries-words = First words
ui-countries-words-now = Now
ui-countries-words-thanks = Thanks
ui-countries-words-pleased = Pleased
ui-countries-words-goodbye = Goodbye
ui-countries-in-latin = { $say } · { $latin }
ui-countries-by-woman = { $what }, from a woman
ui-countries-spoken = { $what }: { $say }, say { $sound }

## Notes

ui-countries-notes = What is usual there
ui-countries-notes-hint = A starting point, not a fact about anyone: people differ more within a country than countries do. Check it with the person. Your own notes come first.
ui-countries-notes-checked = The notes that came with TrustDesk were last checked on { $day }.
ui-countries-notes-none = No notes yet. Write down what you learn there; it will stand on the page of everyone from there.
ui-countries-own = Your notes
ui-countries-add-first = Add a note
ui-countries-check = How to check: { $ask }
ui-countries-source = Source: { $source }
ui-countries-corrected = corrected by you
ui-countries-expression = “{ $says }”
ui-countries-may-mean = May mean: { $means }
ui-countries-acts = Correct or hide: { $text }
ui-countries-act-correct = Correct …
ui-countries-act-change = Change …
ui-countries-act-hide = Hide
ui-countries-act-remove = Remove
ui-countries-act-shipped = Back to the note that came with TrustDesk
ui-countries-hidden =
    { $count ->
        [one] 1 hidden note
       *[other] { $count } hidden notes
    }
ui-countries-show-again = Show again
ui-countries-show-again-what = Show again: { $text }

## Writing a note

ui-countries-form-new = New note about { $place }
ui-countries-form-correct = In your words
ui-countries-form-aspect = About
ui-countries-form-text = What is usual
ui-countries-form-meaning = What it may mean
ui-countries-form-ask = How to check it with the person
ui-countries-form-cue = In a few words, for the page
ui-countries-form-source = Where you know it from
ui-countries-form-save = Save
ui-countries-form-cancel = Cancel
ui-countries-form-empty = Write what is usual first.

## Undo and notices

ui-countries-undo-correction = correction of a note on a country
ui-countries-undo-added = new note on a country
ui-countries-undo-changed = change of a note on a country
ui-countries-undo-hidden = hiding of a note on a country
ui-countries-undo-shown = bringing back of a note on a country
ui-countries-undo-removed = removal of a note on a country
ui-countries-notice-hidden = Hidden: { $what }
ui-countries-notice-removed = Removed: { $what }
ui-countries-notice-shipped = The note that came with TrustDesk is back.
