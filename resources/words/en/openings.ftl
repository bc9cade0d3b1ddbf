### Opening lines: the wording of each family. A slot takes the form its field documents.

opening-overdue = I owe you { $what }. It was due on { $when } and it is late, so let me start there.
opening-validation = { $title }: it { $effect }. I would like to hear how that was for you before anything else.
opening-mutual-contact = I believe you know { $name } too. I { $how }.
opening-thanks = Before we start: thank you. I have not forgotten what you did.
opening-shared-goal = We both want { $goal }, so let’s work out together how we get there.
opening-interest = { $issue }: before I say anything of ours, I would like to be sure that I have your side right.

reason-own = Your own wording.
reason-overdue = You owe it since { $when }.
reason-validation = It is not repaired yet: hear them first, then look ahead.
reason-mutual-contact =
    { $early ->
        [yes] { $name } may be mentioned, early.
       *[no] { $name } may be mentioned.
    }
reason-thanks = { $what }
reason-shared-goal = You both want it.
reason-interest = { $what }
reason-question = An open question of yours, not asked yet.
reason-norm = Said early it is normal; said late it sounds like distrust.
