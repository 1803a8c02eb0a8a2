"""Finds the claims most like one text among very many. Knows no review and no article."""
