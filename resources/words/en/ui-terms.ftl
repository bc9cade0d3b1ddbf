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
ui-terms-filter-theirs = Theirs
ui-terms-glossary = Glossary
ui-terms-all-own = Your terms
ui-terms-shipped-glossary = { $name } (shipped)
ui-terms-only-of = Only { $name }
ui-terms-none = The words of their trade stand here, and those that hurt. Speaking their language shows that you did your homework. Glossaries of trades are in the list above.
ui-terms-none-found = No term here fits.
ui-terms-column-term = Term
ui-terms-column-use = Use
ui-terms-column-meaning = Meaning, or what to say instead
ui-terms-column-glossary = Glossary
ui-terms-use-use = use
ui-terms-use-avoid = avoid
ui-terms-use-theirs = their word
ui-terms-instead = say: { $text }
ui-terms-otherwise = the trade says: { $text }
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

## Terms in a text that are not noted

ui-terms-unknown = Terms not noted yet
ui-terms-unknown-count =
    { $count ->
        [one] One term is not noted yet
       *[other] { $count } terms are not noted yet
    }
ui-terms-unknown-acronym =
    { $count ->
        [one] in no glossary: ask what it stands for
       *[other] { $count } times, in no glossary: ask what it stands for
    }
ui-terms-unknown-phrase =
    { $count ->
        [one] in no glossary: ask what they mean by it
       *[other] { $count } times, in no glossary: ask what they mean by it
    }
ui-terms-unknown-recurs = { $count } times, in no glossary: ask what they mean by it
ui-terms-unknown-show = Show “{ $text }” in the text
ui-terms-note-it = Note it
ui-terms-note-it-name = Note “{ $text }”
ui-terms-notice-noted = Noted: { $what }

## Shipped glossaries

ui-terms-shipped = shipped
ui-terms-yours = yours
ui-terms-shipped-name = { $text }, a shipped term
ui-terms-shipped-hint = A starting point from published sources. Ask how they use it; what you note yourself goes before it.
ui-terms-also = Also: { $names }
ui-terms-example = “{ $text }”
ui-terms-source = Source: { $source }
ui-terms-deed-pick = Use in a dossier …
ui-terms-deed-theirs = They say it …
ui-terms-deed-avoid = Avoid it …
ui-terms-deed-correct = Correct
ui-terms-notice-correct = “{ $what }” is yours now; change it as you like.
ui-terms-notice-pick = Among the words of { $name }.
ui-terms-notice-theirs = Noted as a word of { $name }.
ui-terms-notice-avoid = Noted as a word to avoid: { $name }.
ui-terms-take-pick = Use “{ $text }” in a dossier
ui-terms-take-theirs = They say “{ $text }”
ui-terms-take-avoid = Avoid “{ $text }”
ui-terms-pick-glossary = Use for a dossier …
ui-terms-take-glossary = Use “{ $text }” for a dossier
ui-terms-take-glossary-hint = { $name } becomes the industry of the dossier, where it has none yet. Its terms then stand behind your own on the page and in the drill.
ui-terms-notice-glossary = The glossary of { $name }.
ui-terms-take-whose = With whom
ui-terms-take-example = Name of a counterpart
ui-terms-take-everybody = Everybody
ui-terms-take-word = Their word for it
ui-terms-take-instead = Say instead
ui-terms-take-nobody = Choose one of your counterparts from the list.
ui-terms-take-cancel = Cancel
ui-terms-take = Note it

## The drill

ui-terms-drill = Drill
ui-drill = Drill
ui-drill-of = Drill: { $name }
ui-drill-time = Two minutes
ui-drill-seconds-left =
    { $count ->
        [0] The two minutes are over; go on as long as you like.
        [one] One second left
       *[other] { $count } seconds left
    }
ui-drill-left =
    { $count ->
        [one] last card
       *[other] { $count } cards left
    }
ui-drill-asks-term = What do they call it?
ui-drill-asks-instead = What do you say instead?
ui-drill-avoided = not “{ $text }”
ui-drill-stand-new = new
ui-drill-stand-due = due
ui-drill-stand-learnt = learnt
ui-drill-own = yours
ui-drill-show = Show the answer
ui-drill-again = { $number }  Again
ui-drill-hard = { $number }  Hard
ui-drill-good = { $number }  Good
ui-drill-easy = { $number }  Easy
ui-drill-close = Close
ui-drill-hint = Space shows the answer, 1 to 4 say how well you knew it, Esc ends.
ui-drill-known =
    { $asked ->
        [one] { $known ->
            [0] One word, and it takes another look.
           *[other] One word, and you knew it.
        }
       *[other] You knew { $known } of { $asked } at once. Each comes again when it is time.
    }
ui-drill-more =
    { $count ->
        [one] One more
       *[other] { $count } more are waiting
    }
ui-drill-all-learnt =
    { $count ->
        [one] The one word is learnt. It is due again on { $day }.
       *[other] All { $count } words are learnt. The next is due on { $day }.
    }
ui-drill-nothing = There is nothing to learn yet. Note terms with their meanings, or give the dossier an industry that has a glossary.
