### The window: its frame, menus, screens and notices. The texts of each panel stand in a file named as it.

ui-title = TrustDesk
ui-opening = Opening your desk …
ui-opening-index = Making the search ready for this version: { $done } of { $total } …
ui-rail = Screens
ui-screen-today = Today
ui-screen-counterparts = Counterparts
ui-screen-promises = Promises
ui-screen-people = People
ui-screen-terms = Terms
ui-screen-countries = Countries
ui-search-field = Find anyone or anything   (Ctrl+K)
ui-search-field-name = Find anyone or anything
ui-about =
    TrustDesk { $version }
    Dossiers of the people you negotiate with, and one page before each meeting. Nothing leaves this computer.

## Menus

ui-menu-desk = &Desk
ui-menu-edit = &Edit
ui-menu-meeting = &Meeting
ui-menu-page = &Page
ui-menu-view = &View
ui-menu-help = &Help

## Actions

ui-action-new-counterpart = New &counterpart …
ui-action-quick-entry = &Quick entry
ui-action-search = &Find …
ui-action-import = &Import …
ui-action-export = E&xport everything …
ui-action-sample-desk = Open the &sample desk
ui-action-quit = &Quit
ui-action-undo = &Undo
ui-action-redo = &Redo
ui-undo-what = &Undo { $what }
ui-redo-what = &Redo { $what }
ui-action-prepare = &Prepare
ui-action-drill = Drill the &words
ui-action-in-the-room = In the &room
ui-action-debrief = &Debrief
ui-action-new-meeting = &New meeting …
ui-action-print = &Print …
ui-action-print-preview = Print pre&view …
ui-action-print-several = Print &several meetings …
ui-action-save-page = &Save as PDF or PNG …
ui-action-copy-page = &Copy to the clipboard
ui-action-table-copy = &Table copy
ui-action-letter = &Letter paper
ui-action-show-page = &Live page
ui-action-go-today = &Today
ui-action-go-counterparts = &Counterparts
ui-action-go-promises = &Promises
ui-action-go-people = P&eople
ui-action-go-terms = Te&rms
ui-action-go-countries = C&ountries
ui-action-go-back = &Back
ui-action-look-system = Look as the &system
ui-action-look-light = Li&ght
ui-action-look-dark = &Dark
ui-action-larger-text = L&arger text
ui-action-smaller-text = S&maller text
ui-action-shortcuts = &Keyboard shortcuts
ui-action-about = &About TrustDesk

## Notices

ui-notice-undo = Undo
ui-notice-close = Close
ui-notice-undone = Undone: { $what }
ui-notice-redone = Done again: { $what }
ui-work-cancel = Cancel
ui-unsaved = { $problem } Not all that you typed is saved yet, and TrustDesk stays open; close it once more to leave all the same.

## A mistake of the program

ui-fault = TrustDesk made a mistake, and this did not work. What was saved is safe. Try again, or close TrustDesk and open it once more.
ui-fault-noted = TrustDesk made a mistake, and this did not work. What was saved is safe. Try again, or close TrustDesk and open it once more. A note for its makers, with none of your texts, lies in { $file }

## The sheet of shortcuts: keys that stand in no menu

ui-shortcuts-dossier = In a dossier
ui-shortcuts-section = To a section, the first to the ninth
ui-shortcuts-next-section = To the next section; PgUp to the one before
ui-shortcuts-another = Done with this, and another of its kind
ui-shortcuts-close = Done with this
ui-shortcuts-remove = Remove the chosen line
ui-shortcuts-move = Move the chosen line up; Down moves it down
ui-shortcuts-list = Hide or show the list
