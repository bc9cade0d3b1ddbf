### Dates that hold where the counterpart is: why one was moved, and why a day is a bad one.

safe-dates-day = { $weekday } { $day }
safe-dates-moved = The latest day is { $day }: before it are days off in { $country } ({ $name }).
safe-dates-other-week = { $day } is counted in the working week of { $country }.
safe-dates-off = { $day } is a day off in { $country }: { $name }.
safe-dates-half = { $day } is half a day off in { $country }: { $name }.
safe-dates-between = { $day } is a working day between days off in { $country } ({ $name }); some take it.
safe-dates-long-weekend = { $day } is part of a long weekend in { $country }: { $name }.
safe-dates-weekend = { $day } is at the weekend in { $country }.
safe-dates-custom = { $day } is no good day in { $country }: { $text }
