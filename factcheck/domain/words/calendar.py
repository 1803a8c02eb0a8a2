"""Names of months and days in English, and their abbreviations. Reads no date, and knows no other language.

Left out on purpose: names of parts of the year (`spring`, `Easter`) and abbreviations of one or two letters.
"""

MONTHS: tuple[tuple[str, ...], ...] = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
"""From January on; every form of one month, its full name first."""
MONTH_NAMES: tuple[str, ...] = tuple(forms[0] for forms in MONTHS)
MONTH_ABBREVIATIONS: tuple[str, ...] = tuple(short for forms in MONTHS for short in forms[1:])
"""As they are printed with or without a full stop; `May` has none."""
MONTH_NUMBERS: dict[str, int] = {form: number for number, forms in enumerate(MONTHS, 1) for form in forms}
"""Every form → 1-12."""
MONTHS_AND_OTHER_WORDS = frozenset({"may", "march", "mar", "august", "dec", "jan"})
"""Forms that are a word or a name as well where they are not capitalised."""

WEEKDAYS: tuple[str, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""In the order of `date.weekday`: Monday is 0."""
WEEKDAY_ABBREVIATIONS: tuple[str, ...] = ("mon", "tues", "tue", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
