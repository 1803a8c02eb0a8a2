"""Which of a page's paragraphs are the article: what each counts for, the best stretch, its edges. Labels no line."""
