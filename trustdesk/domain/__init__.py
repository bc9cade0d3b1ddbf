"""The nouns of negotiation as frozen values: standard library only, no I/O, no text for users.

Every noun that is kept is a `Record`: flat, typed, checked when made, with an id and references to other records
by id. A `Dossier` gathers all records of one counterpart. The JSON document, the tables of the vault, the undo journal
and the JSON Schema are all read off the same field declarations (`record.fields_of`), so a field is added in one place.
"""
