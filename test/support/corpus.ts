import type { Story } from './corpus/article.ts';
import { features } from './corpus/features.ts';
import { towns } from './corpus/towns.ts';
import { wire } from './corpus/wire.ts';

export type { Named, Story } from './corpus/article.ts';

/** Chinese stories, in three house styles. */
export const chinese: readonly Story[] = [...towns, ...wire, ...features];
