"""Names of wires and broadcasters, and the common nouns that newspapers name themselves by. No rule, no preference.

Compiled by hand from general knowledge. Left out on purpose: newspapers by name (their nouns tell them), and names that
are common words.
"""

from factcheck.domain.words import words

WIRES = words(
    "AFP AP Reuters Bloomberg Yonhap Interfax TASS Tass RIA Kyodo Xinhua ANSA EFE DPA dpa UPI PTI Anadolu KCNA "
    "CNN BBC NBC ABC CBS NPR PBS CNBC MSNBC Sky Al-Jazeera Jazeera NHK ARD ZDF RFE RFI DW Axios Politico "
    "Ukrinform Suspilne Meduza Bellingcat Newsweek Associated"
)
"""Carriers that are named without a word like `agency`; compared with single words, in this spelling."""

NEWSPAPER_NOUNS = words(
    "gazette tribune chronicle journal daily weekly news newspaper press review observer examiner telegraph "
    "bulletin courier register dispatch globe sentinel express echo monitor broadcasting radio television tv "
    "magazine media wire newswire today online digital mirror argus advertiser standard mail star inquirer record "
    "reporter digest network ledger post times herald guardian independent voice lantern argus"
)
"""Lower case; a short capitalised line that ends in one may be an outlet's name."""
