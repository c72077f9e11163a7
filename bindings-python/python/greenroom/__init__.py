"""Rate cards, deals and quotes for influencer work: one model, one answer, explained line by line.

Documents go in as dicts, models or JSON text, and results come out as lazy mappings:

>>> import greenroom
>>> greenroom.check_deal({"document": "deal"})["issues"][0]["code"]
'missing_field'
>>> greenroom.format_money({"amount": "1234.5", "currency": "EUR"}).json
'{"text":"EUR 1,234.50"}'

``greenroom.models`` has every document as a pydantic model.
"""

from greenroom import _generated
from greenroom._errors import Issue, ValidationError
from greenroom._generated import *  # noqa: F403 - every operation of the list
from greenroom._kpi import kpi
from greenroom._mentions import bin_mentions, scan_mentions
from greenroom._native import Columns, Deal, ExportReader, PreparedQuote, RateCard, Roster, Totals
from greenroom._operations import Json, call, campaign_workbook, quote, quote_many, workbook
from greenroom._result import Result

__all__ = [
    "Columns",
    "Deal",
    "ExportReader",
    "Issue",
    "Json",
    "PreparedQuote",
    "RateCard",
    "Result",
    "Roster",
    "Totals",
    "ValidationError",
    "bin_mentions",
    "call",
    "campaign_workbook",
    "kpi",
    "quote",
    "quote_many",
    "scan_mentions",
    "workbook",
]
__all__ += _generated.__all__
