### Opening lines. What is said stands in resources/openings/; here is what the desk adds to any of them.

reason-own = Your own wording.

caution-sensitive = Sensitive: do not let on how much you know.
caution-doubtful = Not sure: check it before you build on it.
caution-stale = Noted long ago ({ $when }): make sure that it still holds.
caution-long = Longer than twelve seconds: say it in two breaths.
