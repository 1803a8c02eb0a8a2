"""Where a review's claims come from, read behind what is shown. Works nothing out itself (`review.seen.origins`)."""

from functools import partial

from factcheck.review.seen.state import ReviewState
from factcheck.tui.screens.review.background import OriginsFailed, OriginsNews, read_origins
from factcheck.tui.screens.review.open_review import News, OpenReview


class OriginsReading:
    """Reads the origins of a review's claims, and again when what they are read from is other than before.

    Args:
        review: The review; its desk gets what is read.
    """

    def __init__(self, review: OpenReview) -> None:
        self._review = review
        self._read_from: object = None
        self._round = 0

    def begin(self) -> None:
        """Read, if what comes of it may be other than before."""
        review = self._review
        if review.desk is None or (now := _read_from(review.desk.state)) == self._read_from:
            return
        self._read_from = now
        self._round += 1
        mine = self._round

        def should_stop() -> bool:
            return not review.behind.goes_on or self._round != mine

        state = review.desk.state
        work = partial(read_origins, state, state.whole, should_stop, mine)
        review.behind.start("origins", work, self._hear)

    def _hear(self, news: OriginsNews) -> None:
        if isinstance(news, OriginsFailed):
            self._review.status.say(f"where claims come from cannot be told: {news.error}", alarm=True)
        elif self._review.desk is not None and news.number == self._round:
            self._review.desk.origins = news.origins
            self._review.tell(News.CHANGED)


def _read_from(state: ReviewState) -> object:
    """All that origins are read from, to be compared: articles, their facts, the claims that show, the alias table."""
    review = state.bundle.review.uid
    names = [state.log.standing(review, aspect, state.reviewer) for aspect in state.log.aspects(review)]
    facts = tuple((a.uid, a.outlet, a.byline, a.published, len(state.claims[a.uid])) for a in state.articles)
    return facts, tuple(sorted((row.aspect, row.value or "") for row in names if row))
