### What the analyses of trust found, one sentence a finding. The user's own words stand in quotes or after a colon.

## Trust account

finding-trust-account-kept =
    { $party ->
        [ours] We kept { $kept } of { $settled } promises that are settled.
       *[theirs] They kept { $kept } of { $settled } promises that are settled.
    }
finding-trust-account-overdue =
    { $party ->
        [ours] We owe “{ $what }”, { $days ->
            [0] overdue since earlier today
            [one] overdue for one day
           *[other] overdue for { $days } days
        }{ $early ->
            [yes] , and it is one of the first promises, which count double.
           *[no] .
        }
       *[theirs] They owe “{ $what }”, { $days ->
            [0] overdue since earlier today
            [one] overdue for one day
           *[other] overdue for { $days } days
        }{ $early ->
            [yes] , and it is one of the first promises, which count double.
           *[no] .
        }
    }
finding-trust-account-due =
    { $party ->
        [ours] We owe “{ $what }” by { $due }
       *[theirs] They owe “{ $what }” by { $due }
    }{ $time ->
        [none] .
       *[other] , { $time }.
    }
finding-trust-account-due-between =
    { $party ->
        [ours] We aim for { $target } with “{ $what }”, and { $due } is the latest.
       *[theirs] They aim for { $target } with “{ $what }”, and { $due } is the latest.
    }
finding-trust-account-past-target =
    { $party ->
        [ours] Our target for “{ $what }” was { $target }; { $due } is the latest.
       *[theirs] Their target for “{ $what }” was { $target }; { $due } is the latest.
    }
finding-trust-account-undated =
    { $party ->
        [ours] { $count ->
            [one] One open promise of ours has no date.
           *[other] { $count } open promises of ours have no date.
        }
       *[theirs] { $count ->
            [one] One open promise of theirs has no date.
           *[other] { $count } open promises of theirs have no date.
        }
    }
finding-trust-account-late =
    { $count ->
        [one] { $party ->
            [ours] We were late with one promise: “{ $what }”.
           *[theirs] They were late with one promise: “{ $what }”.
        }
       *[other] { $party ->
            [ours] We were late with { $count } promises, last of all “{ $what }”.
           *[theirs] They were late with { $count } promises, last of all “{ $what }”.
        }
    }
finding-trust-account-broken =
    { $count ->
        [one] { $party ->
            [ours] We broke one promise: “{ $what }”.
           *[theirs] They broke one promise: “{ $what }”.
        }
       *[other] { $party ->
            [ours] We broke { $count } promises, last of all “{ $what }”.
           *[theirs] They broke { $count } promises, last of all “{ $what }”.
        }
    }
finding-trust-account-renegotiated =
    { $count ->
        [one] { $party ->
            [ours] One promise of ours was renegotiated: “{ $what }”.
           *[theirs] One promise of theirs was renegotiated: “{ $what }”.
        }
       *[other] { $party ->
            [ours] { $count } promises of ours were renegotiated, last of all “{ $what }”.
           *[theirs] { $count } promises of theirs were renegotiated, last of all “{ $what }”.
        }
    }
finding-trust-account-weak-kind =
    { $party ->
        [ours] { $type ->
            [information] Of our promises of information we kept { $kept } of { $settled }.
            [call_back] Of our promises of calls back we kept { $kept } of { $settled }.
            [quality] Of our promises of quality we kept { $kept } of { $settled }.
            [delivery] Of our promises of delivery we kept { $kept } of { $settled }.
            [future_orders] Of our promises of future orders we kept { $kept } of { $settled }.
            [payment] Of our promises of payment we kept { $kept } of { $settled }.
           *[meeting] Of our promises of meetings we kept { $kept } of { $settled }.
        }
       *[theirs] { $type ->
            [information] Of their promises of information they kept { $kept } of { $settled }.
            [call_back] Of their promises of calls back they kept { $kept } of { $settled }.
            [quality] Of their promises of quality they kept { $kept } of { $settled }.
            [delivery] Of their promises of delivery they kept { $kept } of { $settled }.
            [future_orders] Of their promises of future orders they kept { $kept } of { $settled }.
            [payment] Of their promises of payment they kept { $kept } of { $settled }.
           *[meeting] Of their promises of meetings they kept { $kept } of { $settled }.
        }
    }
finding-trust-account-standing =
    { $party ->
        [ours] With the early ones counted double, our kept promises weigh { $deposits } and those late or broken { $withdrawals } ({ $early } early).
       *[theirs] With the early ones counted double, their kept promises weigh { $deposits } and those late or broken { $withdrawals } ({ $early } early).
    }
finding-trust-account-unwritten =
    { $party ->
        [ours] Of our open promises that a contract could hold, { $count } of { $total } rest on our word alone.
       *[theirs] Of their open promises that a contract could hold, { $count } of { $total } rest on their word alone.
    }

## The hedge builder

finding-hedge-safe =
    { $reason ->
        [said] Say both days
        [end_of_period] Name a day inside it
       *[other] Leave yourself room
    }, on { $what }: “I aim for { $target }{ $time ->
        [none] { "" }
       *[other] , { $time }
    }; it may take until { $outer }{ $outer_time ->
        [none] { "" }
       *[other] , { $outer_time }
    }, and not longer.”
finding-hedge-unclear = It is not clear what day, or what promise, is meant by: { $part }
finding-hedge-outer = “{ $what }” is promised for { $target } only; if that is not sure, say now that it may take until { $outer }.

## Trust default

finding-trust-default-level =
    { $level ->
        [nothing] We start from no trust.
        [a_little] We start from a little trust.
        [some] We start from some trust.
        [much] We start from much trust.
       *[full] We start from full trust.
    }
finding-trust-default-reason =
    { $level ->
        [nothing] We start from no trust: { $reason }
        [a_little] We start from a little trust: { $reason }
        [some] We start from some trust: { $reason }
        [much] We start from much trust: { $reason }
       *[full] We start from full trust: { $reason }
    }
finding-trust-default-nothing = Who starts from no trust suspects every move; start from a little and let it grow.
finding-trust-default-full = Full trust leaves nothing to build and nothing to check; start lower and let it grow.
finding-trust-default-unearned = Much trust stands on { $kept } of { $promised } promises kept and on no confirmed check.
finding-trust-default-differs =
    { $usual ->
        [nothing] Your usual start is no trust
        [a_little] Your usual start is a little trust
        [some] Your usual start is some trust
        [much] Your usual start is much trust
       *[full] Your usual start is full trust
    }{ $level ->
        [nothing] ; here it is none, and no reason is noted.
        [a_little] ; here it is a little, and no reason is noted.
        [some] ; here it is some, and no reason is noted.
        [much] ; here it is much, and no reason is noted.
       *[full] ; here it is full, and no reason is noted.
    }
finding-trust-default-norm =
    { $norm ->
        [gradual] Say that you build trust step by step
        [written] Say that you write down what is agreed
       *[open] Say that you speak openly about what you can and cannot do
    }{ $timing ->
        [first] : at the first meeting it is simply how you work.
        [early] : it is still early enough to sound normal.
        [later] : it fits best where something new begins.
       *[late] , but first hear them: said after trouble it can sound like distrust.
    }
finding-trust-default-own-norm =
    { $timing ->
        [first] At the first meeting it is simply how you work; say: { $line }
        [early] It is still early enough to sound normal; say: { $line }
        [later] It fits best where something new begins; say: { $line }
       *[late] After trouble it can sound like distrust, so hear them first; then say: { $line }
    }
finding-trust-default-norm-said = The norm has been said, so it can be referred to.

## Rhythm

finding-rhythm-none = No contact is noted yet.
finding-rhythm-last =
    { $channel ->
        [in_person] The last contact was in person
        [video] The last contact was by video
        [phone] The last contact was by phone
        [email] The last contact was by e-mail
        [chat] The last contact was by chat
       *[letter] The last contact was by letter
    }{ $days ->
        [0] , today.
        [1] , yesterday.
       *[other] , { $days } days ago.
    }
finding-rhythm-silence =
    { $days ->
        [one] One day of silence
       *[other] { $days } days of silence
    }{ $usual ->
        [one] , where one day is usual: the relationship cools.
       *[other] , where { $usual } are usual: the relationship cools.
    }
finding-rhythm-last-mood =
    { $mood ->
        [tense] The last contact, on { $day }, was tense.
       *[cool] The last contact, on { $day }, was cool.
    }
finding-rhythm-warming = The tone has warmed over the last { $contacts } contacts.
finding-rhythm-cooling = The tone has cooled over the last { $contacts } contacts: a friendly first move can turn it.
finding-rhythm-one-sided =
    { $party ->
        [ours] We began each of the last { $contacts } contacts whose beginner is noted.
       *[theirs] They began each of the last { $contacts } contacts whose beginner is noted.
    }
finding-rhythm-channels = Of { $contacts } contacts so far: { $in_person } in person, { $video } by video, { $phone } by phone, { $written } in writing.
finding-rhythm-written-only =
    { $contacts ->
        [one] The one contact so far was in writing; a call or a coffee builds more trust than the next message.
       *[other] All { $contacts } contacts so far were in writing; a call or a coffee builds more trust than the next message.
    }
finding-rhythm-hours =
    { $hours ->
        [0] { $minutes ->
            [one] One minute
           *[other] { $minutes } minutes
        }
        [one] { $minutes ->
            [0] One hour
            [one] One hour and one minute
           *[other] One hour and { $minutes } minutes
        }
       *[other] { $minutes ->
            [0] { $hours } hours
            [one] { $hours } hours and one minute
           *[other] { $hours } hours and { $minutes } minutes
        }
    } together so far{ $untimed ->
        [0] .
        [one] , and one contact whose length is not noted.
       *[other] , and { $untimed } contacts whose length is not noted.
    }
finding-rhythm-informal =
    { $spoken ->
        [one] The one spoken contact so far had no agenda.
       *[other] Of { $spoken } spoken contacts, { $informal } had no agenda.
    }
finding-rhythm-no-informal = None of the { $spoken } spoken contacts was a lunch, a coffee or a call without agenda.
finding-rhythm-channel-advice =
    { $channel ->
        [phone] You have never seen each other, and the next meeting is by phone: ask for video, or meet.
        [email] You have never seen each other, and the next meeting is by e-mail: ask for a call, or meet.
        [chat] You have never seen each other, and the next meeting is by chat: ask for a call, or meet.
       *[letter] You have never seen each other, and the next meeting is by letter: ask for a call, or meet.
    }
finding-rhythm-opened-up =
    { $shared ->
        [0] No shared information is noted
        [one] Information was shared once
        [2] Information was shared twice
       *[other] Information was shared { $shared } times
    }{ $widened ->
        [0] , and the scope has not widened.
        [one] , and the scope widened once.
        [2] , and the scope widened twice.
       *[other] , and the scope widened { $widened } times.
    }
finding-rhythm-rapport =
    { $notes ->
        [one] One human note or topic for small talk is there to begin with.
       *[other] { $notes } human notes and topics for small talk are there to begin with.
    }

## How much trust matters

finding-trust-gauge-share =
    { $share ->
        [high] Trust matters much here
        [medium] Trust matters here
       *[low] Trust matters less here
    }: importance { $importance } of 5, conflict { $conflict } of 5.
finding-trust-gauge-unknown =
    { $missing ->
        [importance] How important this negotiation is has not been judged.
        [conflict] How much conflict there is has not been judged.
       *[both] Neither importance nor conflict has been judged.
    }
finding-trust-gauge-thin = Trust matters much here and stood at { $level } of 5 when it was last judged, on { $day }.

## How trust is judged

finding-trust-reading-latest =
    { $count ->
        [one] The reading of { $day } judges one of its six parts.
        [6] The reading of { $day } judges all six parts.
       *[other] The reading of { $day } judges { $count } of its six parts.
    }
finding-trust-reading-weakest =
    { $part ->
        [competence] The weakest part is competence, at { $value } of 5.
        [shared_values] The weakest part is shared values, at { $value } of 5.
        [fairness] The weakest part is fairness, at { $value } of 5.
        [positivity] The weakest part is positivity, at { $value } of 5.
        [time_spent] The weakest part is time together, at { $value } of 5.
       *[intimacy] The weakest part is closeness, at { $value } of 5.
    }
finding-trust-reading-rose =
    { $part ->
        [competence] Competence rose from { $before } to { $after } of 5 since the reading before.
        [shared_values] Sharing of values rose from { $before } to { $after } of 5 since the reading before.
        [fairness] Fairness rose from { $before } to { $after } of 5 since the reading before.
        [positivity] Positivity rose from { $before } to { $after } of 5 since the reading before.
        [time_spent] Time together rose from { $before } to { $after } of 5 since the reading before.
       *[intimacy] Closeness rose from { $before } to { $after } of 5 since the reading before.
    }
finding-trust-reading-fell =
    { $part ->
        [competence] Competence fell from { $before } to { $after } of 5 since the reading before.
        [shared_values] Sharing of values fell from { $before } to { $after } of 5 since the reading before.
        [fairness] Fairness fell from { $before } to { $after } of 5 since the reading before.
        [positivity] Positivity fell from { $before } to { $after } of 5 since the reading before.
        [time_spent] Time together fell from { $before } to { $after } of 5 since the reading before.
       *[intimacy] Closeness fell from { $before } to { $after } of 5 since the reading before.
    }
finding-trust-reading-stale = The last reading is { $days } days old.
finding-trust-reading-meeting =
    { $change ->
        [same] Trust stayed at { $before } of 5 through the meeting of { $day }.
        [rose] Trust rose from { $before } to { $after } of 5 in the meeting of { $day }.
       *[fell] Trust fell from { $before } to { $after } of 5 in the meeting of { $day }.
    }
finding-trust-reading-lost-between = Trust was { $left } of 5 after { $earlier } and { $found } before { $later }: something happened in between.
finding-trust-reading-trend =
    { $trend ->
        [rising] Trust has risen over the last { $meetings } meetings that judge it, from { $first } to { $last } of 5.
        [falling] Trust has fallen over the last { $meetings } meetings that judge it, from { $first } to { $last } of 5.
       *[level] Trust shows no direction over the last { $meetings } meetings that judge it, from { $first } to { $last } of 5.
    }

## Readiness

finding-readiness-ways = Of the six ways to build trust, { $done } of { $total } are done and { $planned } planned.
finding-readiness-strategies = Of the five strategies, { $done } of { $total } are done and { $planned } planned.
finding-readiness-lines = Of the four lines of the summary, { $done } of { $total } are done and { $planned } planned.
finding-readiness-way =
    { $item ->
        [culture] Know their history and culture
        [socialising] Spend time without an agenda
        [dependence] Show that each side needs the other
        [interests] Show that you have their interests in mind
        [network] Use people both sides know
       *[small_promises] Keep small promises
    }: { $status ->
        [done] done.
        [planned] planned.
       *[not_yet] not yet.
    }
finding-readiness-strategy =
    { $item ->
        [partners] Choose the partner with care
        [rapport] Build rapport before bargaining
        [expectations] Say what trust you start from
        [reliability] Be reliable and open
       *[fairness] Listen and be fair
    }: { $status ->
        [done] done.
        [planned] planned.
       *[not_yet] not yet.
    }
finding-readiness-line =
    { $item ->
        [understand] We understand the other side
        [perspective] We show interest in how they see it
        [network] We use shared contacts
       *[deliver] We deliver what we promise
    }: { $status ->
        [done] done.
        [planned] planned.
       *[not_yet] not yet.
    }

## Risk patterns

finding-risk-patterns-too-quickly =
    { $level ->
        [some] We start from some trust, and no reference is checked and no record of kept promises carries it.
        [much] We start from much trust, and no reference is checked and no record of kept promises carries it.
       *[full] We start from full trust, and no reference is checked and no record of kept promises carries it.
    }
finding-risk-patterns-unconfirmed =
    { $claims ->
        [0] Much is taken on trust and nothing has been confirmed by a second opinion; say that you always ask for one.
        [one] Much is taken on trust and the one claim is not verified; say that you always ask for a second opinion.
       *[other] Much is taken on trust and none of { $claims } claims is verified; say that you always ask for a second opinion.
    }
finding-risk-patterns-swallowed-ours = We failed with { $count } of { $total } promises and nobody has said it aloud: name it before they break off.
finding-risk-patterns-swallowed-theirs = They failed with { $count } of { $total } promises and nobody has said it aloud: say what it costs you, calmly and soon.

## References and due diligence

finding-due-diligence-checked = Checks with a result: { $done } of { $total }.
finding-due-diligence-refuted = This did not hold when it was checked: { $subject }
finding-due-diligence-mixed = The answers were mixed on this: { $subject }
finding-due-diligence-open = Still to check: { $subject }
finding-due-diligence-due = To check by { $due }: { $subject }
finding-due-diligence-overdue =
    { $days ->
        [one] This check was due yesterday: { $subject }
       *[other] This check was due { $days } days ago: { $subject }
    }
finding-due-diligence-no-result = Asked on { $day }, and no result is noted: { $subject }
finding-due-diligence-not-independent =
    { $done ->
        [one] The one check with a result was not independent: ask somebody they did not name.
       *[other] None of the { $done } checks with a result was independent: ask somebody they did not name.
    }
finding-due-diligence-no-reference =
    { $total ->
        [one] The one check is no reference: ask a former partner how reliable they were.
       *[other] None of the { $total } checks is a reference: ask a former partner how reliable they were.
    }
finding-due-diligence-ask =
    { $question ->
        [history] Ask the reference: What did you do together, and when did it begin and end?
        [dates] Ask the reference: How often did they keep the dates they gave you, and what did they do when they could not?
        [trouble] Ask the reference: What went wrong, and how did you hear of it?
        [follow_through] Ask the reference: What did they promise and not write down, and what became of it?
        [again] Ask the reference: What would you agree in advance if you worked with them again?
       *[who_else] Ask the reference: Who else has worked with them and might see it differently?
    }
finding-due-diligence-ask-claim = Ask the reference what they know of this: { $claim }
finding-due-diligence-ask-own = Ask the reference, in your own words: { $question }

## Incidents

finding-incidents-open =
    { $status ->
        [unspoken] “{ $title }” has not been spoken about.
        [raised] “{ $title }” has been raised and is not settled.
       *[acknowledged] “{ $title }” is acknowledged and not yet repaired.
    }
finding-incidents-two-versions = Each side tells “{ $title }” in its own way: hear theirs first.
finding-incidents-version-missing =
    { $missing ->
        [ours] Our version of “{ $title }” is not noted.
        [theirs] How they tell “{ $title }” is not noted: ask them.
       *[both] Neither version of “{ $title }” is noted: ask them for theirs.
    }
finding-incidents-innocent = “{ $title }” may have happened without bad will: { $explanation }
finding-incidents-no-innocent = How “{ $title }” may have happened without bad will is not considered yet.
finding-incidents-mutual =
    { $ours ->
        [one] One thing that we did
       *[other] { $ours } things that we did
    }{ $theirs ->
        [one] {" "}and one that they did stand unrepaired between us: neither side should begin with the other’s.
       *[other] {" "}and { $theirs } that they did stand unrepaired between us: neither side should begin with the other’s.
    }
finding-incidents-repaired =
    { $count ->
        [one] One incident is repaired.
       *[other] { $count } incidents are repaired.
    }
