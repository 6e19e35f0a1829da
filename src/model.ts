/**
 * The nouns of jianbao: what each stage takes and gives. Plain readonly data, no behaviour.
 * Offsets are UTF-16 code units of the decoded text, spans are half-open, everywhere.
 */

/** A half-open range `[from, to)` of UTF-16 offsets. */
export type Span = readonly [from: number, to: number];

// ── read ────────────────────────────────────────────────────────────────────────────────────────

/** Bytes that decoding and encoding again would not give back: they stood at byte `at` of the dump. */
export interface RawBytes {
  readonly at: number;
  readonly hex: string;
}

/** What the dump is and how it was read. */
export interface Source {
  readonly name: string;
  readonly encoding: string;
  /** How the encoding was found: `bom`, `utf-8` (strictly valid), `score`, `option`. */
  readonly detection: string;
  readonly bytes: number;
  readonly characters: number;
  readonly sha256: string;
  readonly raw: readonly RawBytes[];
}

/** One line that holds something; blank lines are the numbers between. */
export interface Line {
  /** Its content, without the white space around it and without its line end. */
  readonly span: Span;
  /** Leading white space, in display columns (a Chinese character takes two). */
  readonly indent: number;
  /** Blank lines directly before it. */
  readonly blanks: number;
  /** Counts the form feeds before it. */
  readonly page: number;
  /** The lines of the dump that it was taken apart into; undefined where it stands whole. */
  readonly parts?: readonly Span[];
}

/** What a text can be on a page. `jump` lines (下转第2版) are furniture that points. */
export type Role =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'subhead'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'signoff'
  | 'jump'
  | 'furniture';

/** One role that a text may have by its shape alone, and the rule that says so. */
export interface RoleReading {
  readonly role: Role;
  /** The rule's name in the table, e.g. `bracketed-signoff`. */
  readonly rule: string;
  /** `certain`: the shape admits no other role; `likely`: context rarely overrules; `possible`: context decides. */
  readonly strength: 'certain' | 'likely' | 'possible';
  /** The names of people that the text gives, in order, cleaned of titles and marks. */
  readonly names?: readonly string[];
}

/**
 * Whether the layout itself says that a paragraph starts (or ends) at an edge.
 * `indented`: white space; `marked`: a line that is as short as if it had had an indent, a short last line; `open`: the
 * layout marks such edges and this one is not marked, so the text was cut here; `silent`: the layout does not tell.
 */
export type Edge = 'indented' | 'marked' | 'open' | 'silent';

/** A stretch of text and where it stands: its spans' characters with `joints[i]` between span i and i + 1. */
export interface Piece {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly joints: readonly string[];
}

/** A paragraph as the dump shows it, or the half that a column break left of one, with the roles it may have. */
export interface Paragraph extends Piece {
  /** Counts the form feeds before it. */
  readonly page: number;
  /** Blank lines directly before it. */
  readonly blanks: number;
  readonly opening: Edge;
  readonly closing: Edge;
  /** Strongest first; empty where nothing but body text fits. */
  readonly roles: readonly RoleReading[];
}

/** A page of the dump: its paragraphs `[from, to)`, as indexes. */
export interface PageExtent {
  readonly from: number;
  readonly to: number;
  /** The number that its label gives, as jump lines name it: `3`, `A3`. */
  readonly number?: string;
  /** The day that its label gives, in whatever form; the same for the pages of one issue. */
  readonly date?: string;
}

// ── match ───────────────────────────────────────────────────────────────────────────────────────

/** A stretch of paragraph `a` and one of paragraph `b` (indexes, a < b) that were compared and are alike. */
export interface Match {
  readonly a: number;
  readonly b: number;
  /** The aligned stretches: offsets in the paragraphs' texts. */
  readonly inA: Span;
  readonly inB: Span;
  /** The equal runs (after folding) within them, ascending: offset in a's text, offset in b's text, length. */
  readonly runs: readonly (readonly [atA: number, atB: number, length: number])[];
  /** 1 minus the edit distance of the folded stretches over the longer length. */
  readonly similarity: number;
}

// ── compose: the page document, `jianbao/page@1` ────────────────────────────────────────────────

export type BlockKind =
  | 'title'
  | 'kicker'
  | 'deck'
  | 'byline'
  | 'paragraph'
  | 'subhead'
  | 'caption'
  | 'credit'
  | 'signoff';

/** Why two halves were joined. */
export type SeamEvidence = 'witnessed' | 'word' | 'grammar' | 'jump' | 'skip';

export interface Seam {
  /** The seam lies between span `after` and the next. */
  readonly after: number;
  readonly evidence: SeamEvidence;
  readonly confidence: number;
}

/** Another reading of a stretch of a block's text, and the spans of the dump that have it. */
export interface Variant {
  /** The stretch in the block's text for which the witnesses read otherwise. */
  readonly at: Span;
  readonly reading: string;
  readonly witnesses: readonly Span[];
}

export interface Block extends Piece {
  readonly kind: BlockKind;
  readonly seams?: readonly Seam[];
  readonly variants?: readonly Variant[];
}

export type DamageKind = 'missing-title' | 'missing-head' | 'missing-tail' | 'gap';

export interface Damage {
  readonly kind: DamageKind;
  /** For a gap: the number of the block after which text is missing. */
  readonly after?: number;
  readonly confidence?: number;
}

export interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly byline: readonly string[];
  readonly dateline: string | null;
  readonly signoff: readonly string[];
  readonly orphan?: true;
  readonly blocks: readonly Block[];
  readonly damage: readonly Damage[];
  /** How sure it is that the article starts where it does and is one. */
  readonly confidence?: number;
}

export type LedgerEntry =
  | { readonly span: Span; readonly fate: 'kept'; readonly article: string; readonly block: number }
  | {
      readonly span: Span;
      readonly fate: 'copy';
      /** The kept characters that this repeats: inside one kept span. */
      readonly of: Span;
      readonly similarity: number;
      readonly rule: string;
      readonly confidence?: number;
      readonly text?: string;
    }
  | { readonly span: Span; readonly fate: 'furniture'; readonly rule: string; readonly text: string }
  | { readonly span: Span; readonly fate: 'joint' | 'blank'; readonly text: string };

/** Something a person should know; `rule` names what found it. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly span?: Span;
  /** The other places of which the same is to be said, ascending. */
  readonly others?: readonly Span[];
  readonly confidence?: number;
}

/** What jianbao makes of one dump. Its JSON Schema is `schema/page.schema.json`. */
export interface PageDocument {
  readonly schema: 'jianbao/page@1';
  readonly source: Source;
  readonly articles: readonly Article[];
  readonly ledger: readonly LedgerEntry[];
  readonly findings: readonly Finding[];
}
