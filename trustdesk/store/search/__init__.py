"""The search engine: an index that is never stale, and what is found in it.

    find(connection, read_search_line("sjoberk kind:promise"), limit=20, now=now)

`documents` says what is indexed of a dossier and `indexing` keeps it so, in the transaction that changes the dossier;
`facets` are the words that filters ask for, `spellings` how else a word is written, and `slips` what a mistyped one may
stand for, with `meant_names` for those in filters. `asking` says in which forms each word is looked for and `tiers`
makes questions of them, `finding` asks these one after the other, and `ranking` puts the answers in order.
"""

from trustdesk.store.search.documents import Document, keep_pieces
from trustdesk.store.search.facets import finds_any
from trustdesk.store.search.finding import find
from trustdesk.store.search.indexing import (
    documents,
    every_subject,
    insert_documents,
    rebuild,
    rebuild_if_made_otherwise,
    reindex,
    words_kept,
    write_as_one,
)
from trustdesk.store.search.showing import lines_beside, names_of, texts_of
from trustdesk.store.search.touching import touched_counterparts, touched_singles

__all__ = [
    "Document",
    "documents",
    "every_subject",
    "find",
    "finds_any",
    "insert_documents",
    "keep_pieces",
    "lines_beside",
    "names_of",
    "rebuild",
    "rebuild_if_made_otherwise",
    "reindex",
    "texts_of",
    "touched_counterparts",
    "touched_singles",
    "words_kept",
    "write_as_one",
]
