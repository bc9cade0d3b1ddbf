"""`python -m trustdesk`: the same door as the `trustdesk` command."""

from trustdesk.cli.main import main

raise SystemExit(main())
