/**
 * Name lines, sign-offs and credits in the languages of letters: one shape each, with the words of `languages.ts`. A page
 * without letters compiles none of it.
 */
import { isInitials, isPerson, type Persons, readPersons } from './persons.ts';
import { NONE, type Rule } from './rule.ts';
import { anyOf, isAgency, isJob, isReporter, lazily, lettered, wordsFor } from './words.ts';

export const LETTERED_CREDITS: readonly Rule[] = [
  { name: 'picture-credit', role: 'credit', strength: 'certain', longest: 90, fits: lettered(readCredit) },
];

export const LETTERED_NAMES: readonly Rule[] = [
  { name: 'name-line', role: 'byline', strength: 'certain', longest: 90, fits: lettered(nameLine) },
  { name: 'correspondent', role: 'byline', strength: 'certain', longest: 110, fits: lettered(correspondent) },
  { name: 'maybe-name-line', role: 'byline', strength: 'possible', longest: 90, fits: lettered(maybeNameLine) },
  { name: 'names-and-agency', role: 'byline', strength: 'likely', longest: 90, fits: lettered(namesAndAgency) },
  { name: 'signed', role: 'signoff', strength: 'likely', longest: 60, fits: lettered(readSigned) },
  { name: 'bare-names', role: 'signoff', strength: 'possible', longest: 60, fits: lettered(bareNames) },
];

/** `Par X Y`, `VON X Y`, `Text: X Y`, `Автор: X Y`: the names that stand behind such a word, and whether they must be names. */
function namesBehind(text: string): (Persons & { readonly isSure: boolean }) | undefined {
  const found = leadOf(text, ['by', 'writers']);
  if (found === undefined) return undefined;
  const { lead, mark, rest } = found;
  const isBy = mark === '' && wordsFor('by').has(lead.toLowerCase());
  // What a sentence ends is no name line where its first word may stand inside one.
  const isInside = isBy && /^\p{Ll}/u.test(lead);
  const bare = withoutLabels(isInside ? rest : withoutStop(rest));
  const isEnglish = isBy && /^B[Yy]$/.test(lead);
  if ((isBy || mark !== '') && isJob(bare)) return { names: NONE, isKnown: false, isCredited: true, isSure: true };
  const persons = readPersons(bare) ?? (mark === ':' && !rest.endsWith('.') ? readPlaced(bare) : undefined);
  if (persons === undefined) return isEnglish ? singleNames(bare) : undefined;
  if (persons.names.length === 0) return isBy || mark !== '' ? { ...persons, isSure: true } : undefined;
  // Languages that give capitals to names alone vouch for them, and so does English, which has the word before little else.
  const isCased = persons.names.some((name) => /\p{Ll}/u.test(name)) && !/^von$/i.test(lead);
  const isSure = persons.isKnown || isEnglish || (isBy ? isCased : mark !== '');
  return isSure || isBy ? { ...persons, isSure } : undefined;
}

/** `Anna Weber, Institut für Landbau, Kiel (D)`: behind a word and a colon stands a name, and then where its bearer works. */
function readPlaced(text: string): Persons | undefined {
  const [name = '', ...places] = text.split(/,\s+/);
  const isPlace = (place: string) => /^\p{Lu}[^.!?:;"„“«»]*$/u.test(place) && place.split(' ').length <= LONGEST_PLACE;
  return places.length > 0 && places.every(isPlace) ? readPersons(name) : undefined;
}
/** Words: `Sächsische Landesanstalt für Landwirtschaft und Geologie`. At double, clauses are places. */
const LONGEST_PLACE = 6;

/** One word may be a name where English says so: `By Ada`, `By Aldous and Tennyson`; a lost space parts two: `ByAdaLorne`. */
function singleNames(text: string): (Persons & { readonly isSure: boolean }) | undefined {
  const names = text.split(/\s*,\s*(?:and\s+)?|\s*&\s*|\s+and\s+/iu);
  const isName = (name: string) =>
    /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Ll}{1,3}\s+){0,2}\p{Lu}[\p{L}.'’-]*){0,3}$/u.test(name);
  if (!names.every(isName) || wordsFor('small').has((names[0] as string).split(' ')[0]?.toLowerCase() ?? ''))
    return undefined;
  return { names, isKnown: false, isCredited: false, isSure: true };
}

function nameLine(text: string): readonly string[] | undefined {
  // Extractors lose the spaces of lines that were not driven apart: `ByHarrietLowe`.
  const glued = /^By[A-Z]/.test(text) ? /^By((?:\p{Lu}\p{Ll}+){2,4})$/u.exec(text)?.[1] : undefined;
  if (glued !== undefined) return [glued.replace(BETWEEN_PARTS, ' ')];
  const found = namesBehind(text);
  return found?.isSure ? found.names : undefined;
}

/** Where a space was lost inside a name; McDonald has none to lose. */
const BETWEEN_PARTS = /(?<!Ma?c)(?<=\p{Ll})(?=\p{Lu})/gu;

function maybeNameLine(text: string): readonly string[] | undefined {
  const names = namesBehind(text)?.names;
  return names === undefined || names.length === 0 ? undefined : names;
}

/** A stop at the end, but for one that shortens. */
function withoutStop(text: string): string {
  return text.replace(/(?<=\p{L}{3})\.$/u, '');
}

const labels = lazily(() => new RegExp(`(?<!\\p{L})(?:${anyOf('pictures')}|${anyOf('writers')})\\s*:\\s*`, 'giu'));

/** Labels of pictures and texts inside a line: `Text: X Y, Fotos: Z`. */
function withoutLabels(text: string): string {
  if (!text.includes(':')) return text;
  return text.replace(labels(), '');
}

const leadIn = (purposes: readonly Leading[]) => {
  const both = `(?:\\s*(?:${anyOf('and')}|[&/,+])\\s*(?:${anyOf('pictures')}|${anyOf('writers')}))?`;
  return new RegExp(`^((?:${purposes.map(anyOf).join('|')})${both})(?:\\s*([:|/=])\\s*|\\s+)(.+)$`, 'iu');
};
const writersLead = lazily(() => leadIn(['by', 'writers']));
const picturesLead = lazily(() => leadIn(['pictures']));

/** The words of some purposes at a line's beginning, with the mark and the rest behind them. */
function leadOf(text: string, purposes: readonly Leading[]): Lead | undefined {
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase();
  if (first === undefined || !purposes.some((purpose) => FIRSTS[purpose]().has(first))) return undefined;
  const found = (purposes.length > 1 ? writersLead : picturesLead)().exec(text);
  return found === null ? undefined : { lead: found[1] as string, mark: found[2] ?? '', rest: found[3] as string };
}

type Leading = 'by' | 'writers' | 'pictures';

interface Lead {
  readonly lead: string;
  readonly mark: string;
  readonly rest: string;
}

const firstsOf = (purpose: Leading) =>
  lazily(() => new Set([...wordsFor(purpose)].map((phrase) => phrase.split(' ')[0] as string)));
const FIRSTS = { by: firstsOf('by'), writers: firstsOf('writers'), pictures: firstsOf('pictures') };

/** Papers that say whose correspondents wrote, and perhaps where and who: `De notre envoyé spécial à Rome X Y`. */
function correspondent(text: string): readonly string[] | undefined {
  const line = text.replace(/^\((.*)\)$/u, '$1').replace(/\.$/u, '');
  const words = line.split(/[\s:,]+|(?<=^[DdUuLl])['’]|(?<=\s[DdUuLl])['’]/u);
  const [from, our] = [words[0]?.toLowerCase() ?? '', words[1]?.toLowerCase() ?? ''];
  const isOurs = wordsFor('our').has(our) || /^(?:dall|un)$/.test(from);
  if (!wordsFor('from').has(from) || !isOurs) return undefined;
  const at = words.findIndex((word, index) => index > 1 && index < FARTHEST && isReporter(word));
  if (at === -1) return undefined;
  const rest = words.slice(at + 1);
  // Behind the word stand what kind of one it is, the place, and the name.
  const name = rest.findIndex(
    (_, index) => !/^\p{Ll}{1,3}$/u.test(rest[index - 1] ?? '') && isPerson(rest.slice(index).join(' ')),
  );
  const between = name === -1 ? rest : rest.slice(0, name);
  if (between.length > MOST_BETWEEN || between.some((word) => !/^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word) && !isKind(word)))
    return undefined;
  const persons = name === -1 ? undefined : readPersons(rest.slice(name).join(' '));
  return persons?.names ?? NONE;
}
/** Words before the correspondent, and between that word and a name. */
const FARTHEST = 5;
const MOST_BETWEEN = 5;

/** `spécial`, `particulier`, `especial`, `speciale`: what kind of correspondent. */
function isKind(word: string): boolean {
  return /^(?:sp[eé]cia|especia|particuli|permanent|специальн|собственн)/iu.test(word);
}

/** `X Y, Reuters`, `X Y, envoyé spécial`: names with what they are beside them. */
function namesAndAgency(text: string): readonly string[] | undefined {
  if (!/[,(/|–—-]/.test(text) || /[.:!?]$/.test(text)) return undefined;
  const persons = readPersons(text);
  return persons?.isCredited && persons.names.length > 0 ? persons.names : undefined;
}

/** What signs an article: names behind a dash, an agency, initials or an agency in brackets. */
function readSigned(text: string): readonly string[] | undefined {
  const inside = /^[([]\s*(.{1,40}?)\s*[)\]]\.?$/u.exec(text)?.[1];
  const dashed = inside === undefined ? /^[—–―‒-]{1,2}\s*(\p{L}.*)$/u.exec(text)?.[1] : undefined;
  const bare = withoutStop(inside ?? dashed ?? text);
  if (inside !== undefined || dashed !== undefined) {
    if (isInitials(bare)) return [bare];
    if (inside !== undefined && /^(?:\p{Ll}{2,3})$/u.test(bare) && !/^[ivxlcm]+$|^sic$/.test(bare)) return NONE;
  } else if (bare.length < LONGEST_SHORT) return undefined;
  const persons = readPersons(bare);
  if (persons === undefined) return undefined;
  if (persons.names.length === 0) return NONE;
  if (inside === undefined && dashed === undefined) return undefined;
  return persons.isKnown || persons.isCredited ? persons.names : undefined;
}
/** Letters: `AP` and `PA` are agencies only where a bracket or a dash says so. */
const LONGEST_SHORT = 3;

/** Nothing but names: a sign-off, a name line, a heading; what stands around it says which. */
function bareNames(text: string): readonly string[] | undefined {
  const bare = withoutStop(text.replace(/^[—–―‒-]{1,2}\s*/u, ''));
  const persons = readPersons(bare);
  if (persons === undefined || persons.names.length === 0 || persons.names.length > MOST_NAMES) return undefined;
  // Headings have short words inside, and capitals throughout; of names that nobody knows they cannot be told.
  const isPlain = /\p{Ll}/u.test(bare) && !/\s\p{Ll}/u.test(persons.names.join(','));
  return persons.isKnown || isPlain || bare !== text ? persons.names : undefined;
}
/** More names in a line are who was there. */
const MOST_NAMES = 3;

const pictured = lazily(() => new RegExp(`^(?:(?:${anyOf('by')}|courtesy\\s+of|d[eu])\\s+|d['’])`, 'iu'));

/** `Photo: X / AFP`, `(Foto: X)`, `Foto di X`, `© X`. */
function readCredit(text: string): readonly string[] | undefined {
  const line = text.replace(/^[([]\s*(.*?)\s*[)\]]$/u, '$1').replace(/(?<=\p{L}{2})\.$/u, '');
  const found = leadOf(line, ['pictures']);
  if (found === undefined) return credited(line);
  const { mark, rest } = found;
  const by = pictured().exec(rest)?.[0];
  const source = by === undefined ? rest : rest.slice(by.length);
  const persons = readPersons(source.replaceAll(/\s+via\s+/g, ', '));
  if (persons !== undefined)
    return mark !== '' || by !== undefined || persons.isKnown || persons.names.length === 0 || isForeign(line)
      ? persons.names
      : undefined;
  // An office, an archive, one name alone: few words, all of them with capitals, or one.
  return mark !== '' &&
    /^(?:\p{Lu}[\p{L}.’'-]*(?:[\s/]+|$)){1,4}$|^\p{Ll}+$|^(?:archiv|d\.?\s?r\b)/iu.test(source) &&
    isTitled(source)
    ? NONE
    : undefined;
}

/** English headlines have capitals throughout, and some of them begin with a picture: `Photo Contest Winners`. */
function isForeign(line: string): boolean {
  return !/^(?:photo|picture|image|drawing|graphic)/i.test(line);
}

function isTitled(source: string): boolean {
  return !/\s\p{Ll}{4}/u.test(source);
}

/** What stands beside pictures without a word for them: `X Y / AFP`, `© X Y`. */
function credited(line: string): readonly string[] | undefined {
  const owned = /^(?:©|\(c\))\s*(.+)$/iu.exec(line)?.[1];
  if (owned !== undefined) return readPersons(owned)?.names;
  if (!/\//.test(line)) return undefined;
  const persons = readPersons(line.replaceAll(/\s+via\s+/g, ', '));
  return persons !== undefined && persons.names.length > 0 && line.split(/\s*\/\s*/).some(isAgency)
    ? persons.names
    : undefined;
}

/** What a paragraph ends with, behind a stop: `(dpa)`, `— Reuters`, `(Photo by X)`, `Foto: X`. */
export function readLetteredTail(
  text: string,
): { readonly from: number; readonly names: readonly string[]; readonly role: 'signoff' | 'credit' } | undefined {
  if (!/[A-Za-z\u00c0-\u024f\u0400-\u04ff][)\].]{0,3}$/.test(text)) return undefined;
  const marked = /(?<=[.!?…»”"’]\s?)(?:[([][^()[\]]{2,60}[)\]]|[—–]\s?[^—–()]{3,40})\.?$/u.exec(text);
  const signed = marked === null ? undefined : readSigned(marked[0]);
  // Behind a dash somebody may begin to speak, and the text go on in another column: only an agency is sure.
  const isSure = signed !== undefined && (signed.length === 0 || /^[([]/.test(marked?.[0] ?? ''));
  if (marked !== null && isSure) return { from: marked.index, names: signed, role: 'signoff' };
  const pictured = marked ?? (HOLDS_PICTURE.test(text) ? behindStop().exec(text) : null);
  const credit = pictured === null ? undefined : readCredit(pictured[0]);
  return pictured === null || credit === undefined
    ? undefined
    : { from: pictured.index, names: credit, role: 'credit' };
}
/** Words for pictures are many; these letters all but a few of them hold. */
const HOLDS_PICTURE = /photo|foto|pictur|bild|imag|illustr|grafi|graph|фото|снимок/i;
const behindStop = lazily(
  () => new RegExp(`(?<=[.!?…»”"’]\\s{1,3}|^)(?:${anyOf('pictures')})(?![\\p{L}\\d])[^.!?]{3,60}\\.?$`, 'iu'),
);
