"""People, organisations and the network between them."""
