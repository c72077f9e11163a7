"""Rate cards, deals and quotes for influencer work: one model, one answer, explained line by line.

>>> import greenroom
>>> greenroom.check_deal({"document": "deal"})["issues"][0]["code"]
'invalid_document'
"""

from greenroom._errors import Issue, ValidationError
from greenroom._operations import Json, call, check_deal, check_rate_card, present, quote

__all__ = ["Issue", "Json", "ValidationError", "call", "check_deal", "check_rate_card", "present", "quote"]
