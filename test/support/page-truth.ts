/** What a careful reader makes of a damaged page: the answer that a cleaned page is measured against. */
export interface PageTruth {
  readonly articles: readonly TruthArticle[];
}

export interface TruthArticle {
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly signoff: readonly string[];
  /** Paragraphs, subheads, captions and credits in reading order; titles and name lines stand above. */
  readonly blocks: readonly TruthBlock[];
  readonly damage: readonly { readonly kind: string }[];
  readonly titleAlternatives?: readonly string[];
  readonly namesUnscored?: boolean;
  readonly damageUnscored?: boolean;
}

export interface TruthBlock {
  readonly kind: string;
  readonly text: string;
  /** Other readings that are as good: a witness's revised lead. */
  readonly alternatives?: readonly string[];
  /** The share of edits that is forgiven, where every witness carries noise. */
  readonly tolerance?: number;
}
