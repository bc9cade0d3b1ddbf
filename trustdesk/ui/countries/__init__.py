"""Countries and regions: what is known of each, and what is usual there as far as one knows."""
