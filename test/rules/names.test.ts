import { describe, expect, it } from 'vitest';
import { asWritten, readNames } from '../../src/rules/names.ts';
import { readRoles } from '../../src/rules/roles.ts';

describe('the names of a line', () => {
  it.each([
    ['本报记者 甄小可', ['甄小可']],
    ['本报记者 甄小可 通讯员 余盐 柯一舟', ['甄小可', '余盐', '柯一舟']],
    ['记者甄小可', ['甄小可']],
    ['记者甄小可余盐', ['甄小可', '余盐']],
    ['记者 甄小可 余 盐', ['甄小可', '余盐']],
    ['甄小可、余盐', ['甄小可', '余盐']],
    ['特约记者 欧阳晓', ['欧阳晓']],
    ['本报驻黎城记者 甄小可', ['甄小可']],
    ['记者甄小可/澎湖报导', ['甄小可']],
    ['记者甄小可台北报导', ['甄小可']],
    ['记者甄英国新竹报导', ['甄英国']],
    ['记者何建申、甄扬宇台北报导', ['何建申', '甄扬宇']],
    ['记者 阿依古丽·买买提', ['阿依古丽·买买提']],
    ['文/甄小可 摄影/余盐', ['甄小可', '余盐']],
    ['作者:余盐', ['余盐']],
  ])('%s gives %j', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });

  it.each([
    ['记者从市委获悉'],
    ['记者手记'],
    ['河道清淤'],
    ['江苏'],
    ['浙江 江苏'],
    ['本报讯'],
    ['记者 在现场看到,水位已退'],
    ['2031年'],
  ])('%s gives none', (text) => {
    expect(readNames(text)).toBeUndefined();
  });

  it('knows no surname of a pen name, and takes the shape of the line for it', () => {
    expect(readNames('蒲苇 车前')).toBeUndefined();
    expect(readNames('蒲苇 车前', true)).toEqual(['蒲苇', '车前']);
    expect(readNames('梧桐里居民 闵秋实', true)).toEqual(['闵秋实']);
    expect(readNames('盛夏', true)).toEqual(['盛夏']);
  });

  it('takes no shape for words of the language', () => {
    for (const word of ['江苏', '快评', '资料图片', '左图', '履职故事', '完', '新闻背景', '河道清淤'])
      expect(readNames(word, true), word).toBeUndefined();
  });
});

describe('names as the page writes them', () => {
  it.each([
    ['■ 區靜儀　葉　寧', ['區靜儀', '葉寧']],
    ['本報記者　歐陽曉　通訊員　陳醉', ['歐陽曉', '陳醉']],
    ['（記者鄭曉東）', ['鄭曉東']],
    ['記者陳曉東／澎湖報導', ['陳曉東']],
    ['陳醉　攝', ['陳醉']],
  ])('%s gives %j', (text, names) => {
    expect(readRoles(text)[0]?.names).toEqual(names);
  });

  it('finds a name that stands twice at its own places', () => {
    expect(asWritten(['叶宁', '叶宁'], '叶宁 叶宁', '葉寧 叶宁')).toEqual(['葉寧', '叶宁']);
  });
});
