### People, organisations, the user, and what ties them (S0.8.5).

ui-people-title = People
ui-people-kind = What to list
ui-people-people = People
ui-people-organisations = Organisations
ui-people-filter = Filter by words
ui-people-count-people =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
ui-people-count-organisations =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
ui-people-new-person = New person
ui-people-new-organisation = New organisation
ui-people-none = Everyone with a name stands here: those across the table, colleagues, people you both know.
ui-people-none-organisations = Companies, schools, unions and clubs stand here; careers and clients are tied to them.
ui-people-none-found = Nobody here is called “{ $text }”.
ui-people-column-name = Name
ui-people-column-role = Role
ui-people-column-organisation = Organisation
ui-people-column-country = Country
ui-people-column-type = Kind
ui-people-column-industry = Industry

## The user

ui-people-you = You
ui-people-name-you = { $name } (you)
ui-people-you-are = You: { $name }
ui-people-you-unknown = Who are you?
ui-people-me-why = Your own career, schools and ties are what finds mutual contacts and common ground. Nothing of it leaves this computer.
ui-people-me-save = That is me
ui-people-me-nameless = A given or a family name is enough.

## The sheet

ui-people-remove = Remove
ui-people-remove-what = Remove { $what }
ui-people-never = Never mention
ui-people-now = now
ui-people-period = { $since } – { $until }
ui-people-strength = { $strength } of 5
ui-people-known-by = known by { $name }
ui-people-more = … and more; { $count } in all. Filter the list to find one.
ui-people-section-tables = At your tables
ui-people-hint-tables = Not across the table in any dossier.
ui-people-section-way = Who could introduce you
ui-people-hint-way = No way over people who know each other is known yet. A tie on either side may open one.
ui-people-section-careers = Career, schools, clients
ui-people-hint-careers = Where they worked, studied or were a client. What you share with them is found through these.
ui-people-add-careers = Add
ui-people-section-people = Its people
ui-people-hint-people = Nobody is tied to it yet.
ui-people-add-people = Add
ui-people-section-ties = Ties
ui-people-hint-ties = Whom they know, how well, and who would vouch for whom.
ui-people-add-ties = Add
ui-people-section-business = Business ties
ui-people-hint-business = Whom it buys from, sells to, owns or competes with.
ui-people-add-business = Add
ui-people-section-contacts = Mutual contact in these dossiers
ui-people-hint-contacts = Not noted as a mutual contact in any dossier.
ui-people-way-known = You know them yourself.
ui-people-way-never = You asked never to mention this person; no way is shown.
ui-people-way-free = { $way }.
ui-people-way-ask = { $way }. Ask first: { $who }.
ui-people-way-strength = The weakest link is { $strength } of 5.

## What undo and the notices call it

ui-people-undo-removed = removal of { $kind }
ui-people-undo-me = your own name
ui-people-notice-removed = Removed: { $what }
