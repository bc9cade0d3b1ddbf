### The page. Values in braces are plain text from the dossier; dates and amounts come formatted.

## Dates and times (Unicode date patterns)

date-long = EEEE d MMMM y
date-short = d MMMM
date-short-with-year = d MMMM y
date-weekday = EEEE
date-weekday-short = EEE
date-with-weekday = EEE d MMMM
time-short = HH:mm
days-ago =
    { $days ->
        [0] today
        [1] yesterday
       *[other] { $days } days ago
    }
range = { $low } to { $high }

## Band

marking =
    { $copy ->
        [table] TABLE COPY
       *[eyes-only] EYES ONLY
    }
page-title = { $name } – one-page briefing ({ $marking })
when = { $day }, { $time }
place = { $channel }, { $place }
minutes = { $minutes } min
no-meeting = No meeting planned
same-time = same clock there
their-time-of-day = { $time } their time
their-time-other-day = { $day } { $time } their time
their-hours =
    { $hours ->
        [early_or_late] outside their office hours
        [weekend] their weekend
       *[holiday] day off there: { $holiday }
    }
channel =
    { $channel ->
        [in_person] In person
        [video] Video call
        [phone] Phone call
        [email] E-mail
        [chat] Chat
       *[letter] Letter
    }
last-met =
    { $when ->
        [today] last met today
       *[other] last met { $when }
    }
first-meeting = FIRST MEETING
first-meeting-after =
    { $channel ->
        [phone] FIRST MEETING – last spoke by phone { $when }
        [email] FIRST MEETING – last e-mail { $when }
        [chat] FIRST MEETING – last chat { $when }
        [letter] FIRST MEETING – last letter { $when }
       *[other] FIRST MEETING
    }
made-on = { $marking } · Prepared { $day }
left-off =
    { $count ->
        [0] Every fact is on this page
        [one] 1 fact left off
       *[other] { $count } facts left off
    }
doubtful = Doubtful

## Headings

block-goal = Goal
block-open-with = Open with
block-in-the-room = In the room
block-trust = Trust account
block-trust-left = We owe
block-trust-right = They owe
block-issues = Issues
block-issues-left = Agreement
block-issues-right = Relationship
block-zone = Zone and BATNA
block-their-side = Their side
block-ask = Ask
block-concessions = Concessions ready
block-words = Words
block-watch-out = Watch out
block-not-known = Not known yet
block-debrief = After the meeting

## Goal

fallback = Fallback
purpose = Purpose
shared-goal = Together
shared-goal-text = We both want { $goal }

## Open with

first-five-minutes = First five minutes
keep-out = Keep out
one-thing = Try one thing
date-gives = from the calendar

## In the room

first-words = Hello in { $language }
first-words-note =
    { $of ->
        [thanks] thanks: { $note }
       *[hello] hello: { $note }
    }
saying =
    { $script ->
        [own] { $say } ({ $latin }) [{ $sound }]
       *[latin] { $say } [{ $sound }]
    }
saying-by-both = { $man }, a woman: { $woman }
calendar-of =
    { $whose ->
        [ours] Our calendar
       *[theirs] Their calendar
    }
from-until = { $since } to { $until }
calendar-closed =
    { $date ->
        [estimated] about { $days }
       *[known] { $days }
    }{ $how ->
        [parts] , a day off in parts of the country: { $name }
        [half] : { $name }, many close at noon
       *[all] : { $name }, closed
    }{ $date ->
        [estimated] {" "}(estimated date)
       *[known] {""}
    }
calendar-weekend = { $days }, { $parts }: { $text }
calendar-between = { $days }: a working day between days off ({ $name }); some take it
calendar-note = { $days }: { $text }
calendar-named = { $name }, { $days }
calendar-about = about { $days }
calendar-clocks =
    { $minutes ->
        [-60] { $days }: clocks go back one hour
        [60] { $days }: clocks go forward one hour
       *[other] { $days }: clocks move by { $minutes } minutes
    }
calendar-hours =
    { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
calendar-apart =
    { $how ->
        [until] { $change }; { $now } apart instead of { $otherwise } until { $until }
        [since] { $change }; { $now } apart since then, { $otherwise } before
       *[then] { $change }; { $now } apart until then, { $otherwise } after
    }
address-as = address as { $name }
role = Role
authority =
    { $level ->
        [decides] decides
        [recommends] recommends, does not decide
        [influences] has influence
       *[informs] informs only
    }
reports-to = reports to { $name }
post = { $role }, { $organisation }
first-time = You have not met { $name } face to face yet.
human = Human note
air-time = Keep { $minutes } minutes free for their concerns, first
their-time = Their time
seating = Seating
power-title = Options
power =
    { $balance ->
        [-2] They have far more options than we have
        [-1] They have more options than we have
        [1] We have more options than they have; small gestures of fairness count more
        [2] We have far more options than they have; small gestures of fairness count most
       *[other] Both sides have about the same options
    }

## Trust account

account-label =
    { $party ->
        [ours] We kept
       *[theirs] They kept
    }
account-kept = { $kept } of { $settled }
account-late = { $number } late
account-broken = { $number } broken
account-overdue = { $number } overdue
account-pending = { $number } open
no-date = no date
due = by { $day }
due-at = by { $day }, { $time }
due-between = { $target }, at the latest { $outer }
overdue =
    { $days ->
        [0] overdue since today
        [1] 1 day overdue
       *[other] { $days } days overdue
    }
trust-default = Start from
trust-level =
    { $level ->
        [nothing] no trust
        [a_little] a little trust
        [some] some trust
        [much] much trust
       *[full] full trust
    }
norm-line =
    { $copy ->
        [table] How we work
       *[eyes-only] Say early
    }
norm-gradual = I like to build trust step by step, with everyone I work with; it has served both sides well.
norm-written = I write down what we agree and send it the same day, so that neither of us has to rely on memory.
norm-open = I will say openly what I can and cannot do, and I am glad of the same from you; it protects us both.
last-mood =
    { $mood ->
        [tense] The last contact was tense ({ $when })
       *[cool] The last contact was cool ({ $when })
    }
cooling = Cooling: { $days } days of silence, usually { $usual }
written-only = Only in writing so far: a call or a coffee would do more than the next e-mail
trust-reading = Reading of { $when }
trust-part =
    { $part ->
        [competence] competence { $value }/5
        [shared_values] values { $value }/5
        [fairness] fairness { $value }/5
        [positivity] positivity { $value }/5
        [time_spent] time { $value }/5
       *[intimacy] closeness { $value }/5
    }

## Issues

issue-side =
    { $party ->
        [ours] we { $weight } { $move }
       *[theirs] they { $weight } { $move }
    }
issue-weight =
    { $party ->
        [ours] we { $weight }
       *[theirs] they { $weight }
    }
issue-move =
    { $party ->
        [ours] we { $move }
       *[theirs] they { $move }
    }
issue-agreed = agreed: { $what }
issue-agreed-bare = agreed
issue-no = Behind their no: { $reason }
best-trade = Best trade
trade-text = give on “{ $give }”, get on “{ $get }”
stance-mismatch =
    { $theirs ->
        [distributive] We want to solve it together; they are out to take. Agree on how to work before talking terms.
       *[collaborative] They want to solve it together; we are set to take. Decide which it is before the meeting.
    }
wall-crossed =
    { $reason ->
        [buy_relationship] “{ $what }” gives on the deal to buy goodwill: keep the two apart.
       *[avoid_seeming_distrustful] “{ $what }” is given only so as not to seem distrustful.
    }

## Zone and BATNA

zone-ours = we { $value }
zone-theirs =
    { $basis ->
        [stated] they say { $value }
       *[estimated] they perhaps { $value }
    }
zone-sure = room { $low } to { $high }
zone-possible = room, if we are right, { $low } to { $high }
zone-none = no zone: { $gap } apart, so change the terms or stop early
zone-for-show = their line may be for show
zone-title = { $issue } ({ $unit })
figure-ours = we
figure-theirs = they
figure-zone = zone
batna-label =
    { $party ->
        [ours] { $best ->
            [yes] Our BATNA
           *[no] Our other way
        }
       *[theirs] { $best ->
            [yes] Their BATNA
           *[no] Their other way
        }
    }

## Their side

motive = Why
motive-of = Why ({ $name })
at-home = At home
better-solution = Better for it
incident =
    { $told ->
        [yes] { $title }, as they tell it
       *[no] { $title }
    }
innocent = It may have been
they-ask = They will ask
our-reply = Reply: { $text }
fact-interest = Interest
fact-concern = Concern
fact-unspoken = Nobody says
fact-contribution = They did
fact-gratitude = Thanks
fact-comparator = They compare
fact-explanation = Explain
fact-admission = We can admit
fact-satisfaction = Satisfied?
fact-history = History
fact-background = Background
fact-shared = They shared
fact-widened = Scope widened
dependence-only_we_give = Only we give
dependence-only_they_give = Only they give
dependence-stalemate_costs_us = Stalemate costs us
dependence-stalemate_costs_them = Stalemate costs them

## Ask

ask-issue = “{ $issue }”: what makes this matter to you, and what would a good answer look like?

## Concessions

concession = We can { $what }.
concession-cost = Costs us: { $what }.
concession-limit = Limit: { $what }.
concession-return = In return: { $what }.
goodwill = It shows
their-gain = They gain

## Words

say-instead = say “{ $what }”
not-said = Not “{ $what }”
may-mean = May mean: { $what }
cue = Perhaps
cue-of = { $name }, perhaps
place-cue = { $place }, to check
place-check = Check: { $ask }

## Watch out

watch-say = Say
watch-show = Show
watch-avoid = Avoid
trigger = Keep out of it

## Not known yet

gap-goal = What do we want, in one sentence that can be measured?
gap-issues = What is on the table, and what is between us as people?
gap-their-motive = Why do they want this? What must they be able to say at home?
gap-our-batna = What do we do if there is no deal?
gap-their-limit = Where would they walk away ({ $what })?
gap-authority = Who decides on their side, and how far does it go?
gap-their-stance = Do they mean to solve it together or to take?
gap-reference = Who has worked with them? No reference is checked yet.
gap-small-talk = What do they like to talk about that is no issue?
gap-questions = Which two open questions would show what they care about?
unchecked = Unchecked
monitoring = Still to check
blank-we-promised = We promised
blank-they-promised = They promised
blank-surprise = Surprise

## What the reader should know of how the page was made

notice-missing-glyphs =
    { $count ->
        [one] 1 letter has no font here and is shown as a box.
       *[other] { $count } letters have no font here and are shown as boxes.
    }
notice-marks-removed = Towers of accents were reduced to two on a letter.
notice-figure-without-numbers = A figure was left out because its numbers are not finite.
notice-not-pdf-ua = The PDF could not be tagged for screen readers in full.
notice-never-mention =
    { $count ->
        [one] 1 record is kept off the page because it names a contact who must not be mentioned.
       *[other] { $count } records are kept off the page because they name a contact who must not be mentioned.
    }
