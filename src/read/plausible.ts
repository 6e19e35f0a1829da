/**
 * How plausible is a text as running text? A unigram model over UTF-16 units, coarse on purpose: the character sets
 * themselves say which characters are common (GB 2312, Big5 and JIS X 0208 hold the everyday ones in their first level,
 * KS X 1001 holds the syllables in use), and a short list per script holds those of every sentence. The figures are
 * natural logarithms of probabilities, so that different readings of the same bytes compare by their sums.
 */
import { simplified } from '../text/fold.ts';

/** Six in ten characters of Chinese prose: some 0.6/420 each, e to the -6.5; the commonest are far above that. */
const EVERY_SENTENCE =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运党县省委村农财税企项投级州江城镇街居医健服创兴推落优升';
const KOREAN =
  '이다는의에가을를은고한하지로사기대시도서인자어나리아들일해스으장정그과수전부보제구주있라었했원동만것관신성상조여공면오세적국화경미비지년월였문안연개계위선유생내게까통방무물중소민때러운로책관당늘날곳될더많크될싶말했째첫들역교학명른히타실치려받간금복속번종발앞표음네카토파트특합';
const SENTENCE = -5.5;
const FIRST_LEVEL = -8.3;
const SECOND_LEVEL = -11.5;
const RARE = -14;
const SYLLABLE = -9.6;
/** One damaged byte in a thousand, and then one of a few hundred: halved, wrong readings pass for damage; doubled, a
 * damaged character outweighs seven sound ones. */
const BAD = -14;
const CONTROL = -14;
const PRIVATE = -20;
/** A Chinese or Korean character glued to a Latin letter: common where an accented letter swallowed its neighbour. */
const MIXED = -3;

let table: Float32Array | undefined;

/** The logarithm of the text's probability. */
export function plausibility(text: string): number {
  table ??= build();
  let sum = 0;
  let wasLetter = false;
  let wasWide = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    sum += table[code] as number;
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    const isWide = code >= 0x3400 && code < 0xe000;
    if ((isLetter && wasWide) || (isWide && wasLetter)) sum += MIXED;
    // Accented letters stand in words.
    if (code >= 0xc0 && code < 0x180 && !wasLetter) sum += MIXED;
    wasLetter = isLetter || (code >= 0xc0 && code < 0x180);
    wasWide = isWide;
  }
  return sum;
}

/** A figure for each UTF-16 unit; made when a dump first needs it, in a few milliseconds. */
function build(): Float32Array {
  const own = new Float32Array(0x10000).fill(RARE);
  const fill = (from: number, to: number, value: number): void => {
    own.fill(value, from, to + 1);
  };
  fill(0x00, 0x1f, CONTROL);
  fill(0x20, 0x7e, -5);
  fill(0x30, 0x39, -4.5);
  fill(0x41, 0x5a, -4.5);
  fill(0x61, 0x7a, -3.2);
  for (const code of [0x0a, 0x0d, 0x20]) own[code] = -3;
  own[0x09] = -6;
  own[0x7f] = CONTROL;
  fill(0x80, 0x9f, CONTROL);
  fill(0xa0, 0xbf, -10);
  fill(0xc0, 0xff, -9.5);
  fill(0x100, 0x17f, -11);
  for (const character of 'àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÇÈÉÊÖÜ«»°§') own[character.charCodeAt(0)] = -6;
  fill(0x2000, 0x206f, -12);
  for (const character of '“”‘’—…–·×') own[character.charCodeAt(0)] = -6;
  fill(0x2500, 0x25ff, -11);
  for (const character of '■□▲△●○◆◇★☆') own[character.charCodeAt(0)] = -8;
  fill(0x3000, 0x303f, -9);
  for (const character of '　、。《》「」『』【】〇') own[character.charCodeAt(0)] = -4.5;
  fill(0x3041, 0x3096, -4.7);
  fill(0x30a1, 0x30fe, -5.7);
  fill(0xff01, 0xff5e, -8);
  for (const character of '，：；！？（）') own[character.charCodeAt(0)] = -4.5;
  fill(0xff61, 0xff9f, -12);
  fill(0xd800, 0xdfff, -13);
  fill(0xe000, 0xf8ff, PRIVATE);
  own[0xfeff] = -12;
  own[0xfffd] = BAD;

  fill(0x4e00, 0x9fff, SECOND_LEVEL);
  for (const character of levelOf('gb18030', 0xb0, 0xd7, 0xa1)) own[character.charCodeAt(0)] = FIRST_LEVEL;
  for (const character of levelOf('big5', 0xa4, 0xc6, 0x40)) own[character.charCodeAt(0)] = FIRST_LEVEL;
  for (const character of levelOf('euc-jp', 0xb0, 0xcf, 0xa1)) own[character.charCodeAt(0)] = FIRST_LEVEL;
  for (const character of levelOf('euc-kr', 0xb0, 0xc8, 0xa1)) own[character.charCodeAt(0)] = SYLLABLE;
  // The decoders' tables have gaps; what fills them is no character.
  own[0xfffd] = BAD;
  for (const character of KOREAN) own[character.charCodeAt(0)] = SENTENCE;
  const frequent = new Set(EVERY_SENTENCE);
  for (let code = 0x4e00; code < 0xa000; code += 1) {
    if (frequent.has(simplified(String.fromCharCode(code)))) own[code] = SENTENCE;
  }
  return own;
}

/** The characters of a block of a two-byte encoding. */
function levelOf(encoding: string, first: number, last: number, trail: number): string {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (let low = trail; low <= 0xfe; low += 1) {
      if (low >= 0x7f && low <= 0xa0) continue;
      bytes.push(lead, low);
    }
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replace(/[^\u3400-\uf8ff]/gu, '');
}
