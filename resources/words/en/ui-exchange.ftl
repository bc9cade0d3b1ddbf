### Documents in and out of the desk.

ui-exchange-documents = TrustDesk documents (*.json)
ui-exchange-import-title = Import documents
ui-exchange-importing =
    { $count ->
        [one] Importing { $name }
       *[other] Importing { $count } documents
    }
ui-exchange-imported =
    { $dossiers ->
        [0] { $changed ->
            [one] One record was new or different.
           *[other] { $changed } records were new or different.
        }
        [one] { $changed ->
            [one] One record was new or different: a dossier.
           *[other] { $changed } records were new or different, one dossier among them.
        }
       *[other] { $changed } records were new or different, { $dossiers } dossiers among them.
    }
ui-exchange-nothing-new = All of it is in your desk already; nothing was changed.
ui-exchange-import-cancelled = The import was cancelled; nothing was changed.
ui-exchange-no-document = “{ $name }” is no TrustDesk document; those end in .json. Nothing was imported.
ui-exchange-loading-sample = Opening the sample desk
ui-exchange-sample-there = The sample desk is here already.
ui-exchange-export-title = Export everything
ui-exchange-exporting = Exporting everything
ui-exchange-exported = Everything is in { $file }.
ui-exchange-export-cancelled = The export was cancelled; no file was written.

## A mistake in a document

ui-exchange-refused-title = Import
ui-exchange-refused = This document cannot be imported
ui-exchange-another = Try another file …
ui-exchange-close = Close
