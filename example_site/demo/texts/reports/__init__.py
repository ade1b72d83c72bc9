"""All reports, in the order in which they are made."""

from . import (
    annual_2014,
    annual_2015,
    annual_2017,
    annual_2019,
    annual_2020,
    forum,
    german_only,
    hidden,
    journey,
    moving,
    toolbox,
    weeks,
    workshops,
)

REPORTS = (
    annual_2014.REPORT,
    *annual_2015.REPORTS,
    *annual_2017.REPORTS,
    *annual_2019.REPORTS,
    *annual_2020.REPORTS,
    *workshops.REPORTS,
    *weeks.REPORTS,
    *journey.REPORTS,
    *forum.REPORTS,
    *german_only.REPORTS,
    *moving.REPORTS,
    toolbox.REPORT,
    *hidden.REPORTS,
)
