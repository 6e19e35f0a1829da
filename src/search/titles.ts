/**
 * Headings: what the lines above an article are. A kicker (引题) leads up to the title, a deck (副题) follows it, and a
 * headline may fill two lines. Plain text has lost the type sizes that told them apart, so wording and layout speak.
 */
import type { Evidence, Item } from '../evidence/evidence.ts';
import type { BlockKind } from '../model.ts';
import { simplified } from '../text/fold.ts';

export type HeadingKind = Extract<BlockKind, 'kicker' | 'title' | 'deck'>;

/** A line that a dash opens: it says what the headline above it is about. */
const DECK = /^\s*(?:—{1,2}|-{2}|――|──|⸺)\s*[^\s—―─⸺-]/u;
/** A line that leads up to the next: it ends in a dash or a colon, or with a verb of saying. */
const KICKER =
  /(?:—|――|──|⸺|[：:])\s*$|(?:强调|指出|要求|表示|提出|说|称|会见|会谈|致辞|批示|通知|署名文章|时)$|(?:会议上|讲话中)$/u;

/** Whether a line cannot be a title by itself: it follows one. */
export function isDeck(text: string): boolean {
  return DECK.test(text);
}

/** Whether a line ends in a dash: what it leads up to stands somewhere, and it is no title by itself. */
export function leadsUp(text: string): boolean {
  return /(?:—|――|──)\s*$/u.test(text);
}

/** Whether a line only leads up to a title. */
export function isKicker(text: string): boolean {
  return KICKER.test(simplified(text.trim()));
}

/**
 * The kind of each line of a heading. `wrapped` says that the text below it was broken at a width, so that a headline
 * may have been broken too; elsewhere two lines are two things, unless they were made to match.
 */
export function nameHeading(lines: readonly Item[], wrapped: boolean, evidence: Evidence): readonly HeadingKind[] {
  const kinds: HeadingKind[] = lines.map(() => 'title');
  // What a dash opens is a deck, with the lines that go on in it.
  const deck = lines.findIndex((line, at) => at > 0 && isDeck(line.facts.text));
  const end = deck === -1 ? lines.length : deck;
  kinds.fill('deck', end);
  for (let at = 0; at + 1 < end; at += 1) {
    const [line, next] = [lines[at] as Item, lines[at + 1] as Item];
    if (isKicker(line.facts.text) || !isOneHeadline(line, next, wrapped, evidence)) kinds.fill('kicker', 0, at + 1);
  }
  return kinds;
}

/** Whether two lines are one headline: two clauses made to match, or set on two lines, which are then about as long. */
function isOneHeadline(line: Item, next: Item, wrapped: boolean, evidence: Evidence): boolean {
  if (Math.abs(line.facts.text.length - next.facts.text.length) <= (wrapped ? 1 : 0)) return true;
  if (!/\p{Script=Han}/u.test(line.facts.text)) return true;
  const { word, score } = evidence.continues(line, next);
  return wrapped ? next.facts.adjoins || score > 0 : word !== undefined && score > 1;
}
