### The pictures of a dossier, and the same in words

ui-pictures-account = The trust account over time
ui-pictures-zone = The bargaining zone
ui-pictures-trade = What to trade
ui-pictures-way =
    { $strength ->
        [0] { $chain }
       *[other] { $chain } (the weakest link: { $strength } of 5)
    }
ui-pictures-ways = The way to them
ui-pictures-as-text = As text
ui-pictures-as-picture = As a picture
ui-pictures-nothing = Promises, positions, weights and people you both know become pictures here, as soon as there are some.

## The trust account

ui-pictures-account-empty = Promises kept and broken will show here over time, as soon as one is noted.
ui-pictures-account-trust = Trust before and after each meeting, 1 to 5
ui-pictures-account-unplaced =
    { $count ->
        [one] { $count } promise has no date and is not in the picture.
       *[other] { $count } promises have no date and are not in the picture.
    }
ui-pictures-account-earlier =
    { $count ->
        [one] { $count } older promise is left out.
       *[other] { $count } older promises are left out.
    }
ui-pictures-today = today
ui-pictures-double = early ones count double
ui-pictures-meeting = Meeting
ui-pictures-fate-kept = kept
ui-pictures-fate-late = late
ui-pictures-fate-broken = broken
ui-pictures-fate-open = open
ui-pictures-fate-overdue = overdue
ui-pictures-tally =
    { $party ->
        [ours] We kept { $kept } of { $settled }, { $open } open
       *[theirs] They kept { $kept } of { $settled }, { $open } open
    }
ui-pictures-entry =
    { $party ->
        [ours] We promised: { $what } – { $fate }, { $day }{ $weight ->
            [2] ; counts double
           *[other] { "" }
        }
       *[theirs] They promised: { $what } – { $fate }, { $day }{ $weight ->
            [2] ; counts double
           *[other] { "" }
        }
    }
ui-pictures-level =
    { $known ->
        [both] { $title }, { $day }: trust { $before } before, { $after } after
        [before] { $title }, { $day }: trust { $before } before
       *[after] { $title }, { $day }: trust { $after } after
    }

## The bargaining zone

ui-pictures-zone-empty = Where both sides stand on an issue in numbers, the room between them will show here.
ui-pictures-room-unknown = not all limits are known yet
ui-pictures-room =
    { $room ->
        [none] no zone, { $gap } apart
        [sure] { $shape ->
            [point] room at { $high }
           *[range] room from { $low } to { $high }
        }
       *[possible] { $shape ->
            [point] perhaps room at { $high }
           *[range] perhaps room from { $low } to { $high }
        }
    }
ui-pictures-range = { $low } to { $high }
ui-pictures-voice-ours = We
ui-pictures-voice-stated = They say
ui-pictures-voice-estimated = We think
ui-pictures-stance-reservation = limit
ui-pictures-stance-target = aim
ui-pictures-stance-offer = offer
ui-pictures-stance-room = room for a deal
ui-pictures-stance-gap = gap
ui-pictures-stance-show = perhaps for show
ui-pictures-stretch =
    { $voice ->
        [ours] { $what ->
            [reservation] Our limit: { $value }
            [target] Our aim: { $value }
           *[offer] Our offer: { $value }
        }
        [stated] { $what ->
            [reservation] They say their limit is { $value }
            [target] They say they want { $value }
           *[offer] They offer { $value }
        }
       *[estimated] { $what ->
            [reservation] We think their limit is { $value }
            [target] We think they want { $value }
           *[offer] We think they will offer { $value }
        }
    }{ $show ->
        [yes] {" "}(perhaps for show)
       *[no] { "" }
    }

## The trade matrix

ui-pictures-trade-empty = Issues with a weight for each side will show here, and which of them to trade.
ui-pictures-trade-ours = Worth to us
ui-pictures-trade-theirs = Worth to them
ui-pictures-trade-give = give
ui-pictures-trade-ask = ask
ui-pictures-trade-deal = deal
ui-pictures-trade-relationship = relationship
ui-pictures-trade-arrow = good trade
ui-pictures-trade-good = Give “{ $give }” for “{ $get }”: gains us { $ours }, them { $theirs }
ui-pictures-trade-none =
    { $lopsided ->
        [yes] No trade by which neither side loses.
       *[no] No trade stands out yet.
    }
ui-pictures-trade-dot =
    { $issue }: { $ours } to us, { $theirs } to them{ $list ->
        [relationship] {" "}(relationship)
       *[agreement] { "" }
    }{ $fixed ->
        [both] ; fixed for both
        [ours] ; fixed for us
        [theirs] ; fixed for them
       *[none] { "" }
    }
ui-pictures-trade-unweighed =
    { $count ->
        [one] { $count } open issue has no weight for both sides yet.
       *[other] { $count } open issues have no weight for both sides yet.
    }

## The way to a person

ui-pictures-way-empty = People who know both of you, and the way over them, will show here.
ui-pictures-way-you = You
ui-pictures-way-i = I { $how }
ui-pictures-way-ask = ask first
ui-pictures-way-bond =
    { $one } – { $other }{ $strength ->
        [0] {" "}(how strong is not noted)
       *[other] {" "}({ $strength } of 5)
    }{ $known ->
        [yes] : { $how }
       *[no] { "" }
    }{ $ask ->
        [yes] . Ask { $other } before naming them.
       *[no] { "" }
    }
