/** Findings: what was decided on less than certainty and moved text, told to the person who reads the page. */
import type { Housed } from '../articles/captions.ts';
import { captionConfidence, moveConfidence } from '../evidence/confidence.ts';
import type { Item } from '../evidence/evidence.ts';
import type { Article, Finding, Paragraph } from '../model.ts';
import { slicePiece } from '../piece.ts';
import type { Page } from '../search/page.ts';

/** What was moved on one page. */
export function movesOf(
  paragraphs: readonly Paragraph[],
  { moved, isCutShort }: Pick<Page, 'moved' | 'isCutShort'>,
  captions: Housed['moved'],
): Finding[] {
  return [
    ...(isCutShort
      ? [{ rule: 'limit-moves', message: `${moved.length} frames were moved; others that seem out of place were left` }]
      : []),
    ...moved.map(
      ({ items, gain }): Finding => ({
        rule: 'moved-frame',
        message:
          items.length === 1
            ? 'this text was moved to where a sentence goes on in it'
            : `these ${items.length} texts were moved to where a sentence goes on in them`,
        span: spanOf(paragraphs, items),
        confidence: moveConfidence(gain),
      }),
    ),
    ...captions.map(
      ({ draft, margin }): Finding => ({
        rule: 'moved-caption',
        message: 'this caption stands in one article and speaks of another, to which it was taken',
        ...(draft.spans[0] === undefined ? {} : { span: draft.spans[0] }),
        confidence: captionConfidence(margin),
      }),
    ),
  ];
}

/** The articles that found no home. */
export function orphansOf(articles: readonly Article[]): Finding[] {
  return articles.flatMap(({ orphan, blocks, id }): Finding[] => {
    const span = orphan === true ? blocks[0]?.spans[0] : undefined;
    if (span === undefined) return [];
    return [
      { rule: 'orphan', message: `this text does not belong where it stands and found no home: article ${id}`, span },
    ];
  });
}

/** A limit that several pages reach is one finding, with the places of all. */
export function gathered(findings: readonly Finding[]): Finding[] {
  const limits = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!finding.rule.startsWith('limit-')) continue;
    const known = limits.get(finding.rule);
    if (known === undefined) limits.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return findings.flatMap((finding) => {
    const all = limits.get(finding.rule);
    if (all === undefined || all.length === 1) return [finding];
    if (all[0] !== finding) return [];
    const others = all.slice(1).flatMap(({ span }) => (span === undefined ? [] : [span]));
    return [{ ...finding, message: `${finding.message} (${all.length} pages)`, others }];
  });
}

function spanOf(paragraphs: readonly Paragraph[], items: readonly Item[]): readonly [number, number] {
  const spans = items.flatMap((item) => slicePiece(paragraphs[item.paragraph] as Paragraph, item.from, item.to).spans);
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}
