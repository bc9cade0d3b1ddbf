### The wall between the deal and the relationship

ui-wall-agreement = The deal
ui-wall-agreement-hint = What you agree on: prices, times, duties.
ui-wall-relationship = The relationship
ui-wall-relationship-hint = How you want to deal with each other, now and later.
ui-wall-concessions = Concessions
ui-wall-no-concessions = Nothing is ready to give or given here yet.
ui-wall-more =
    { $count ->
        [one] Show { $count } more
       *[other] Show { $count } more
    }

## Cards

ui-wall-menu = What to do with it
ui-wall-open = Open
ui-wall-across = Move to the other list
ui-wall-up = Move up
ui-wall-down = Move down
ui-wall-remove = Remove
ui-wall-removed-issue = The issue was removed.
ui-wall-removed-concession = The concession was removed.

## What undo takes back

ui-wall-undo-change = change of an issue
ui-wall-undo-new-issue = new issue
ui-wall-undo-new-concession = new concession
ui-wall-undo-order =
    { $kind ->
        [issues] order of the issues
       *[concessions] order of the concessions
    }
ui-wall-undo-removal =
    { $kind ->
        [issues] removal of an issue
       *[concessions] removal of a concession
    }

ui-wall-done = Done

## Issues

ui-wall-issue-name = Issue: { $issue }
ui-wall-status-open = open
ui-wall-status-agreed = agreed
ui-wall-status-parked = parked
ui-wall-side-ours = We
ui-wall-side-theirs = They
ui-wall-weight-ours = How much “{ $issue }” matters to us, 0 to 10
ui-wall-weight-theirs = How much “{ $issue }” matters to them, 0 to 10
ui-wall-weight-hint-ours = How much it matters to us, 0 to 10
ui-wall-weight-hint-theirs = How much it matters to them, 0 to 10
ui-wall-freedom-unknown = may move?
ui-wall-freedom-fixed = fixed
ui-wall-freedom-flexible = flexible
ui-wall-freedom-name-ours = We are: { $freedom }
ui-wall-freedom-name-theirs = They are: { $freedom }
ui-wall-freedom-hint = Can this side move on it? Now: { $freedom }. Press to change
ui-wall-stand-none-ours = Where do we stand?
ui-wall-stand-none-theirs = Where do they stand?
ui-wall-range = { $low } to { $high }
ui-wall-stand =
    { $voice ->
        [think] { $what ->
            [reservation] we think limit { $value }
            [target] we think aim { $value }
           *[offer] we think offer { $value }
        }
        [say] { $what ->
            [reservation] say limit { $value }
            [target] say aim { $value }
           *[offer] offer { $value }
        }
       *[ours] { $what ->
            [reservation] limit { $value }
            [target] aim { $value }
           *[offer] offer { $value }
        }
    }{ $show ->
        [yes] {" "}(for show?)
       *[no] { "" }
    }
ui-wall-new-position = New position
ui-wall-add-issue =
    { $list ->
        [relationship] Add an issue of the relationship
       *[agreement] Add an issue of the deal
    }
ui-wall-starters = Begin with one of these, or write your own:
ui-wall-starter = + { $title }
ui-wall-more-starters = More…
ui-wall-suggest = Suggest issues…
ui-wall-search-issues = Search issues
ui-wall-no-such-issue = Nothing here says that. Write your own below.
ui-wall-close-issues = Close the list

## Concessions

ui-wall-add-concession =
    { $list ->
        [relationship] Add something we can give for the relationship
       *[agreement] Add something we can give on the deal
    }
ui-wall-concession =
    { $party ->
        [ours] We: { $what }
       *[theirs] They: { $what }
    }
ui-wall-concession-ready = ready
ui-wall-concession-given = given
ui-wall-concession-withheld = withheld
ui-wall-concession-cost = costs { $cost }
ui-wall-concession-back = came back: { $what }
ui-wall-reason-short-trade = in a trade
ui-wall-reason-short-goodwill = as goodwill
ui-wall-reason-short-repair = to make up for something
ui-wall-reason-short-pressure = under pressure
ui-wall-reason-short-buy-relationship = to be liked
ui-wall-reason-short-avoid-seeming-distrustful = so as not to seem distrustful

## Going across

ui-wall-why-agreement = Why does “{ $what }” belong to the deal?
ui-wall-why-relationship = Why does “{ $what }” belong to the relationship?
ui-wall-warning = A good relationship is not bought with a bad agreement. Keep the two apart.
ui-wall-reason-trade = We get something for it
ui-wall-reason-goodwill = As a sign of goodwill, with its limits said
ui-wall-reason-repair = To make up for something we did
ui-wall-reason-pressure = Because they press us
ui-wall-reason-buy-relationship = So that they like us better
ui-wall-reason-avoid-seeming-distrustful = So that we do not seem distrustful
ui-wall-move = Move it
ui-wall-put-back = Put it back

## Alarms

ui-wall-alarm = Warning
ui-wall-notice = To notice
ui-wall-show-fact = Show
ui-wall-show-fact-name = Show what this stands on: { $alarm }
