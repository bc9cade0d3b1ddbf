"""The vault: the one file on disk that holds everything, and the only place where SQL is spoken.

`vault.open_vault` is the door; `Vault.read` and `Vault.write` lend a `Reader` and a `Writer`. All that goes in or comes
out is a domain value. Tables (`tables`) are derived from the domain, the file's own schema from numbered migrations,
and a test holds the two together. Each write is one transaction that stores rows, seals, journal, search index and
summaries.

Who finds what:

- `reading`: records by id and by field; it is the door to all of the following
- `dossiers`: all that belongs to one counterpart
- `search`: counterparts by what is typed, best first, over two full-text tables
- `summaries`: keeps a narrow row for each counterpart, with what lists of them sort and filter by
- `listing`: lists of counterparts of any length, over these rows
- `paging`: lists of any length of promises, people, organisations and terms, over the records themselves
- `agenda`: what is ahead, due, overdue and cooling today
- `numbers`: the numbers of 100,000 rows as one value, for `listing` and `paging`
"""
