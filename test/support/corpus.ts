import type { Story } from './corpus/article.ts';
import { briefs } from './corpus/briefs.ts';
import { features } from './corpus/features.ts';
import { letters } from './corpus/letters.ts';
import { towns } from './corpus/towns.ts';
import { wire } from './corpus/wire.ts';

export type { Story } from './corpus/article.ts';
export { english } from './corpus/english.ts';
export { reports } from './corpus/reports.ts';
export { traditional } from './corpus/traditional.ts';

/** Chinese stories in simplified characters, in several house styles. */
export const chinese: readonly Story[] = [...towns, ...wire, ...features, ...briefs, ...letters];
