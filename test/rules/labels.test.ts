import { describe, expect, test } from 'vitest';
import { jumpOf } from '../../src/rules/furniture.ts';
import { pageOfJump, readLabel } from '../../src/rules/labels.ts';
import { readRoles } from '../../src/rules/roles.ts';

/** The page and the day that a line of furniture names, by the rule that knows it. */
const labelOf = (text: string) => {
  const [reading] = readRoles(text);
  const { page, date } = readLabel(text, reading?.rule ?? '');
  return [reading?.role, page, date];
};

describe('a label names its page', () => {
  test.each([
    ['第3版', '3', undefined],
    ['第03版', '3', undefined],
    ['第０３版:专题', '3', undefined],
    ['第 3 版', '3', undefined],
    ['第 ０ ３ 版', '3', undefined],
    ['第三版', '3', undefined],
    ['第十二版 要闻', '12', undefined],
    ['第二十版', '20', undefined],
    ['第二十三版', '23', undefined],
    ['第A3版', 'A3', undefined],
    ['第Ａ03版', 'A3', undefined],
    ['3版', '3', undefined],
    ['A07', 'A7', undefined],
    ['B2 要闻', 'B2', undefined],
    ['要闻 3', '3', undefined],
    ['16 地方', '16', undefined],
    ['第三張', '3', undefined],
    ['柳河晚报 第3版', '3', undefined],
    ['第3版 综合 2023年6月9日 星期五', '3', '2023-6-9'],
    ['16 地方 2023年6月9日 星期五', '16', '2023-6-9'],
    ['2023年6月9日 星期五 第3版', '3', '2023-6-9'],
    ['２０２３年６月９日　星期五　第３版', '3', '2023-6-9'],
    ['民國二十三年五月四日 星期五 第二版', '2', '民国二十三-5-4'],
    ['PAGE 3', '3', undefined],
    ['Page 3', '3', undefined],
    ['- Page 12 -', '12', undefined],
    ['3 THE DAILY NEWS', '3', undefined],
    ['THE DAILY NEWS 4', '4', undefined],
    ['3 THE DAILY NEWS Monday, 4 May 1931', '3', '1931-4-may'],
    ['THE DAILY NEWS, MONDAY, MAY 4, 1931 3', '3', '1931-4-may'],
    ['Seite 17', '17', undefined],
    ['S. 17', '17', undefined],
    ['Pág. 16', '16', undefined],
    ['Стр. 4', '4', undefined],
    ['Lokales | Seite 3', '3', undefined],
    ['Der Hafenbote Montag, 4. Mai 1931 Seite 3', '3', '1931-4-mai'],
  ])('%s', (text, page, date) => {
    expect(labelOf(text)).toEqual(['furniture', page, date]);
  });
});

describe('furniture that names no page', () => {
  test.each([
    ['2023年6月9日 星期五', undefined, '2023-6-9'],
    ['2023年6月9日 星期五 今日8版', undefined, '2023-6-9'],
    ['星期五', undefined, undefined],
    ['柳河晚报', undefined, undefined],
    ['责编:冉竹 12', undefined, undefined],
    ['新闻热线:87654321', undefined, undefined],
    ['国内统一刊号:CN 33-0001 邮发代号:31-1', undefined, undefined],
    ['Monday, 4 May 1931', undefined, '1931-4-may'],
    ['Lundi 4 mai 1931', undefined, '1931-4-mai'],
    ['Lunes 4 de mayo de 1931', undefined, '1931-4-mayo'],
    ['Понедельник, 4 мая 1931 г.', undefined, '1931-4-мая'],
  ])('%s', (text, page, date) => {
    expect(labelOf(text)).toEqual(['furniture', page, date]);
  });
});

test('a jump line is no label', () => {
  for (const text of ['下转第2版', '(上接第1版)', 'Continued on page 4', 'Fortsetzung auf Seite 4', 'Suite page 4']) {
    const [reading] = readRoles(text);
    expect(reading?.role).toBe('jump');
    expect(readLabel(text, reading?.rule ?? '').page).toBeUndefined();
  }
});

test.each([
  ['Continued on page 4', 'out', '4'],
  ['Continued from page 1', 'in', '1'],
  ['Fortsetzung auf Seite 3', 'out', '3'],
  ['Fortsetzung von Seite 1', 'in', '1'],
  ['Suite page 4', 'out', '4'],
  ['(Suite de la page 1)', 'in', '1'],
  ['Continúa en la pág. 6', 'out', '6'],
  ['Viene de la página 1', 'in', '1'],
  ['Segue a pagina 7', 'out', '7'],
  ['Segue dalla prima pagina', 'in', undefined],
  ['Vervolg van pagina 1', 'in', '1'],
  ['Продолжение на стр. 2', 'out', '2'],
  ['Начало на стр. 1', 'in', '1'],
])('a jump line points: %s', (text, points, page) => {
  expect(jumpOf(text)).toBe(points);
  expect(pageOfJump(text)).toBe(page);
});
