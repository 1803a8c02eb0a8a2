"""Web addresses: made whole, or refused in words that give no password away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.review.sources.address import LONGEST, looks_like_address, parse_address, short_name, shown_address


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://lornside.example/storm?a=1&b=2#part", "https://lornside.example/storm?a=1&b=2"),
        ("HTTP://Lornside.Example", "http://lornside.example/"),
        ("http://lornside.example:8080/a%20b c", "http://lornside.example:8080/a%20b%20c"),
        ("https://häfen.example/tür?straße=1", "https://xn--hfen-loa.example/t%C3%BCr?stra%C3%9Fe=1"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("  https://lornside.example/a \n", "https://lornside.example/a"),
        ("https://ida:se%20cret@lornside.example/a", "https://lornside.example/a"),
        ("https://lornside.example/@ida/storm", "https://lornside.example/@ida/storm"),
    ],
)
def test_an_address_is_made_whole(typed: str, url: str) -> None:
    assert parse_address(typed).url == url


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ftp://lornside.example/a", "ftp://lornside.example/a is not http:// or https://; save the page"),
        ("file:///etc/passwd", "file:///etc/passwd is not http:// or https://; save the page"),
        ("http://", "is no web address; "),
        ("http:///path", "is no web address; "),
        ("http://[::1/", "is no web address; "),
        ("http://lornside.example:99999/", "is no web address; "),
        ("http://lornside.example:port/", "is no web address; "),
        ("http://lorn side.example/", "is no web address; "),
        ("http://lorn\\side.example/", "is no web address; "),
        ("http://a.example/\x1b[2J", "is no web address; "),
        ("http://a.example/\udc80", "is no web address; "),
        (f"http://{'a' * 70}.example/", "is no web address; "),
        (f"http://a.example/{'a' * LONGEST}", "is longer than 4,000 characters; "),
    ],
)
def test_what_is_no_address_is_refused_in_a_line(typed: str, words: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        parse_address(typed)
    assert words in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_password_is_kept_apart_and_shown_nowhere() -> None:
    typed = "https://ida:geheim@lornside.example/a"
    address = parse_address(typed)
    assert address.credentials == ("ida", "geheim")
    assert "geheim" not in f"{address} {address!r} {address.url} {shown_address(typed)}"


@pytest.mark.parametrize(
    "typed",
    [
        "https://ida:geheim@lornside.example:99999/a",
        "ftp://ida:geheim@lornside.example/a",
        "https://ida:1x/geheim@lornside.example/a",
        "https://geheim@lornside.example:port/",
    ],
)
def test_a_password_is_not_in_the_words_of_a_refusal(typed: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        parse_address(typed)
    assert "geheim" not in f"{caught.value} {caught.value!r}"
    assert "lornside.example" in str(caught.value)


def test_a_redirect_keeps_the_password_on_its_own_host_only() -> None:
    address = parse_address("https://ida:geheim@lornside.example/a/b")
    assert address.target("c").url == "https://lornside.example/a/c"
    assert address.target("c").credentials == ("ida", "geheim")
    for elsewhere in ("https://other.example/", "http://lornside.example/", "https://lornside.example:8443/"):
        assert address.target(elsewhere).credentials is None


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://a.example/", "javascript:x", "http://[::1"])
def test_a_redirect_to_anything_else_is_refused(location: str) -> None:
    with pytest.raises(FactcheckError, match="it leads to"):
        parse_address("https://lornside.example/a").target(location)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.lornside.example/news/storm-wall.html?x=1", "lornside.example/storm-wall.html"),
        ("https://lornside.example/news/storm/", "lornside.example/storm"),
        ("https://lornside.example:8080/", "lornside.example:8080"),
        ("https://lornside.example/t%C3%BCr%0Aa%1B", "lornside.example/türa"),
        (f"https://lornside.example/{'long-' * 50}", f"lornside.example/{'long-' * 12}…"),
    ],
)
def test_an_address_has_a_short_name_that_can_be_printed(url: str, name: str) -> None:
    assert short_name(url) == name


@pytest.mark.parametrize("text", ["C:\\pages\\a.html", "pages/a.html", "-", "www.lornside.example/a", "http:/a"])
def test_a_path_is_no_address(text: str) -> None:
    assert not looks_like_address(text)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_address_of_plain_signs_or_refused(rest: str) -> None:
    try:
        address = parse_address(f"http://{rest}")
    except FactcheckError:
        return
    assert address.url.isascii()
    assert address.url.isprintable()
    assert parse_address(address.url).url == address.url
    assert short_name(address.url).isprintable()
