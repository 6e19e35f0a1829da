/** A newspaper article as it was before anything happened to it. All people and places are invented. */
export interface Story {
  readonly title: string;
  readonly kicker?: string;
  readonly deck?: string;
  /** The name line as the paper prints it, and the names that a reader takes from it. */
  readonly byline?: Named;
  /** Opens the first paragraph, in the same line; it may hold names too. */
  readonly dateline?: Named;
  readonly paragraphs: readonly string[];
  readonly subheads?: readonly { readonly before: number; readonly text: string }[];
  /** Bracketed names below the text, or at the end of the last paragraph where `inline` is set. */
  readonly signoff?: Named & { readonly inline?: true };
  readonly captions?: readonly { readonly text: string; readonly credit?: string }[];
}

interface Named {
  readonly text: string;
  readonly names: readonly string[];
}
