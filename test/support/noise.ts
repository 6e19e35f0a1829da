import type { Random } from './random.ts';
import type { Slip } from './typeset.ts';

/** Characters that optical recognition takes for each other, and those it drops into a text. */
const ALIKE: readonly string[] = [
  '己已巳',
  '未末',
  '人入八',
  '土士',
  '日曰目',
  '大太犬',
  '干于千',
  '田由甲申',
  '天夫',
  '侯候',
  '微徽',
  '今令',
  '问间',
  '子孑',
  '白自',
  '第笫',
  '了丁',
  '木本',
  '水永',
  '刀力',
  '午牛',
  '王玉主',
  '乌鸟',
  '贝见',
];
const SPECKS = ['.', '·', '-', "'", '一'];

/** The text with 2 to 4 % of its letters changed, dropped or inserted; titles and name lines stay as they are. */
export function noisy(slip: Pick<Slip, 'role' | 'text'>, random: Random): string {
  if (slip.role !== 'paragraph') return slip.text;
  const rate = 0.02 + random.next() * 0.02;
  return Array.from(slip.text, (letter) =>
    /\p{Script=Han}/u.test(letter) && random.chance(rate) ? misread(letter, random) : letter,
  ).join('');
}

function misread(letter: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.2) return '';
  if (kind < 0.35) return letter + random.pick(SPECKS);
  const group = ALIKE.find((letters) => letters.includes(letter));
  return group === undefined
    ? String.fromCodePoint((letter.codePointAt(0) as number) + random.within(1, 9))
    : random.pick([...group]);
}
