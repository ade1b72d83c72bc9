"""All reports, in the order in which they are made."""

from . import annual_2014, annual_later, further, hidden, moving, toolbox, workshops

REPORTS = (
    annual_2014.REPORT,
    *annual_later.REPORTS,
    *workshops.REPORTS,
    *further.REPORTS,
    *moving.REPORTS,
    toolbox.REPORT,
    *hidden.REPORTS,
)
