"""Currencies as papers write them: the noun, its plural, and what says whose it is.

Codes of a noun with the name of a country come from CLDR (`streams.facts.currencies`); here stands what a noun means
alone, and the everyday names that CLDR does not have.
"""

from __future__ import annotations

NOUNS: dict[str, str] = {
    "دولار/دولارات": "USD", "يورو/يوروهات": "EUR", "أورو": "EUR",
    "ريال/ريالات": "SAR", "درهم/دراهم": "AED", "دينار/دنانير": "KWD",
    "جنيه/جنيهات": "EGP", "ليرة/ليرات": "TRY", "شيكل/شواكل": "ILS", "شيقل/شواقل": "ILS", "شاقل": "ILS",
    "روبل/روبلات": "RUB",
    "يوان/يوانات": "CNY", "ين/ينات": "JPY", "روبية/روبيات": "INR", "فرنك/فرنكات": "CHF", "تومان/تومانات": "IRR",
    "سنت/سنتات": "USD", "سينت/سينتات": "USD", "باوند/باوندات": "GBP",
    "استرليني": "GBP", "كرونة/كرونات": "SEK", "وون": "KRW",
    "بيزو": "MXN", "راند": "ZAR",
    "هللة/هللات": "SAR", "قرش/قروش": "EGP", "فلس/فلوس": "KWD", "بنس/بنسات": "GBP", "أفغاني": "AFN", "بيتكوين": "XBT",
    "رنمينبي": "CNY", "زلوتي": "PLN", "رينغيت": "MYR", "بات": "THB",
}  # fmt: skip
SYMBOLS: dict[str, str] = {
    "$": "USD",
    "¢": "USD",
    "c": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₹": "INR",
    "₽": "RUB",
}
QUALIFIED: dict[str, str] = {
    "جنيه استرليني": "GBP", "جنيه إسترليني": "GBP", "فرنك سويسري": "CHF", "ليرة لبنانية": "LBP", "ليرة سورية": "SYP",
}  # fmt: skip
# how many make one of the currency
MINOR: dict[str, int] = {
    "سنت": 100, "سنتات": 100, "سينت": 100, "سينتات": 100, "c": 100, "¢": 100, "قرش": 100, "قروش": 100, "هللة": 100,
    "هللات": 100, "بنس": 100, "بنسات": 100, "فلس": 1000, "فلوس": 1000,
}  # fmt: skip
