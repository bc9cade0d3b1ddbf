### Printing, saving and copying the page.

ui-printing-job = TrustDesk page
ui-printing-nothing-chosen = Choose a counterpart first; then there is a page to print, save or copy.
ui-printing-no-meetings = No meetings are planned. A new one (Ctrl+M) brings its page with it.
ui-printing-refused = The printer, or the file to print to, takes nothing. Check it, or choose another one, then print again.
ui-printing-printed =
    { $count ->
        [one] The page is on its way to { $printer }.
       *[other] { $count } pages are on their way to { $printer }.
    }
ui-printing-printed-to-file =
    { $count ->
        [one] The page is in { $file }.
       *[other] { $count } pages are in { $file }.
    }
ui-printing-working = Preparing { $count } pages …
ui-printing-preview-title = Print preview: { $page }

## Saving and copying

ui-printing-save-title = Save the page
ui-printing-file-pdf = PDF (*.pdf)
ui-printing-file-png = PNG picture (*.png)
ui-printing-saved = The page is saved as { $file }.
ui-printing-folder-title = Save the pages into a folder
ui-printing-saved-several =
    { $count ->
        [one] One page is saved in { $folder }.
       *[other] { $count } pages are saved in { $folder }.
    }
ui-printing-copied = The page is on the clipboard: as a picture, as text and as PDF.

## Several meetings

ui-printing-several-title = Print several meetings
ui-printing-several = Which meetings?
ui-printing-chosen = { $count } of { $total } chosen
ui-printing-all = All
ui-printing-none = None
ui-printing-copy = Copy
ui-printing-copy-eyes-only = Eyes only
ui-printing-copy-table = Table copy
ui-printing-paper = Paper
ui-printing-paper-a4 = A4
ui-printing-paper-letter = Letter
ui-printing-print = Print …
ui-printing-save = Save as PDF …
ui-printing-cancel = Cancel
