import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/edition.ts';
import { renderPage, renderPageLine } from '../../src/render/page.ts';
import { readPage } from '../../src/render/parse.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const schema = JSON.parse(readFileSync(join(ROOT, 'schema', 'page.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

/** What a validator has to say against a page document; nothing where it is one. */
function faultsOf(page: unknown): readonly string[] {
  return validate(page) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const dumps: readonly (readonly [string, Uint8Array])[] = [
  ['the real page', readFileSync(join(ROOT, 'fixtures', 'zhejiang-daily.txt'))],
  ...readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readFileSync(join(ROOT, 'fixtures', name, 'dump.txt'))] as const),
  ['nothing', Buffer.alloc(0)],
  ['bad bytes', Buffer.from('一行字\xff\n', 'latin1')],
  ['a lone surrogate', Buffer.concat([Buffer.from('\ufeff一行字', 'utf16le'), Buffer.from([0, 0xd8])])],
];

describe('the JSON Schema of the page document', () => {
  test.each(dumps)('describes what is made of %s', (name, bytes) => {
    const page = clean(bytes, { name });
    for (const text of [renderPage(page), renderPageLine(page)]) {
      expect(faultsOf(JSON.parse(text))).toEqual([]);
      expect(readPage(text, name)).toEqual(page);
    }
  });

  test('describes what is made of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(faultsOf(JSON.parse(renderPage(clean(bytes, { name: 'any' }))))).toEqual([]);
      }),
    );
  });

  const page = JSON.parse(renderPage(clean(dumps[0]?.[1] as Uint8Array, { name: 'page.txt' })));
  test.each([
    ['a field that is missing', ['findings'], undefined],
    ['a field that nobody knows', ['more'], 1],
    ['another version', ['schema'], 'jianbao/page@2'],
    ['a fate that nobody knows', ['ledger', 0, 'fate'], 'gone'],
    ['a kind of block that nobody knows', ['articles', 0, 'blocks', 0, 'kind'], 'x'],
    ['a span of three', ['ledger', 0, 'span'], [0, 1, 2]],
    ['an article without blocks', ['articles', 0, 'blocks'], []],
    ['a sum that is none', ['source', 'sha256'], 'x'],
  ] as const)('does not admit %s', (_, path, value) => {
    expect(faultsOf(page)).toEqual([]);
    expect(faultsOf(JSON.parse(JSON.stringify(withChange(page, path, value))))).not.toEqual([]);
  });
});

function withChange(whole: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy = (Array.isArray(whole) ? [...whole] : { ...(whole as object) }) as Record<string | number, unknown>;
  copy[step] = withChange(copy[step], rest, value);
  return copy;
}
