### Every promise, both ways, and the lines that make one safe (S0.8.6).

ui-promises-title = Promises
ui-promises-count =
    { $count ->
        [one] 1 promise
       *[other] { $count } promises
    }
ui-promises-list = Promises
ui-promises-new = New promise
ui-promises-close = Close
ui-promises-keys = K kept · L kept late · B broken · R new dates · O open again · D dossier · Enter edit · Delete remove
ui-promises-whose = Whose
ui-promises-whose-all = All
ui-promises-whose-ours = We owe
ui-promises-whose-theirs = They owe
ui-promises-state = State
ui-promises-open = Open
ui-promises-settled = Settled
ui-promises-filter = Filter by words
ui-promises-none = No promise is open. Small ones, kept early, are the quickest way to trust.
ui-promises-none-settled = Nothing is settled yet. What was kept, broken or renegotiated will stand here.
ui-promises-none-found = No promise here holds “{ $text }”.

## Columns and how a promise stands

ui-promises-column-what = What
ui-promises-column-with = With whom
ui-promises-column-whose = Whose
ui-promises-column-due = Target – latest
ui-promises-column-state = State
ui-promises-party-ours = We
ui-promises-party-theirs = They
ui-promises-dates-of-a-month = { $first } – { $last }
ui-promises-standing-overdue =
    { $days ->
        [0] overdue since today
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
ui-promises-standing-past-target =
    { $days ->
        [0] today at the latest
        [1] tomorrow at the latest
       *[other] { $days } days left
    }
ui-promises-standing-due =
    { $days ->
        [0] due today
        [1] due tomorrow
       *[other] due in { $days } days
    }
ui-promises-standing-undated = no date
ui-promises-standing-early = kept, early
ui-promises-standing-on-time = kept, in time
ui-promises-standing-within-outer = kept, by the latest day
ui-promises-standing-late = kept, late
ui-promises-standing-broken = broken
ui-promises-standing-renegotiated = renegotiated
ui-promises-standing-released = released

## What one does with a promise

ui-promises-act-kept = Kept
ui-promises-act-late = Kept late, today
ui-promises-act-broken = Broken
ui-promises-act-renegotiate = New dates …
ui-promises-act-reopen = Open again
ui-promises-act-dossier = Go to the dossier
ui-promises-act-remove = Remove
ui-promises-undo-kept = note of a kept promise
ui-promises-undo-broken = note of a broken promise
ui-promises-undo-reopened = reopening of a promise
ui-promises-undo-renegotiated = new dates of a promise
ui-promises-undo-removed = removal of a promise
ui-promises-undo-new = new promise
ui-promises-notice-kept = Kept: { $what }
ui-promises-notice-late = Kept, late: { $what }
ui-promises-notice-broken = Broken: { $what }
ui-promises-notice-reopened = Open again: { $what }
ui-promises-notice-renegotiated = New dates: { $what }
ui-promises-notice-removed = Removed: { $what }
ui-promises-notice-new = Promised: { $what }

## A new promise, and new dates

ui-promises-who-promises = Who promises
ui-promises-promise-ours = We promise
ui-promises-promise-theirs = They promise
ui-promises-with = With whom
ui-promises-with-missing = Now say with whom: type a name and choose it.
ui-promises-wish = What, and when
ui-promises-wish-example = tariff sheet tomorrow
ui-promises-wish-hint = Write it as you would say it, with a day. You get a day to aim for, a latest day, and the words to say.
ui-promises-dates-understood = Aim for { $target }; at the latest { $latest }.
ui-promises-new-dates = New dates
ui-promises-new-dates-example = friday, monday at the latest
ui-promises-new-dates-hint = When will it be done? A day is enough, such as “friday” or “12 June”.
ui-promises-save = Save
ui-promises-cancel = Cancel
