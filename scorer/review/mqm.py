"""The error categories that a reviewer may mark: the MQM hierarchy as used in the WMT evaluations.

Source: Freitag et al. 2021, Experts, Errors, and Context: A Large-Scale Study of Human Evaluation for Machine
Translation (TACL 9), table of the hierarchy.
"""

from __future__ import annotations

CATEGORIES: tuple[str, ...] = (
    "Accuracy/Addition",
    "Accuracy/Omission",
    "Accuracy/Mistranslation",
    "Accuracy/Untranslated text",
    "Fluency/Punctuation",
    "Fluency/Spelling",
    "Fluency/Grammar",
    "Fluency/Register",
    "Fluency/Inconsistency",
    "Fluency/Character encoding",
    "Terminology/Inappropriate for context",
    "Terminology/Inconsistent use",
    "Style/Awkward",
    "Locale convention/Address format",
    "Locale convention/Currency format",
    "Locale convention/Date format",
    "Locale convention/Name format",
    "Locale convention/Telephone format",
    "Locale convention/Time format",
    "Source error",
    "Non-translation",
    "Other",
)
