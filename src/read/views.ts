/**
 * Views: what each line shows of where it stands in its paragraph, by its measures and by its words. The words are
 * asked only where the measures leave it open, for they cost more.
 */
import type { Line, RoleReading } from '../model.ts';
import { readDateline } from '../rules/dateline.ts';
import { readRoles } from '../rules/roles.ts';
import { headlineOdds } from '../text/headline.ts';
import { clamp } from '../text/regression.ts';
import { endsSentence, opensWithClosing } from '../text/sentence.ts';
import { bindOf, bracketGoesOn, CLINGS, inCapitals, isRest, moreOf, namesGoOn } from './binds.ts';
import { UNWRAPPED } from './columns.ts';
import { type HeadingView, headingViews } from './headings.ts';
import { type Measure, measureLines, SQUARE } from './measures.ts';
import { isInside, type Shape, shapeLines } from './shapes.ts';

export interface LineView extends Shape, HeadingView {
  readonly stops: boolean;
  readonly cannotOpen: boolean;
  readonly opensReport: boolean;
  /** The roles that the line may have by itself; undefined where it was not asked. */
  readonly roles: readonly RoleReading[] | undefined;
  readonly reading: RoleReading | undefined;
  /** Its characters were driven apart. */
  readonly isSpaced: boolean;
  readonly isHan: boolean;
  /** Nats by which the line reads like a heading; of Latin lines only capitals tell. */
  readonly headline: number;
  /** Nats by which the words say that the line before goes on in this one. */
  readonly bind: number;
}

export function viewLines(text: string, lines: readonly Line[]): LineView[] {
  const measures = measureLines(text, lines);
  const shapes = shapeLines(lines, measures);
  const stops = measures.map(({ text: own }) => endsSentence(own));
  const headings = headingViews(measures);
  return lines.map((_, index) => viewOf(measures, shapes, stops, headings(index), index));
}

function viewOf(
  measures: readonly Measure[],
  shapes: readonly Shape[],
  stops: readonly boolean[],
  heading: HeadingView,
  index: number,
): LineView {
  const shape = shapes[index] as Shape;
  const { text, isHan, isSpaced } = measures[index] as Measure;
  const ends = stops[index] === true;
  const isPlain = isInside(shapes, index);
  const roles = isPlain ? undefined : readRoles(text);
  const role = roles?.[0];
  const reading =
    namesGoOn(measures, shapes, index + 1) || (role?.rule === NAMES_ALONE && isRest(measures, shapes, index))
      ? undefined
      : role;
  const isShort = reading !== undefined && reading.strength === 'possible' && !ends;
  const closes = bracketGoesOn(measures, shapes, index);
  // Headings stand in types of their own: a full line is one of the column's.
  const isLarge = isHan && isShort && !isSpaced && shape.column !== UNWRAPPED && !shape.isFull && !shape.isIndented;
  const isName = reading?.role === 'byline';
  return {
    // Written out: spreading costs as much as all the rest.
    column: shape.column,
    blank: shape.blank,
    isIndented: shape.isIndented,
    isFull: shape.isFull,
    crowd: shape.crowd,
    lostIndent: shape.lostIndent,
    nextPart: shape.nextPart,
    isWide: shape.isWide,
    isEndless: shape.isEndless,
    outgrows: shape.outgrows,
    shortfall: shape.shortfall,
    stops: ends,
    cannotOpen: opensWithClosing(text),
    opensReport: (!isPlain || OPENS_REPORTS.test(text)) && readDateline(text) !== undefined,
    roles,
    reading,
    isSpaced,
    isHan,
    mayHead: (heading.mayHead && !isName) || isLarge || closes || bracketGoesOn(measures, shapes, index + 1),
    fresh: heading.fresh,
    more: closes ? CLINGS : isLarge && !shape.blank ? moreOf(measures, index) : heading.more,
    headline: isShort && (SQUARE.test(text) || inCapitals(text)) ? clamp(headlineOdds(text), -3, 3) : 0,
    bind: shape.blank
      ? 0
      : namesGoOn(measures, shapes, index)
        ? CLINGS
        : bindOf(measures, shapes, stops, index, isName && reading?.strength !== 'possible'),
  };
}

/** How most reports open; a plain line that begins otherwise is not asked. */
const OPENS_REPORTS = /^[本新据據中【〔(（记記]/u;

/** The rule by which any few characters with a surname before them may be a name line. */
const NAMES_ALONE = 'names-alone';
