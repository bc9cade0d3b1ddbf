### Preparing a meeting: what undo calls an answer, and what is asked back.

preparing-answered =
    answer on { $prompt ->
        [settle] what to settle
        [goal] goal and fallback
        [overdue] an overdue promise
        [shared_goal] the shared goal
        [two_questions] two questions to ask
        [issues] the issues
        [because] why it matters to them
        [small_talk] small talk
        [their_motive] their motive
        [at_home] what they say at home
        [our_batna] our alternative
        [their_limit] their limit
        [who_decides] who decides
        [their_stance] how they play
        [style] how they negotiate
        [place] what is usual where they are
        [concession_label] a concession
        [norm_line] where trust starts
        [terms] words of their trade
        [reference] a reference to check
        [one_tool] the one thing to try
        [air_time] time for their concerns
        [setting] seating and setting
        [unspoken] what nobody names
        [monitoring] what we still check
       *[own_way] your own way
    }
preparing-skipped = skipping of a question
preparing-no-answer = Write an answer, or skip this one.
preparing-no-day = Which day holds? Write it as “thu”, “12 june” or “thu, fri at the latest”.
preparing-unclear-day = “{ $part }” can be read in two ways; write the day as “12 june”.
preparing-nobody = Choose a person, or write a name.
preparing-new-date =
    I owe you { $what }, and I am late. You will have it { $latest ->
        [none] on { $day }.
       *[other] on { $day }, on { $latest } at the latest.
    }
preparing-no-number = “{ $part }” is no number; write it as 9000 or 12.50.
