"""The vault: the one file on disk that holds everything, and the only place where SQL is spoken.

`vault.open_vault` is the door; `Vault.read` and `Vault.write` lend a `Reader` and a `Writer`. All that goes in or comes
out is a domain value. Tables (`tables`) are derived from the domain, the file's own schema from numbered migrations,
and a test holds the two together. Each write is one transaction that stores rows, seals, journal and search index.
"""
