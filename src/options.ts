/** What a caller may ask for. Every limit of a stage stands beside the stage, with its reason. */
export interface CleanOptions {
  /** The dump's name, as the page document's source gives it. */
  readonly name: string;
  /** The dump's encoding (a WHATWG label or a common alias), where the caller knows it; found by itself otherwise. */
  readonly encoding?: string;
}
