"""The blocks of the page, one module a block or two that belong together. Each turns an occasion into lines."""
