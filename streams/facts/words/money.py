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
SYMBOLS: dict[str, str] = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₪": "ILS", "₹": "INR", "₽": "RUB"}
QUALIFIED: dict[str, str] = {
    "جنيه استرليني": "GBP", "جنيه إسترليني": "GBP", "فرنك سويسري": "CHF", "ليرة لبنانية": "LBP", "ليرة سورية": "SYP",
}  # fmt: skip
