"""What a user can do: one verb, one function. Each takes the vault and plain values, and answers with an `Outcome`.

Reading operations answer with values. What a user can put right is raised as UserError.
"""
