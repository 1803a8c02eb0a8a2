"""Names of months in many languages, as pages print them in a date line. Reads no date.

Compiled by hand from calendars: full names as they stand beside a day (`12 stycznia`), and usual abbreviations.
Left out on purpose: languages that print months as digits, Chinese, Japanese and Korean, which need no names.
"""

from factcheck.domain.words.calendar import MONTH_NUMBERS

_ABROAD = (
    "januar jänner janvier enero gennaio janeiro januari ocak stycznia ledna января янв січня січ ianuarie "
    "ιανουαρίου يناير ژانویه",
    "februar février fevrier févr febrero febbraio fevereiro februari şubat lutego února февраля фев лютого лют "
    "februarie φεβρουαρίου فبراير شباط",
    "märz maerz mars marzo março marco maart mart marca března марта мар березня бер martie μαρτίου مارس آذار",
    "avril abril aprile nisan kwietnia dubna апреля апр квітня кві aprilie απριλίου أبريل ابريل إبريل نيسان",
    "mai mayo maggio maio mei maj mayıs maja května мая травня тра μαΐου مايو أيار",
    "juni juin junio giugno junho haziran czerwca června июня июн червня чер iunie ιουνίου يونيو يونيه حزيران",
    "juli juillet juil julio luglio julho temmuz lipca července июля июл липня лип iulie ιουλίου يوليو يوليه تموز",
    "août aout agosto augustus augusti ağustos sierpnia srpna августа авг серпня сер αυγούστου أغسطس آب",
    "septembre septiembre settembre setembro eylül września září сентября сен вересня вер septembrie σεπτεμβρίου "
    "سبتمبر أيلول",
    "oktober octobre octubre ottobre outubro okt ekim października října октября окт жовтня жов octombrie οκτωβρίου "
    "أكتوبر اكتوبر",
    "novembre noviembre novembro kasım listopada listopadu ноября ноя листопада лис noiembrie νοεμβρίου نوفمبر",
    "dezember décembre decembre déc diciembre dicembre dezembro dez aralık grudnia prosince декабря дек грудня гру "
    "decembrie δεκεμβρίου ديسمبر",
)
"""From January on; English names are `MONTH_NUMBERS`."""

MONTHS: dict[str, int] = {
    **MONTH_NUMBERS,
    **{name: number for number, names in enumerate(_ABROAD, 1) for name in names.split()},
}
"""Lower-case month name or abbreviation → 1-12."""
