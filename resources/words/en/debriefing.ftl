### The debrief: what undo calls it, where its facts come from, and promises as one types them.

debriefing-words = debrief
debriefing-gone = This meeting has been removed; go back to the dossier.
debriefing-source = the meeting of { $day }
debriefing-at = { $day } at { $time }
debriefing-typed =
    { $what } by { $target }{ $latest ->
        [none] { "" }
       *[other] , { $latest } at the latest
    }
