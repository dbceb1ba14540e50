"""`enrich`: reads actors, numbers, dates, references and quotes in an article, and says which actors it mentions.

Pure: a replay writes equal records. Articles that are not in Arabic pass without annotations.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from streams import actors, facts
from streams.records import DeduplicatedArticle, Enriched, Entity, Mention, core_of
from streams.runtime.result import Context, Emit, Output, Result
from streams.settings import Settings

ARABIC = "ar"


class Enricher:
    """The stage with its readers, which are loaded once."""

    def __init__(self, settings: Settings) -> None:
        """Raises LexiconError where a lexicon file cannot be used: no article is read with half a lexicon."""
        actors.matcher()
        self._tagger = None if settings.tagger == "auto" else settings.tagger

    def stage(self, article: DeduplicatedArticle, context: Context) -> Result:
        """One enriched record, and one mention for each actor that the article names."""
        if article.lang != ARABIC:
            return Emit((_output(Enriched(**core_of(article), verdict=article.verdict)),))
        anchor = date.fromisoformat(article.event_time[:10])
        entities = tuple(actors.find(article.text, self._tagger, at=anchor))
        read = facts.read(article.text, anchor=anchor, actors=entities)
        enriched = Enriched(
            **core_of(article),
            verdict=article.verdict,
            entities=entities,
            quantities=read.quantities,
            dates=read.dates,
            references=read.references,
            quotes=read.quotes,
        )
        return Emit((_output(enriched), *(Output("mentions", m.actor_id, m) for m in mentions(enriched))))


def _output(enriched: Enriched) -> Output:
    return Output("enriched", enriched.article_id, enriched)


def mentions(enriched: Enriched) -> list[Mention]:
    """One mention for each actor that counts: agencies that only sign an article do not (`role: credit`)."""
    named: dict[str, list[Entity]] = defaultdict(list)
    for entity in enriched.entities:
        if entity.actor_id and entity.role != "credit":
            named[entity.actor_id].append(entity)
    return [_mention(enriched, actor_id, named[actor_id]) for actor_id in sorted(named)]


def _mention(enriched: Enriched, actor_id: str, entities: list[Entity]) -> Mention:
    return Mention(
        actor_id=actor_id,
        name_ar=entities[0].name_ar,
        name_en=entities[0].name_en,
        article_id=enriched.article_id,
        story_id=enriched.verdict.story_id,
        source=enriched.source,
        event_time=enriched.event_time,
        dated=enriched.event_time_origin == "published_at",
        verdict=enriched.verdict.kind,
        of=enriched.verdict.of,
        seq=enriched.verdict.seq,
        roles=tuple(sorted({e.role for e in entities if e.role})),
        began=enriched.verdict.began,
    )
