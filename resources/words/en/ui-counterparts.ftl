### The list of counterparts and the form for a new one.

ui-counterparts-title = Counterparts
ui-counterparts-list = Counterparts
ui-counterparts-new = New
ui-counterparts-filter = Filter by name or organisation
ui-counterparts-filter-short = Filter by name
ui-counterparts-all =
    { $total ->
        [one] 1 counterpart
       *[other] { $total } counterparts
    }
ui-counterparts-some = { $shown } of { $total }

## A row

ui-counterparts-today = Today
ui-counterparts-when = { $day } { $time }
ui-counterparts-internal = Inside
ui-counterparts-spoken-meeting = next meeting { $when }
ui-counterparts-spoken-overdue =
    { $count ->
        [one] 1 promise overdue
       *[other] { $count } promises overdue
    }
ui-counterparts-spoken-cooling = cooling

## Filters and order

ui-counterparts-chip-ahead = Meeting ahead
ui-counterparts-chip-overdue = Overdue
ui-counterparts-chip-cooling = Cooling
ui-counterparts-chip-internal = Inside
ui-counterparts-relation = Relation
ui-counterparts-any-relation = Any relation
ui-counterparts-relation-chosen = Relation: { $chosen }
ui-counterparts-order = Order
ui-counterparts-order-name = By name
ui-counterparts-order-next-meeting = By next meeting
ui-counterparts-order-last-contact = By latest contact
ui-counterparts-order-own = In my own order

## Menu and notices

ui-counterparts-menu-open = Open
ui-counterparts-menu-rename = Rename …
ui-counterparts-menu-remove = Remove
ui-counterparts-undo-removal = removal of { $name }
ui-counterparts-removed = { $name } is removed.

## Instead of the list, or of a dossier

ui-counterparts-nobody = Everyone you negotiate with will stand here. A name is enough to begin.
ui-counterparts-first = New counterpart
ui-counterparts-no-such = Nobody is called “{ $text }”.
ui-counterparts-new-named = New counterpart “{ $name }”
ui-counterparts-none-so = Nobody is like that now.
ui-counterparts-show-all = Show all
ui-counterparts-choose = Choose someone from the list to see what you know, promised and plan.
ui-counterparts-show-list = All counterparts
ui-counterparts-show-list-keys = Show the list (Ctrl+L)

## The form for a new one

ui-counterparts-new-title = New counterpart
ui-counterparts-their-organisation = Their organisation
ui-counterparts-their-person = Whom you speak to
ui-counterparts-same = There is already { $name }.
ui-counterparts-same-of = There is already { $name } ({ $of }).
ui-counterparts-open-same = Open that instead
ui-counterparts-who = And who are you?
ui-counterparts-who-why = Then your page can find people you both know. You may leave this empty.
ui-counterparts-my-name = Your name
ui-counterparts-my-organisation = Your organisation
ui-counterparts-add = Add
ui-counterparts-cancel = Cancel
ui-counterparts-no-name = Give a name first; everything else can wait.
ui-counterparts-no-country = There is no country “{ $typed }”. Choose one from the list, or leave it empty.
