### Quick entry: what a line was understood as, and what is asked back.

entry-promise = Promise to { $name }: { $what }. Aim for { $target }, { $outer } at the latest.
entry-their-promise =
    { $target ->
        [none] { $name } promised: { $what }. No day was named.
       *[other] { $outer ->
            [none] { $name } promised: { $what }, by { $target }.
           *[other] { $name } promised: { $what }, by { $target }, { $outer } at the latest.
        }
    }
entry-day-time = { $day }, { $time }
entry-settled =
    { $outcome ->
        [kept] Kept { $party ->
            [ours] by us, for { $name }: { $what }.
           *[theirs] by { $name }: { $what }.
        }
       *[broken] Broken { $party ->
            [ours] by us, towards { $name }: { $what }.
           *[theirs] by { $name }: { $what }.
        }
    }
entry-contact =
    { $channel ->
        [in_person] Met
        [phone] Spoke by phone with
        [email] Wrote to
        [video] Spoke by video with
        [chat] Chatted with
       *[letter] Wrote to
    } { $name } on { $day }{ $minutes ->
        [0] {""}
       *[other] , { $minutes } minutes
    }{ $informal ->
        [yes] , informal
       *[no] {""}
    }{ $mood ->
        [neutral] {""}
       *[other] , { $mood }
    }{ $text ->
        [none] .
       *[other] : { $text }
    }
entry-meeting =
    Meeting with { $name } on { $day } at { $time }, { $channel ->
        [in_person] in person
        [phone] by phone
        [video] by video
       *[other] { $channel }
    }{ $minutes ->
        [0] {""}
       *[other] , { $minutes } minutes
    }{ $place ->
        [none] {""}
       *[other] , { $place }
    }{ $title ->
        [none] .
       *[other] : { $title }
    }
entry-term = Word of { $name }: { $text }, meaning { $meaning }
entry-note =
    { $verb ->
        [question] Question to ask { $name }: { $text }
        [gave] Given to { $name } today: { $text }
        [can_give] Ready to give to { $name }: { $text }
        [issue] Issue with { $name }: { $text }
       *[note] { $topic ->
            [background] Note about { $name }: { $text }
           *[other] Note about { $name } ({ $topic }): { $text }
        }
    }

## As undo names it

entry-words-promise = promise
entry-words-their-promise = promise of theirs
entry-words-note = note
entry-words-contact = contact
entry-words-meeting = meeting
entry-words-question = question
entry-words-gave = concession
entry-words-can-give = concession
entry-words-issue = issue
entry-words-term = term
entry-words-kept = promise kept
entry-words-broke = promise broken

## What is asked back

entry-unclear-name =
    { $found ->
        [0] { $part ->
            [none] Who is it about? Begin with what it is and a name: “note Reyes: …”.
           *[other] Nobody on your desk is called “{ $part }”. Write the name as it stands in the list, or choose whose dossier it is.
        }
       *[other] “{ $part }” could be { $found } people or organisations. Which one?
    }
entry-unclear =
    { $why ->
        [verb] Begin with what it is: promise, note, met, called, meeting, ask, gave, issue, term, kept – then a name, a colon and the rest.
        [day] { $part ->
            [none] By when? Name a day, such as “by thu, fri at the latest”.
           *[other] Which day is meant by “{ $part }”? Name one that is still to come, such as “by thu” or “3 December”.
        }
        [past_day] Which day was it? “{ $part }” can be read in more than one way, or is still to come.
        [time] At what time? Add it, such as “14:00”.
        [meaning] What does “{ $part }” mean? Write it behind an equals sign: “term Reyes: MOQ = minimum order quantity”.
        [negotiation] There is no one open negotiation with them for this issue. Begin one in the dossier first.
       *[text] { $part ->
            [none] What is it about? Write it behind the name.
           *[other] What exactly is meant by “{ $part }”?
        }
    }
