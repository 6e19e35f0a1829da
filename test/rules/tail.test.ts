import { describe, expect, it } from 'vitest';
import { isEndMark, readTail } from '../../src/rules/tail.ts';

describe('the end of a last paragraph', () => {
  it.each([
    ['他把伞还回来。(何以宁)', '(何以宁)', 'signoff', ['何以宁']],
    ['他把傘還回來。（葉　寧）', '（葉　寧）', 'signoff', ['葉寧']],
    ['他把伞还回来了!” (记者 何以宁 通讯员 柯一舟)', '(记者 何以宁 通讯员 柯一舟)', 'signoff', ['何以宁', '柯一舟']],
    ['他把伞还回来。(何以宁', '(何以宁', 'signoff', ['何以宁']],
    ['他把伞还回来。 (蒲苇)', '(蒲苇)', 'signoff', ['蒲苇']],
    ['他把伞还回来。(完)', '(完)', 'signoff', []],
    ['他把伞还回来。（据新华社）', '（据新华社）', 'signoff', []],
    ['他把伞还回来。 何以宁 摄', '何以宁 摄', 'credit', ['何以宁']],
    ['他把伞还回来。本报记者 何以宁 摄', '本报记者 何以宁 摄', 'credit', ['何以宁']],
    ['He gave the umbrella back. (Reuters)', '(Reuters)', 'signoff', []],
    ['Er gab den Schirm zurück. (dpa)', '(dpa)', 'signoff', []],
    ['Il rendit le parapluie. (J. M.)', '(J. M.)', 'signoff', ['J. M.']],
    ['He gave the umbrella back. — Reuters', '— Reuters', 'signoff', []],
    ['Er gab den Schirm zurück. Foto: Anke Petersen', 'Foto: Anke Petersen', 'credit', ['Anke Petersen']],
    ['He gives the umbrella back. (Photo by Ada Lorne)', '(Photo by Ada Lorne)', 'credit', ['Ada Lorne']],
    ['Он вернул зонт. Фото: Нина Белова', 'Фото: Нина Белова', 'credit', ['Нина Белова']],
    ['彼は傘を返した。（松本陽子）', '（松本陽子）', 'signoff', ['松本陽子']],
    ['傘を返す人＝松本陽子撮影', '松本陽子撮影', 'credit', ['松本陽子']],
    ['他把傘還回來。本報記者 鄭曉東 攝', '本報記者 鄭曉東 攝', 'credit', ['鄭曉東']],
  ])('%s', (paragraph, text, role, names) => {
    const tail = readTail(paragraph);
    expect(paragraph.slice(tail?.from)).toBe(text);
    expect(tail).toMatchObject({ role, names });
  });

  it.each([
    ['他把伞还回来。'],
    ['他把伞还回来(见图)。'],
    ['他把伞还回来。(下转第2版)'],
    ['他把伞还回来。（见左图）'],
    ['河里有鱼(草鱼)'],
    ['本报讯(通讯员 柯'],
    ['他一生都在高原上拍摄'],
    ['He gave it back. (Applause)'],
    ['He gave it back (Reuters)'],
    ['He gave it back. (See the map)'],
    ['She took the umbrella and a photo of it.'],
    ['Er gab ihn zurück. Das Foto hängt im Flur.'],
    ['He gave it back — John Lorne'],
    ['He gave it back. — John Lorne'],
    [''],
  ])('%s has none', (paragraph) => {
    expect(readTail(paragraph)).toBeUndefined();
  });

  it('keeps its place in a long paragraph', () => {
    const body = `${'河水退了,岸上的人都笑。'.repeat(40)}`;
    expect(readTail(`${body}(何以宁)`)?.from).toBe(body.length);
  });
});

describe('an end mark', () => {
  it.each(['完', '全文完', '据新华社', '本报综合', '新华社黎城5月6日电'])('%s closes', (text) => {
    expect(isEndMark(text)).toBe(true);
  });
  it.each(['完成', '何以宁', '见图', '一'])('%s does not', (text) => {
    expect(isEndMark(text)).toBe(false);
  });
});
