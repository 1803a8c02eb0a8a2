"""Word documents, measured before they are unpacked. Runs nothing that stands in them."""
