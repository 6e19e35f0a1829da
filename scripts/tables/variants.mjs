/**
 * The traditional characters and the simplified ones that they meet in, from OpenCC's tables (Apache-2.0).
 * Only pairs of single code units: folding is one to one, so that offsets stay what they are.
 */
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

export async function generate() {
  const simplified = new Map();
  for (const entry of TSCharacters.split('|')) {
    const [traditional, ...forms] = entry.split(' ');
    const form = forms[0];
    if (traditional.length === 1 && form?.length === 1 && traditional !== form) simplified.set(traditional, form);
  }
  for (const entry of TWVariantsRev.split('|')) {
    const [variant, form] = entry.split(' ');
    if (variant.length !== 1 || form?.length !== 1 || simplified.has(variant)) continue;
    const target = simplified.get(form) ?? form;
    if (target !== variant) simplified.set(variant, target);
  }
  const pairs = [...simplified]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
  const source = `/** Pairs of a traditional character and the simplified one that it meets in. Generated from OpenCC's tables. */
export const VARIANTS: string = '${pairs}';
`;
  return { file: 'variants.ts', source };
}
