### The search over the window.

ui-search-title = Find anyone or anything
ui-search-placeholder = A name, a word, or what you want to do
ui-search-results = What was found
ui-search-keys = ↑ ↓ choose · Enter open · Ctrl+Enter prepare the meeting · Esc close
ui-search-recent = Recent searches
ui-search-counterparts = Counterparts
ui-search-people = People and organisations
ui-search-in = In { $name }
ui-search-shared-terms = Terms
ui-search-actions = Actions
ui-search-nothing = Nothing was found for “{ $text }”.
ui-search-tried = Names, organisations, notes, promises, meetings and terms were searched, whatever the accents.
ui-search-new-counterpart = New counterpart “{ $name }”
ui-search-undo-new = new counterpart
ui-search-notice-new = New counterpart: { $name }
