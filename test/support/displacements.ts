import type { Draft, DraftArticle, Wound } from './draft.ts';
import { cutPlace, halves, positionsOf, storyWith } from './places.ts';
import type { Random } from './random.ts';
import type { Slip } from './typeset.ts';

/** Column breaks: paragraphs cut in two, now and then in three. */
export function breakFrames(share: number): Wound {
  return (draft, random) => {
    const cut = (slip: Slip): Slip[] => {
      const at =
        slip.role === 'paragraph' && slip.text.length >= 30 && random.chance(share)
          ? cutPlace(slip.text, random)
          : null;
      if (at === null) return [slip];
      const [head, tail] = halves(slip, at);
      return random.chance(0.1) ? [head, ...cut(tail)] : [head, tail];
    };
    draft.slips = draft.slips.flatMap(cut);
  };
}

/** The body again behind the story: rotated, partial, with a revised lead, the last one cut off. */
export function repeatChain(draft: Draft, random: Random): void {
  const story = storyWith(draft, 3, random);
  if (story === null) return;
  const own = positionsOf(draft, story);
  const body = own.map((at) => draft.slips[at] as Slip);
  const last = Math.max(...own, ...positionsOf(draft, story, 'signoff'));
  const runs: Slip[] = [];
  const turns = random.within(1, 3);
  for (let turn = 0; turn < turns; turn += 1) {
    const from = random.within(0, body.length - 1);
    const rotated = random.chance(0.5) ? [...body.slice(from), ...body.slice(0, from)] : [...body];
    const part = random.chance(0.4) ? rotated.slice(0, random.within(2, rotated.length)) : rotated;
    runs.push(...part.map((slip) => (slip.block === 0 && random.chance(0.4) ? revise(draft, slip) : slip)));
  }
  const cut = runs.at(-1);
  const at = cut === undefined ? null : cutPlace(cut.text, random);
  if (cut !== undefined && at !== null && random.chance(0.6)) runs[runs.length - 1] = halves(cut, at)[0];
  draft.slips.splice(last + 1, 0, ...runs);
  if (random.chance(0.3)) {
    // As on many real pages, the first thing under the title is the story's own tail.
    const tail = body.at(-1) as Slip;
    const place = cutPlace(tail.text, random);
    if (place !== null) draft.slips.splice(own[0] as number, 0, halves(tail, place)[1]);
  }
}

/** Another opening of about the same length, as a later edition has it; either reading is right. */
function revise(draft: Draft, slip: Slip): Slip {
  const block = draft.articles[slip.story]?.blocks[slip.block];
  const comma = slip.text.search(/[,，]/u);
  if (block === undefined || comma < 4 || comma > 24 || !/^\p{Script=Han}+$/u.test(slip.text.slice(0, comma)))
    return slip;
  const text = (comma < 9 ? '据记者了解' : '据记者从现场了解到的情况') + slip.text.slice(comma);
  const blocks = draft.articles[slip.story]?.blocks ?? [];
  blocks[slip.block] = { ...block, alternatives: [...(block.alternatives ?? []), text] };
  return { ...slip, text };
}

/** A whole paragraph or a half of it again, inside another story, before or behind its own place. */
export function strayCopy(draft: Draft, random: Random): void {
  const story = storyWith(draft, 2, random);
  const host = story === null ? null : storyWith(draft, 2, random, story);
  if (story === null || host === null) return;
  const slip = draft.slips[random.pick(positionsOf(draft, story))] as Slip;
  const at = random.chance(0.3) ? cutPlace(slip.text, random) : null;
  const copy = at === null ? slip : random.pick(halves(slip, at));
  if (copy.text.length < 24) return;
  draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, astray(copy));
}

/** A copy that has left its story: later wounds to the story leave it alone. */
const astray = (slip: Slip): Slip => ({ ...slip, story: -1, block: -1 });

/** A copy of another story's paragraph between two halves. */
export function strayBetweenHalves(draft: Draft, random: Random): void {
  const seams = draft.slips.flatMap((slip, at) =>
    !slip.closes && draft.slips[at + 1]?.opens === false ? [at + 1] : [],
  );
  if (seams.length === 0) return;
  const place = random.pick(seams);
  const own = (draft.slips[place] as Slip).story;
  const others = draft.slips.filter(
    (slip) => slip.story >= 0 && slip.story !== own && slip.role === 'paragraph' && slip.opens && slip.closes,
  );
  if (others.length > 0) draft.slips.splice(place, 0, astray(random.pick(others)));
}

/** Captions with their credits fall out of their story into another one, also between two halves. */
export function dropCaptions(draft: Draft, random: Random): void {
  const captions = draft.slips.filter((slip) => slip.role === 'caption');
  for (const caption of captions) {
    const at = draft.slips.indexOf(caption);
    const size = draft.slips[at + 1]?.role === 'credit' ? 2 : 1;
    const taken = draft.slips.splice(at, size);
    const host = storyWith(draft, 2, random, caption.story) ?? caption.story;
    draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, ...taken);
  }
}

/** The whole story printed again at the page's end, with its title and names. */
export function printTwice(draft: Draft, random: Random): void {
  const story = random.within(0, draft.articles.length - 1);
  const again = draft.slips.filter((slip) => slip.story === story && slip.role !== 'furniture');
  draft.slips.push(...again);
}

/** A frame stands in another story: it ends and begins in the middle of sentences, so its place can be found again. */
export function moveFrame(draft: Draft, random: Random): void {
  const story = storyWith(draft, 4, random);
  const host = story === null ? null : storyWith(draft, 3, random, story);
  if (story === null || host === null) return;
  const own = positionsOf(draft, story);
  const from = random.within(0, own.length - 2);
  const first = draft.slips[own[from] as number] as Slip;
  const second = draft.slips[own[from + 1] as number] as Slip;
  const cuts = [cutPlace(first.text, random), cutPlace(second.text, random)];
  if (cuts[0] == null || cuts[1] == null) return;
  const [head, tail] = halves(first, cuts[0]);
  const [nextHead, nextTail] = halves(second, cuts[1]);
  draft.slips[own[from] as number] = head;
  draft.slips[own[from + 1] as number] = nextTail;
  draft.slips.splice(random.pick(positionsOf(draft, host).slice(1)), 0, tail, nextHead);
}

/** What belongs to the page: its label, its date, its editors, a telephone number. */
export function addFurniture(draft: Draft, random: Random): void {
  const page = random.within(2, 16);
  const top = random.pick([`第${page}版:要闻`, `0${page % 10}版 | 社会`, `第${page}版`, `A${page} 民生`]);
  const date = random.pick(['2023年5月17日 星期三', '二○二三年五月十七日 星期三', '2023-05-17 星期三']);
  const editors = random.pick([
    '责编:冉竹 版式:卓越 校对:平安',
    '责任编辑 冉竹 美术编辑 卓越',
    '本版责编：冉竹 电话：88012345 邮箱：yaowen@example.com',
  ]);
  const furniture = (text: string): Slip => ({
    role: 'furniture',
    text,
    story: -1,
    block: -1,
    opens: true,
    closes: true,
  });
  draft.slips.unshift(...random.shuffle([top, date]).map(furniture));
  if (random.chance(0.5)) draft.slips.push(furniture(editors));
  else draft.slips.splice(random.within(2, draft.slips.length), 0, furniture(editors));
}

const NOTICE = '本报开通新闻热线,欢迎广大读者提供线索,一经采用即付稿酬。';

/** Two stories end their second paragraph with the same sentence, and one repeats a refrain on purpose: all of it stays. */
export function shareBoilerplate(draft: Draft, random: Random): void {
  const [one, other] = random.shuffle(draft.articles.map((_, at) => at));
  for (const story of [one, other]) {
    if (story === undefined) continue;
    const at = positionsOf(draft, story)[1];
    if (at !== undefined) rewrite(draft, at, (text) => text + NOTICE);
  }
  if (one === undefined) return;
  const refrain = random.pick(['风从江上来,灯在岸边等。', '日子就这样一天一天往前走。']);
  for (const at of positionsOf(draft, one).slice(0, 3)) rewrite(draft, at, (text) => `${text}${refrain}`);
}

function rewrite(draft: Draft, at: number, change: (text: string) => string): void {
  const slip = draft.slips[at] as Slip;
  const text = change(slip.text);
  draft.slips[at] = { ...slip, text };
  (draft.articles[slip.story] as DraftArticle).blocks[slip.block] = { kind: slip.role, text };
}

/** Two stories side by side: their frames alternate, and every frame but the last ends inside a sentence. */
export function interleave(draft: Draft, random: Random): void {
  const [left, right] = random.shuffle(draft.articles.map((_, at) => at));
  if (left === undefined || right === undefined) return;
  const columns = [left, right].map((story) =>
    frames(
      draft.slips.filter((slip) => slip.story === story),
      random,
    ),
  );
  const first = draft.slips.findIndex((slip) => slip.story === left || slip.story === right);
  const mixed: Slip[] = [];
  for (let turn = 0; turn < Math.max(...columns.map((column) => column.length)); turn += 1) {
    for (const column of columns) mixed.push(...(column[turn] ?? []));
  }
  const others = draft.slips.filter((slip) => slip.story !== left && slip.story !== right);
  const before = draft.slips.slice(0, first).filter((slip) => others.includes(slip)).length;
  draft.slips = [...others.slice(0, before), ...mixed, ...others.slice(before)];
}

/** A story's slips in two or three frames, broken inside paragraphs. */
function frames(slips: readonly Slip[], random: Random): Slip[][] {
  const result: Slip[][] = [[]];
  const bodies = slips.filter((slip) => slip.role === 'paragraph' && slip.text.length >= 30);
  const broken = new Set(random.shuffle(bodies).slice(0, random.within(1, 2)));
  for (const slip of slips) {
    const at = broken.has(slip) ? cutPlace(slip.text, random) : null;
    if (at === null) result.at(-1)?.push(slip);
    else {
      const [head, tail] = halves(slip, at);
      result.at(-1)?.push(head);
      result.push([tail]);
    }
  }
  return result;
}

/** Subheads slip into the middle of the paragraph that stands before them. */
export function sinkSubheads(draft: Draft, random: Random): void {
  for (let at = 1; at < draft.slips.length; at += 1) {
    const before = draft.slips[at - 1] as Slip;
    const subhead = draft.slips[at] as Slip;
    const place = subhead.role === 'subhead' && before.role === 'paragraph' ? cutPlace(before.text, random) : null;
    if (place === null) continue;
    const [head, tail] = halves(before, place);
    draft.slips.splice(at - 1, 2, head, subhead, tail);
    at += 1;
  }
}

/** Two pages in one dump: each with the paper's name, its number and the date at its head, a form feed between. */
export function twoPages(draft: Draft, random: Random): void {
  const paper = random.pick(['柳河晚报', '岚州日报', '芦城商报']);
  const number = random.within(2, 12);
  const split = random.within(1, draft.articles.length - 1);
  const second = draft.slips.findIndex((slip) => slip.story >= split);
  const head = (page: number, feed: string): Slip[] =>
    [`${feed}${paper}`, `第${page}版`, '2023年6月9日 星期五'].map((text) => ({
      role: 'furniture',
      text,
      story: -1,
      block: -1,
      opens: true,
      closes: true,
    }));
  draft.slips.splice(second, 0, ...head(number + 1, '\f'));
  draft.slips.unshift(...head(number, ''));
}
