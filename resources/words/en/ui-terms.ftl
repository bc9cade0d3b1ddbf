### Words to use and to avoid, and a text checked against them (S1.8, S4.1c).

ui-terms-title = Terms
ui-terms-count =
    { $count ->
        [one] 1 term
       *[other] { $count } terms
    }
ui-terms-new = New term
ui-terms-close = Close
ui-terms-remove = Remove
ui-terms-filter = Filter by words
ui-terms-use = Use or avoid
ui-terms-filter-all = All
ui-terms-filter-use = To use
ui-terms-filter-avoid = To avoid
ui-terms-glossary = Glossary
ui-terms-every-glossary = Every glossary
ui-terms-only-of = Only { $name }
ui-terms-none = The words of their trade stand here, and those that hurt. Speaking their language shows that you did your homework.
ui-terms-none-found = No term here fits.
ui-terms-column-term = Term
ui-terms-column-use = Use
ui-terms-column-meaning = Meaning, or what to say instead
ui-terms-column-glossary = Glossary
ui-terms-use-use = use
ui-terms-use-avoid = avoid
ui-terms-instead = say: { $text }
ui-terms-undo-removed = removal of a term
ui-terms-notice-removed = Removed: { $what }

## The check of a text

ui-terms-check = Check a text
ui-terms-check-hint = Paste a letter or what you mean to say. What sets sides, threatens, belittles, boasts or stands among your words to avoid is marked.
ui-terms-check-text = Text to check
ui-terms-check-example = If you do not agree, we will lose the contract.
ui-terms-check-remarks = What costs trust
ui-terms-check-verdict =
    { $count ->
        [0] Nothing in it costs trust.
        [one] One phrase costs trust.
       *[other] { $count } phrases cost trust.
    }
ui-terms-check-phrase = “{ $phrase }”
ui-terms-check-avoided = You noted it as a word to avoid.
ui-terms-check-better = Better: { $text }
