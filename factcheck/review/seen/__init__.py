"""A review as one reviewer sees it: what stands, threads, origins, what was checked before. Decides nothing."""
