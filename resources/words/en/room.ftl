### In the room, and planning a meeting: what undo calls them, and what is said back.

meetings-planned = new meeting
meetings-no-start = When does it begin? Write it as “tue 14:00”, “24 nov 9” or “tomorrow at three”.
room-words = note from the room
room-source = said in the room
room-nothing-noted = There is nothing to note yet.
room-noted = Noted
room-promised =
    { $party ->
        [ours] We promised:
       *[theirs] They promised:
    } { $what }{ $day ->
        [none] , without a day
       *[other] , { $day } at the latest
    }
