/** Plain text: an article as a person reads it, line by line, and as it is cleaned again. */
import type { Block, Piece } from './model.ts';

const HEADING = new Set<Block['kind']>(['title', 'kicker', 'deck', 'byline']);
const ASIDE = new Set<Block['kind']>(['caption', 'credit']);

/** The blocks in the order in which they are written; a caption and its credits stay together. */
export function inOrder(blocks: readonly Block[]): {
  readonly heading: readonly Block[];
  readonly body: readonly Block[];
} {
  const under = blocks.filter(({ kind }) => !HEADING.has(kind));
  return {
    heading: blocks.filter(({ kind }) => HEADING.has(kind)),
    body: [
      ...under.filter(({ kind }) => !ASIDE.has(kind) && kind !== 'signoff'),
      ...under.filter(({ kind }) => ASIDE.has(kind)),
      ...under.filter(({ kind }) => kind === 'signoff'),
    ],
  };
}

/** A text of many blocks: made of spans of the dump, with line ends among its joints. */
export interface PlainText extends Piece {
  /** Each block, and the offset in the text at which it begins. */
  readonly places: readonly { readonly block: Block; readonly at: number }[];
}

/** The heading's lines as they stand, then captions after the body, the sign-off last, with a blank line between two. */
export function plainText(blocks: readonly Block[]): PlainText {
  const { heading, body } = inOrder(blocks);
  const places: { block: Block; at: number }[] = [];
  const spans: Piece['spans'][number][] = [];
  const joints: string[] = [];
  let text = '';
  for (const [index, block] of [...heading, ...body].entries()) {
    if (index > 0) {
      const joint = index < heading.length ? '\n' : '\n\n';
      joints.push(joint);
      text += joint;
    }
    places.push({ block, at: text.length });
    spans.push(...block.spans);
    joints.push(...block.joints);
    text += block.text;
  }
  return { text, spans, joints, places };
}
