### Preparing oneself: prompts, questions and ways to listen.

finding-preparation-own-way = Your own way to build trust: { $what }
finding-preparation-own-way-unknown = What is your own way to build trust? Write it into your profile, and it will be here before each meeting.
finding-preparation-shared-goal = Finish the sentence: we both want … Say it early, and ask how to get there together.
finding-preparation-two-questions = Write down two open questions that you would regret not having asked.
finding-preparation-because = “{ $issue }” weighs most with them. Finish the sentence: this matters to you because …
finding-preparation-reflected = You noted for this meeting: { $what }
finding-preparation-small-talk = Begin with five minutes on something else, such as: { $what } (In Nadler’s study of 2004, negotiators without such a chat were over four times more likely to reach an impasse.)
finding-preparation-paraphrase = On “{ $issue }”, say back what you understood and ask whether that is right: { $reason }
finding-preparation-ask-why = On “{ $issue }” we know no reason of theirs: ask what makes it matter, and then why that.
finding-preparation-ask-concerns = We have made an offer on “{ $issue }”: ask what worries them about it before defending it.
finding-preparation-ask-success = Ask what would make “{ $negotiation }” a success for them a year from now.
finding-preparation-validate = “{ $incident }”: say that you see what it did to them; when they feel heard, ask what would help from here. Seeing is not agreeing.
finding-preparation-listen = Let them speak first and to the end. Short signs that you follow, then their point in your words; no excuses, nothing made small.
