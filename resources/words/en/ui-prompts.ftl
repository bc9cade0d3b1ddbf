### The prompts of preparing: the question, why it matters, and what stands above each field.

ui-prompt-settle = What do you want to settle with them?
ui-prompt-settle-why = A page has one subject. Everything else is ranked by it.
ui-prompt-settle-title = In a few words, such as “Frame contract 2027”

ui-prompt-goal = What do you want, and what would you settle for?
ui-prompt-goal-why = A goal you can measure keeps you from agreeing to something that only sounds good.
ui-prompt-goal-goal = Goal, in one sentence that can be measured
ui-prompt-goal-fallback = Fallback

ui-prompt-overdue = “{ $what }” is overdue. What date holds now?
ui-prompt-overdue-why = A late promise that you raise yourself costs less trust than one they have to ask for.
ui-prompt-overdue-when = A day you can keep, such as “thu, fri at the latest”; or the day it was done
ui-prompt-overdue-state = It is

ui-prompt-shared-goal = What do you both want?
ui-prompt-shared-goal-why = Said early, a common aim turns two sides into one task.
ui-prompt-shared-goal-goal = “We both want …”

ui-prompt-two-questions = Which two open questions do you wish you had asked last time?
ui-prompt-two-questions-why = A question that begins with what or how shows what they care about.
ui-prompt-two-questions-first = First question
ui-prompt-two-questions-second = Second question

ui-prompt-issues = What has to be settled?
ui-prompt-issues-why = The deal and the relationship stand apart, so that neither is paid for with the other.
ui-prompt-issues-first = Most important
ui-prompt-issues-second = Then
ui-prompt-issues-third = And
ui-prompt-issues-relationship = Between you as people

ui-prompt-because = Why is “{ $what }” important to them?
ui-prompt-because-why = Naming their reason shows that you listened, and does not mean that you agree.
ui-prompt-because-because = “This matters to them because …”

ui-prompt-small-talk = What could you talk about in the first five minutes?
ui-prompt-small-talk-why = In one study, those who skipped small talk were over four times more likely to reach an impasse.
ui-prompt-small-talk-topic = A topic that is no issue
ui-prompt-small-talk-avoid = One to keep out

ui-prompt-their-motive = Why do they want it?
ui-prompt-their-motive-why = There is often more than one way to serve a motive, and only one way to meet a demand.
ui-prompt-their-motive-motive = What drives them, as far as you know
ui-prompt-their-motive-driver = It is about

ui-prompt-at-home = What must they be able to say at home?
ui-prompt-at-home-why = A deal they can defend is a deal they can sign.
ui-prompt-at-home-say = The sentence they need

ui-prompt-our-batna = What will you do if there is no deal?
ui-prompt-our-batna-why = Your best alternative is what every offer has to beat.
ui-prompt-our-batna-batna = Best alternative

ui-prompt-their-limit = Where would they walk away on “{ $what }”?
ui-prompt-their-limit-why = Even a guess shows whether there is room for a deal. A first limit is often for show.
ui-prompt-their-limit-low = From
ui-prompt-their-limit-high = To
ui-prompt-their-limit-basis = They said so, or you think so

ui-prompt-who-decides = Who decides on their side?
ui-prompt-who-decides-why = Many who sit at the table have to ask somebody who does not.
ui-prompt-who-decides-person = At the table
ui-prompt-who-decides-name = Somebody else, by name
ui-prompt-who-decides-limit = How far it goes, such as “up to 50,000 without the board”

ui-prompt-their-stance = How do they play?
ui-prompt-their-stance-why = One side that shares while the other only takes ends badly for the one that shares.
ui-prompt-their-stance-again = Will you meet again after this?
ui-prompt-their-stance-frame = They want to
ui-prompt-their-stance-evidence = What you saw or heard

ui-prompt-style = { $what }: where does { $who } stand?
ui-prompt-style-why = People of one country differ more than countries do; what you saw yourself counts.
ui-prompt-style-value = Between the two
ui-prompt-style-saw = What you saw or heard

ui-prompt-place = What holds for { $who }?
ui-prompt-place-why = What is usual in { $what } is a starting hypothesis; only what you saw or asked is known.
ui-prompt-place-know = What you saw, asked or were told

ui-prompt-concession-label = “{ $what }”: what does it cost you?
ui-prompt-concession-label-why = A concession whose cost is not said is taken for granted.
ui-prompt-concession-label-cost = What it costs you
ui-prompt-concession-label-limit = How far it goes, and how often

ui-prompt-norm-line = How far do you trust them to begin with?
ui-prompt-norm-line-why = Said early, a careful rule is normal; said late, it sounds like distrust.
ui-prompt-norm-line-level = Start from
ui-prompt-norm-line-reason = Because
ui-prompt-norm-line-line = A sentence that says the rule aloud

ui-prompt-terms = Which words of their trade will you need?
ui-prompt-terms-why = Who knows the terms is taken for one who knows the trade.
ui-prompt-terms-terms = From the pack “{ $what }”

ui-prompt-reference = Which claim or reference should be checked first?
ui-prompt-reference-why = A referral opens the door. It does not replace looking for yourself.
ui-prompt-reference-subject = What to verify
ui-prompt-reference-asked = Whom you could ask

ui-prompt-one-tool = Which one thing will you try this time?
ui-prompt-one-tool-why = One change at a time is one you can judge afterwards.
ui-prompt-one-tool-tool = Try to

ui-prompt-air-time = How long will their concerns have the floor?
ui-prompt-air-time-why = People who were heard first listen better afterwards.
ui-prompt-air-time-minutes = Minutes kept free

ui-prompt-setting = How will you sit, or set up the call?
ui-prompt-setting-why = Side by side, with the problem in front of both, is easier than face to face.
ui-prompt-setting-seating = Seating or setting

ui-prompt-unspoken = What does nobody say aloud?
ui-prompt-unspoken-why = The real issue stays in the room until somebody names it, and a small admission helps to.
ui-prompt-unspoken-unspoken = The issue that nobody names
ui-prompt-unspoken-admission = What you could admit yourself

ui-prompt-monitoring = What do you still have to check on?
ui-prompt-monitoring-why = Each check that trust makes needless is time saved on both sides.
ui-prompt-monitoring-check = What, and how

ui-prompt-own-way = What is your own way to build trust?
ui-prompt-own-way-why = What you do naturally works best, and is worth planning for.
ui-prompt-own-way-way = What you usually do
