### Findings about the bargain itself: one sentence each. Amounts and dates arrive as words; the user's own words stand
### in quotation marks or behind a colon, so that the sentence holds whatever they say.

## Stance

finding-stance-solve-together = Both sides mean to solve it together: share information early and look for what adds value to both.
finding-stance-divide = Both sides are out to take: guard your limit and give only for something in return.
finding-stance-agree-on-how = We want to solve it together and they are out to take: agree on how to work before talking about terms.
finding-stance-decide-first = They want to solve it together and we are set to take: decide which it is before the meeting.
finding-stance-unclear =
    { $whose ->
        [ours] How we mean to play is not decided: solve it together, or take what we can.
        [theirs] How they mean to play is not known: find out before you offer anything.
       *[both] Neither our way of playing nor theirs is known: decide ours, and find out theirs before you offer anything.
    }
finding-stance-future-differs =
    { $expects ->
        [ours] We expect to meet again and they do not: the two sides see different negotiations.
       *[theirs] They expect to meet again and we do not: the two sides see different negotiations.
    }
finding-stance-future-open =
    { $whose ->
        [ours] We have not answered whether we will deal with each other again.
       *[theirs] We do not know whether they expect to deal with us again.
    }
finding-stance-gain-open =
    { $whose ->
        [ours] We have not said what a long partnership would bring us.
       *[theirs] We do not know what a long partnership would bring them.
    }
finding-stance-long-term-gain =
    { $whose ->
        [ours] What a long partnership would bring us: { $gain }
       *[theirs] What a long partnership would bring them: { $gain }
    }
finding-stance-answers =
    { $points ->
        [distributive] By our own answers this is a single deal; solving it together is still a choice we may make.
       *[collaborative]
            { $frame ->
                [distributive] By our own answers there is a future here, yet we are set to take: what we win today may cost more later.
               *[unclear] By our own answers there is a future here: that speaks for solving it together.
            }
    }
finding-stance-no-evidence =
    { $frame ->
        [distributive] That they are out to take is a guess: no evidence is noted.
       *[collaborative] That they want to solve it together is a guess: no evidence is noted.
    }
finding-stance-evidence =
    { $frame ->
        [distributive]
            { $sure ->
                [yes] They are out to take, as seen in this: { $evidence }
               *[no] They may be out to take, on doubtful evidence: { $evidence }
            }
       *[collaborative]
            { $sure ->
                [yes] They want to solve it together, as seen in this: { $evidence }
               *[no] They may want to solve it together, on doubtful evidence: { $evidence }
            }
    }
finding-stance-old = How they play was last noted { $days } days ago: check that it still holds.
finding-stance-today-and-later = Worth today: “{ $today }”; worth later: { $later }
finding-stance-today-only = Only today’s value is noted, and nothing of what could come later: { $today }
finding-stance-later-only = What could come later is noted, and nothing of today’s value: { $later }
finding-stance-monitoring = What we still need to check: { $check }
finding-stance-monitoring-spare = They kept all { $kept } promises that came due: see which checks you can now do without.

## The wall between the deal and the relationship

finding-wall-two-lists =
    { $deal ->
        [one] 1 issue of the deal and
       *[other] { $deal } issues of the deal and
    } { $relationship ->
        [one] 1 of the relationship are on the table; settle each list for itself.
       *[other] { $relationship } of the relationship are on the table; settle each list for itself.
    }
finding-wall-no-relationship-issues =
    { $deal ->
        [one] The only issue noted is one of the deal: what does the relationship need, apart from it?
       *[other] All { $deal } issues are about the deal: what does the relationship need, apart from it?
    }
finding-wall-no-agreement-issues =
    { $relationship ->
        [one] The only issue noted is one of the relationship: what is to be settled in the deal?
       *[other] All { $relationship } issues are about the relationship: what is to be settled in the deal?
    }
finding-wall-bought =
    { $status ->
        [given] We gave on the deal to buy goodwill, which no deal can buy: { $what }
       *[ready] This would give on the deal to buy goodwill; keep the two apart: { $what }
    }
finding-wall-feared =
    { $status ->
        [given] We gave on the deal only so as not to seem distrustful: { $what }
       *[ready] This would be given only so as not to seem distrustful; say the norm aloud instead: { $what }
    }
finding-wall-pressed =
    { $status ->
        [given] We gave this under pressure: { $what }
       *[ready] This would be given under pressure; ask for something in return first: { $what }
    }
finding-wall-wrong-list =
    { $list ->
        [agreement] “{ $what }” stands on the list of the deal, but its issue is one of the relationship: { $issue }
       *[relationship] “{ $what }” stands on the list of the relationship, but its issue is one of the deal: { $issue }
    }
finding-wall-drift = Our last { $count } concessions brought nothing back: stop, and ask for a return before the next one.
finding-wall-drift-size =
    { $trend ->
        [growing] What we give for nothing grows, from { finding-wall-drift-size.first } to { finding-wall-drift-size.last }, { finding-wall-drift-size.total } in all.
        [shrinking] What we give for nothing shrinks, from { finding-wall-drift-size.first } to { finding-wall-drift-size.last }, { finding-wall-drift-size.total } in all.
        [steady] What we give for nothing stays at { finding-wall-drift-size.last } each time, { finding-wall-drift-size.total } in all.
       *[uneven] What we gave for nothing went up and down, from { finding-wall-drift-size.first } to { finding-wall-drift-size.last }, { finding-wall-drift-size.total } over { $count } concessions.
    }
    .first =
        { $measure ->
            [money] { $currency } { $first }
           *[none] { $first }
        }
    .last =
        { $measure ->
            [money] { $currency } { $last }
           *[none] { $last }
        }
    .total =
        { $measure ->
            [money] { $currency } { $total }
           *[none] { $total }
        }
finding-wall-ledger =
    { $gave ->
        [0] We gave nothing so far;
        [one] We gave once, { $returned ->
                [0] with nothing back for it;
               *[other] and something came back for it;
            }
        [2] We gave twice, { $returned ->
                [0] with nothing back for either;
                [one] with something back for 1 of them;
               *[other] with something back for both;
            }
       *[other] We gave { $gave } times, { $returned ->
                [0] with nothing back for any of them;
                [one] with something back for 1 of them;
               *[other] with something back for { $returned } of them;
            }
    } { $got ->
        [0] they gave nothing so far.
        [one] they gave once.
        [2] they gave twice.
       *[other] they gave { $got } times.
    }
finding-wall-ledger-amounts = As far as it is counted in money, we gave { $currency } { $gave } and got { $currency } { $got }.
finding-wall-one-sided =
    { $count ->
        [one] We gave once and got nothing: the next step is theirs.
        [2] We gave twice and got nothing: the next step is theirs.
       *[other] We gave { $count } times and got nothing: the next step is theirs.
    }
finding-wall-past-our-limit = Our offer of { finding-wall-past-our-limit.offer } lies past our own limit of { finding-wall-past-our-limit.limit }, so that we would work at a loss: { $issue }
    .offer =
        { $measure ->
            [both] { $currency } { $offer } ({ $unit })
            [money] { $currency } { $offer }
            [unit] { $offer } ({ $unit })
           *[none] { $offer }
        }
    .limit =
        { $measure ->
            [both] { $currency } { $limit } ({ $unit })
            [money] { $currency } { $limit }
            [unit] { $limit } ({ $unit })
           *[none] { $limit }
        }
finding-wall-margin-used-up = What we gave for nothing costs { $currency } { $cost }, and only { $currency } { $margin } lay between our aim and our limit on this: { $issue }

## Bargaining zone

finding-zone-sure =
    { $shape ->
        [point] Both limits meet at one point on “{ $issue }”: { finding-zone-sure.point }{ finding-zone-sure.doubt }
       *[range] There is room for a deal on “{ $issue }”, from { finding-zone-sure.room }{ finding-zone-sure.doubt }
    }
    .doubt =
        { $confidence ->
            [certain] .
            [doubtful] , as far as a doubtful note of their limit goes.
           *[likely] , if their limit is what we think.
        }
    .point =
        { $measure ->
            [both] { $currency } { $low } ({ $unit })
            [money] { $currency } { $low }
            [unit] { $low } ({ $unit })
           *[none] { $low }
        }
    .room =
        { $measure ->
            [both] { $currency } { $low } to { $high } { $unit }
            [money] { $currency } { $low } to { $high }
            [unit] { $low } to { $high } { $unit }
           *[none] { $low } to { $high }
        }
finding-zone-possible =
    { $shape ->
        [point] The limits may meet at one point, and nowhere else, on “{ $issue }”: { finding-zone-possible.point }{ finding-zone-possible.doubt }
       *[range] There may be room for a deal on “{ $issue }”, from { finding-zone-possible.room }{ finding-zone-possible.doubt }
    }
    .doubt =
        { $confidence ->
            [certain] .
            [doubtful] , as far as a doubtful note of their limit goes.
           *[likely] , if their limit is what we think.
        }
    .point =
        { $measure ->
            [both] { $currency } { $low } ({ $unit })
            [money] { $currency } { $low }
            [unit] { $low } ({ $unit })
           *[none] { $low }
        }
    .room =
        { $measure ->
            [both] { $currency } { $low } to { $high } { $unit }
            [money] { $currency } { $low } to { $high }
            [unit] { $low } to { $high } { $unit }
           *[none] { $low } to { $high }
        }
finding-zone-none = No zone on “{ $issue }”: change the terms or stop early, for the limits lie apart by { finding-zone-none.gap }.
    .gap =
        { $measure ->
            [both] { $currency } { $gap } ({ $unit })
            [money] { $currency } { $gap }
            [unit] { $gap } ({ $unit })
           *[none] { $gap }
        }
finding-zone-for-show = Their limit on “{ $issue }” may be for show: estimate where they would really walk away.
finding-zone-stated-only = Their limit on “{ $issue }” is only what they say: estimate where they would really walk away.
finding-zone-doubtful = Their limit on “{ $issue }” is doubtful: find out more before you rely on it.
finding-zone-stated-against-estimated =
    { $stated ->
        [none] By what they say there is no zone on “{ $issue }”; by our estimate there { $estimated ->
                [sure] is one.
               *[possible] may be one.
            }
       *[other] By what they say there { $stated ->
                [sure] is
               *[possible] may be
            } a zone on “{ $issue }”; by our estimate there { $estimated ->
                [none] is none.
                [sure] is surely one.
               *[possible] may be one.
            }
    }
finding-zone-aim-past-theirs = Our aim on “{ $issue }” lies past their limit by { finding-zone-aim-past-theirs.gap }: it takes a trade to get there.
    .gap =
        { $measure ->
            [both] { $currency } { $gap } ({ $unit })
            [money] { $currency } { $gap }
            [unit] { $gap } ({ $unit })
           *[none] { $gap }
        }
finding-zone-several =
    { $possible ->
        [0] All { $count } issues counted in numbers have room for a deal.
       *[other] Of { $count } issues counted in numbers, { $sure } { $sure ->
            [one] has
           *[other] have
        } room for a deal and { $possible } may have.
    }
finding-zone-mixed =
    { $none ->
        [one] Of { $count } issues counted in numbers 1 has no zone by itself: look for a package with those that have room.
       *[other] Of { $count } issues counted in numbers { $none } have no zone by themselves: look for a package with those that have room.
    }
finding-zone-none-anywhere = None of the { $count } issues counted in numbers has a zone: change the terms, or stop before more time goes into the wording.
finding-zone-direction-open = Both limits on “{ $issue }” are known, but not whether we want more or less of it.
finding-zone-theirs-open = Our limit on “{ $issue }” is set, but where they would walk away is not even estimated.
finding-zone-ours-open = Their limit on “{ $issue }” is noted, but our own walk-away is not decided.
finding-zone-motives = Whether both motives can be served is for you to judge; ours is “{ $ours }”, theirs: { $theirs }
finding-zone-motives-open =
    { $whose ->
        [ours] Whether the two motives leave room for a deal cannot be said: none of ours is noted.
        [theirs] Whether the two motives leave room for a deal cannot be said: none of theirs is known.
       *[both] Whether the two motives leave room for a deal cannot be said: neither side’s is noted.
    }
finding-zone-calibration =
    { $count ->
        [one] { $held ->
            [0] The one past estimate of their limit that could be checked was wrong.
           *[other] The one past estimate of their limit that could be checked held.
        }
       *[other] Of { $count } past estimates of their limit that could be checked, { $held } held.
    }
finding-zone-calibration-bias =
    { $side ->
        [less_room] In { $wrong } of { $count } past estimates they could go less far than we thought: expect less this time.
       *[more_room] In { $wrong } of { $count } past estimates they could go further than we thought: ask for more this time.
    }

## Trades and packages

finding-trade-best = Best trade: give on “{ $give }” and get on “{ $get }”; by the weights we gain { $ours } and they gain { $theirs }.
finding-trade-lopsided =
    { $loses ->
        [ours] Giving on “{ $give }” for “{ $get }” would cost us more than it brings: ask for something besides.
       *[theirs] Giving on “{ $give }” for “{ $get }” would cost them more than it brings: add something to it.
    }
finding-trade-across-the-wall = The strongest trade by weights, “{ $give }” for “{ $get }”, would mix the deal with the relationship: keep the two apart.
finding-trade-package = Package { $number } gives “{ $give }” and holds “{ $hold }”: worth { $ours } of { $ours_most } to us and { $theirs } of { $theirs_most } to them.
finding-trade-they-are-fixed = They cannot move on “{ $fixed }”; they may move on “{ $elsewhere }”.
finding-trade-they-do-not-move = They cannot move on “{ $fixed }”, and nothing is noted on which they can: ask what else is flexible.
finding-trade-both-are-fixed = Neither side can move on “{ $fixed }”: look at time, scope and other terms around it.
finding-trade-nothing-moves =
    { $count ->
        [one] Neither side can move on the only open issue: bring in something new to trade.
       *[other] Neither side can move on any of the { $count } open issues: bring in something new to trade.
    }
finding-trade-flexibility-open =
    { $count ->
        [one] On 1 open issue it is not known who can move.
       *[other] On { $count } open issues it is not known who can move.
    }
finding-trade-weights-open =
    { $whose ->
        [ours]
            { $count ->
                [one] How much 1 open issue matters to us is not decided.
               *[other] How much { $count } open issues matter to us is not decided.
            }
       *[theirs]
            { $count ->
                [one] How much 1 open issue matters to them is not known.
               *[other] How much { $count } open issues matter to them is not known.
            }
    }

## Mutual dependence

finding-dependence-only-we-give = What only we can give them: { $what }
finding-dependence-only-they-give = What only they can give us: { $what }
finding-dependence-stalemate-costs-us = What a stalemate would cost us: { $what }
finding-dependence-stalemate-costs-them = What a stalemate would cost them: { $what }
finding-dependence-open = Nothing is noted of why the two sides need each other.
finding-dependence-side-open =
    { $side ->
        [only_we_give] Not noted yet: what only we can give them.
        [only_they_give] Not noted yet: what only they can give us.
        [stalemate_costs_us] Not noted yet: what a stalemate would cost us.
       *[stalemate_costs_them] Not noted yet: what a stalemate would cost them.
    }
finding-dependence-both-need = Both sides have poor alternatives ({ $ours } and { $theirs } of 5): say openly that you need each other.
finding-dependence-we-need = Their best alternative is better than ours ({ $theirs } against { $ours } of 5): strengthen ours before the meeting.
finding-dependence-they-need = Our best alternative is better than theirs ({ $ours } against { $theirs } of 5): do not make them feel it.
finding-dependence-even = The best alternatives of both sides are equally good ({ $ours } and { $theirs } of 5).
finding-dependence-neither-needs = Both sides could do well without a deal ({ $ours } and { $theirs } of 5): show what only the two of you can do.
finding-dependence-alternatives-open =
    { $which ->
        [ours] Their best alternative is noted, and ours is not.
        [theirs] Our best alternative is noted, and theirs is not.
       *[strength] Both best alternatives are noted, but not how strong they are.
    }

## Motives and triggers

finding-motive-known =
    { $whose ->
        [ours] { $driver ->
            [pressure] What presses us: { $what }
            [values] What we hold by: { $what }
           *[interest] Why we want it: { $what }
        }
       *[theirs] { $driver ->
            [pressure] What presses them: { $what }
            [values] What they hold by: { $what }
           *[interest] Why they want it: { $what }
        }
    }
finding-motive-keep-out =
    { $whose ->
        [ours] { $driver ->
            [ego] Our own pride is in it; keep it out of the talk: { $what }
           *[emotion] Our own feelings are in it; keep them out of the talk: { $what }
        }
       *[theirs] { $driver ->
            [ego] Their standing is in it; do not touch it, and let them save face: { $what }
           *[emotion] Their feelings are in it; hear them, and do not argue about them: { $what }
        }
    }
finding-motive-better-solution =
    { $whose ->
        [ours] What may serve our motive better than the term we ask for: { $what }
       *[theirs] What may serve their motive better than the term they ask for: { $what }
    }
finding-motive-at-home =
    { $whose ->
        [ours] What we must be able to say at home: { $what }
       *[theirs] What they must be able to say at home: { $what }
    }
finding-motive-doubtful = This motive of theirs is doubtful; ask before you build on it: { $what }
finding-motive-open =
    { $whose ->
        [ours] Why we want this deal is not noted.
       *[theirs] Why they want this deal is not known.
    }
finding-motive-trigger = Keep out of the talk: { $what }
finding-motive-unspoken = The issue that nobody names: { $what }
finding-motive-admission = What we can openly admit: { $what }
finding-motive-concern = What worries them: { $what }
finding-motive-nothing-to-admit = There is an issue that nobody names, and nothing is noted that we could admit to open it.
finding-motive-term-without-reason =
    { $count ->
        [one] Why 1 open issue matters to them is not known: { $issues }
       *[other] Why { $count } open issues matter to them is not known: { $issues }
    }

## Fairness

finding-fairness-acknowledge = Acknowledge what they did: { $what }
finding-fairness-explain = Explain this decision: { $what }
finding-fairness-compare = Whom they compare themselves with: { $what }
finding-fairness-satisfaction-noted = What is known of their satisfaction: { $what }
finding-fairness-unexplained =
    { $count ->
        [one] They compare themselves with others (1 note), and no explanation of ours is ready.
       *[other] They compare themselves with others ({ $count } notes), and no explanation of ours is ready.
    }
finding-fairness-nothing-acknowledged =
    { $contacts ->
        [one] After 1 contact nothing is noted that they contributed.
       *[other] After { $contacts } contacts nothing is noted that they contributed.
    }
finding-fairness-power-ours =
    { $far ->
        [yes] We have far more options than they have: small gestures of fairness count most.
       *[no] We have more options than they have: small gestures of fairness count more.
    }
finding-fairness-power-theirs =
    { $far ->
        [yes] They have far more options than we have: notice their small gestures, and say so.
       *[no] They have more options than we have: notice their small gestures, and say so.
    }
finding-fairness-gesture = A small gesture at hand: { $what }
finding-fairness-no-gesture = We have more options than they have, and no small gesture is ready.
finding-fairness-air-time =
    { $minutes ->
        [one] 1 minute is kept free for their concerns: let them go first.
       *[other] { $minutes } minutes are kept free for their concerns: let them go first.
    }
finding-fairness-no-air-time =
    { $concerns ->
        [0] No time is kept free for their concerns in this meeting.
        [one] No time is kept free for their concerns in this meeting, and 1 is known.
       *[other] No time is kept free for their concerns in this meeting, and { $concerns } are known.
    }
finding-fairness-satisfaction-ask = Ask whether they are satisfied, in these words: { $question }
finding-fairness-satisfaction-question-open = No question is ready that asks whether they are satisfied so far.
finding-fairness-unsatisfied = They left the last rated meeting unsatisfied ({ $theirs } of 5): ask about it first.
finding-fairness-no-bragging = After the last rated meeting we were more satisfied ({ $ours } of 5) than they were ({ $theirs } of 5): no word about what we gained.

## Labelled concessions

finding-concession-labelled = Ready, with its cost, its limit, what it shows and what we ask for it: { $what }
finding-concession-lacks-cost = Not said yet what this costs us: { $what }
finding-concession-lacks-limit = Not said yet how far this goes and how often: { $what }
finding-concession-lacks-goodwill = Not said yet what goodwill this shows: { $what }
finding-concession-lacks-return = Not said yet what we ask for this: { $what }
finding-concession-lacks-their-gain = Not said yet what they gain by this: { $what }
finding-concession-their-gain = What they gain by “{ $what }”: { $gain }
finding-concession-given-unlabelled =
    { $count ->
        [one] 1 concession was given without its cost or its limit being noted: they may not know what it was worth.
       *[other] { $count } concessions were given without their cost or their limit being noted: they may not know what these were worth.
    }

## Authority

finding-authority-decides-within = “{ $name }” decides, within this limit: { $limit }
finding-authority-decides = “{ $name }” decides; how far that goes is not noted.
finding-authority-does-not-decide =
    { $level ->
        [recommends] “{ $name }” comes and can recommend, but not decide.
        [influences] “{ $name }” comes and has influence, but does not decide.
       *[informs] “{ $name }” comes to inform and be informed, and does not decide.
    }
finding-authority-goes-through =
    { $level ->
        [recommends] “{ $name }” comes and can recommend, but not decide; above stands “{ $superior }”.
        [influences] “{ $name }” comes and has influence, but does not decide; above stands “{ $superior }”.
       *[informs] “{ $name }” comes to inform and be informed, and does not decide; above stands “{ $superior }”.
    }
finding-authority-nobody-known = Nobody on their side of the table is noted, and so not who decides.
finding-authority-nobody-decides =
    { $count ->
        [one] 1 person on their side is noted, and it is not known who decides.
       *[other] { $count } people on their side are noted, and it is not known who decides.
    }
finding-authority-open =
    { $count ->
        [one] What 1 person on their side can decide is not known.
       *[other] What { $count } people on their side can decide is not known.
    }
finding-authority-decider-absent = “{ $name }” decides and is not coming: this meeting can prepare, and not settle.
finding-authority-attendee-open = “{ $name }” is coming, and their part at the table is not noted.

## Terminology

finding-term-drill =
    { $count ->
        [one] 1 term to go through before the meeting, for two minutes at most.
       *[other] { $count } terms to go through before the meeting, for two minutes at most.
    }
finding-term-use = Their word “{ $term }” means this: { $meaning }
finding-term-avoid = Instead of “{ $term }” say this: { $instead }
finding-term-none = No term of their trade is noted; the trade is this: { $industry }
finding-term-without-meaning =
    { $count ->
        [one] 1 term to use has no meaning noted.
       *[other] { $count } terms to use have no meaning noted.
    }
finding-term-without-instead =
    { $count ->
        [one] 1 phrase to avoid has nothing noted to say instead.
       *[other] { $count } phrases to avoid have nothing noted to say instead.
    }

## Situation

finding-situation-listening =
    { $chosen ->
        [yes] The one thing to try, as you chose: listen first, say back what you heard, and only then look ahead.
       *[no] The one thing to try: listen first, say back what you heard, and only then look ahead.
    }
finding-situation-collaboration =
    { $chosen ->
        [yes] The one thing to try, as you chose: open with what both sides want, and say “we” and “together”.
       *[no] The one thing to try: open with what both sides want, and say “we” and “together”.
    }
finding-situation-curiosity =
    { $chosen ->
        [yes] The one thing to try, as you chose: ask instead of guessing, and after two minutes of talking ask again.
       *[no] The one thing to try: ask instead of guessing, and after two minutes of talking ask again.
    }
finding-situation-incident = Not healed yet, so feelings may run high: { $what }
finding-situation-tense = The last contact was tense.
finding-situation-emotion = Feelings or pride drive them: { $what }
finding-situation-mismatch = One side wants to solve it together while the other is out to take.
finding-situation-they-take = They are out to take.
finding-situation-conflict = The conflict is high.
finding-situation-shared-goal = Both sides want this: { $what }
finding-situation-stuck = The talks are stuck.
finding-situation-no-zone = There is no zone on this as it stands: { $what }
finding-situation-no-without-reason = They cannot move on this, and we do not know why: { $what }
finding-situation-motive-open = We do not know what drives them.
finding-situation-choice-differs =
    { $other ->
        [listening] You chose another tool, but the signs speak for listening first.
        [collaboration_frame] You chose another tool, but the signs speak for opening with what both sides want.
       *[curiosity_lens] You chose another tool, but the signs speak for asking first.
    }
finding-situation-seating = The setting you planned: { $how }
finding-situation-setting =
    { $channel ->
        [in_person] Sit on the same side of the table, or at a round one.
        [video] Keep a friendly tone, nod, and say so when you agree.
       *[phone] Keep a friendly tone, stay silent while they speak, and say so when you agree.
    }
finding-situation-try-not-judged =
    { $tool ->
        [listening] Last time we tried listening first: note what it did.
        [collaboration_frame] Last time we tried opening with what both sides want: note what it did.
       *[curiosity_lens] Last time we tried asking first: note what it did.
    }
finding-situation-last-try =
    { $tool ->
        [listening] Last time we tried listening first, with this result: { $what }
        [collaboration_frame] Last time we tried opening with what both sides want, with this result: { $what }
       *[curiosity_lens] Last time we tried asking first, with this result: { $what }
    }
