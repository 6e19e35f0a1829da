/**
 * Confidence: how sure a decision of this kind is, with this much evidence. Logistic curves, fitted to the claims of
 * generated pages, so that of those said to be 0.9 sure nine in ten are right: `docs/accuracy.md` shows how nearly.
 */
import type { SeamEvidence } from '../model.ts';
import { clamp } from '../text/regression.ts';

/** A seam, by the nats by which it beat the next best reading of the text behind it. */
export function seamConfidence(evidence: SeamEvidence, margin: number): number {
  return logistic(SEAMS[evidence] + MARGIN * clamp(margin, -4, 8));
}
const SEAMS: Readonly<Record<SeamEvidence, number>> = { witnessed: 3, word: 1, grammar: 0.65, jump: 1, skip: 0 };
const MARGIN = 0.47;

/** That an article begins where it does and is one, by the nats by which its beginning beat the next best reading. */
export function articleConfidence(isTitled: boolean, margin: number): number {
  const nats = (isTitled ? TITLED : UNTITLED) + BEGINNING * clamp(margin, -4, 8);
  return logistic(Math.min(SUREST_ARTICLE, nats));
}
const TITLED = 0.2;
const UNTITLED = -1.3;
const BEGINNING = 0.45;
/** However clearly it begins, one in twenty has something of its neighbour. */
const SUREST_ARTICLE = 2.9;

/**
 * A copy, by how alike it is to the text that it repeats and by its length in characters. What is the same letter for
 * letter was never wrong; a witness with readings of its own may say something else.
 */
export function copyConfidence(similarity: number, length: number): number {
  if (similarity === 1) return logistic(SAME);
  return logistic(ALTERED + ALIKE * (similarity - 0.9) + LONG * Math.log(Math.max(4, length) / 40));
}
const SAME = 5;
const ALTERED = 0.7;
const ALIKE = 2;
const LONG = 0.1;

/**
 * A frame that was moved is in its own article: of the moves that are made four in five are right, and little more of
 * those that look best among many.
 */
export function moveConfidence(gain: number): number {
  return logistic(1 + 0.15 * gain);
}

/** A caption that was taken to another article, by how much louder its echo is there. */
export function captionConfidence(margin: number): number {
  return logistic(0.1 * margin);
}

function logistic(nats: number): number {
  return Math.round(1000 / (1 + Math.exp(-nats))) / 1000;
}
