/** Reads a page document that jianbao wrote, and refuses what is none, with the first place that is wrong. */
import { UsageError } from '../errors.ts';
import type { PageDocument } from '../model.ts';

/** What a value must be; gives the path of the first place where it is not. */
type Check = (value: unknown, path: string) => string | undefined;

/** @throws UsageError where the text is no page document of this version. */
export function readPage(text: string, path: string): PageDocument {
  let page: unknown;
  try {
    page = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: the ledger is no JSON: ${(error as Error).message}`, { cause: error });
  }
  const wrong = PAGE(page, '');
  if (wrong !== undefined)
    throw new UsageError(`${path}: the ledger is no page document of the version jianbao/page@1 (see ${wrong}).`);
  return page as PageDocument;
}

const text: Check = (value, path) => (typeof value === 'string' ? undefined : path);
const number: Check = (value, path) => (Number.isInteger(value) && (value as number) >= 0 ? undefined : path);
const share: Check = (value, path) => (typeof value === 'number' ? undefined : path);

const hex: Check = (value, path) => (typeof value === 'string' && /^(?:[0-9a-f]{2})+$/u.test(value) ? undefined : path);

function either(...values: readonly unknown[]): Check {
  return (value, path) => (values.includes(value) ? undefined : path);
}

function maybe(check: Check, absent: null | undefined): Check {
  return (value, path) => (value === absent ? undefined : check(value, path));
}

function list(check: Check): Check {
  return (value, path) =>
    Array.isArray(value) ? first(value.map((item, at) => [check, item, `${path}/${at}`])) : path;
}

function object(fields: Readonly<Record<string, Check>>): Check {
  return (value, path) =>
    typeof value === 'object' && value !== null
      ? first(
          Object.entries(fields).map(([name, check]) => [
            check,
            (value as Readonly<Record<string, unknown>>)[name],
            `${path}/${name}`,
          ]),
        )
      : path;
}

function first(checks: readonly (readonly [Check, unknown, string])[]): string | undefined {
  for (const [check, value, path] of checks) {
    const wrong = check(value, path);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

const span: Check = (value, path) =>
  Array.isArray(value) &&
  value.length === 2 &&
  number(value[0], path) === undefined &&
  number(value[1], path) === undefined
    ? undefined
    : path;

const ENTRIES: Readonly<Record<string, Check>> = {
  kept: object({ span, article: text, block: number }),
  copy: object({
    span,
    of: span,
    rule: text,
    similarity: share,
    confidence: maybe(share, undefined),
    text: maybe(text, undefined),
  }),
  furniture: object({ span, rule: text, text }),
  joint: object({ span, text }),
  blank: object({ span, text }),
};

const entry: Check = (value, path) => {
  const fate = (value as { readonly fate?: unknown } | null)?.fate;
  const check = typeof fate === 'string' && Object.hasOwn(ENTRIES, fate) ? ENTRIES[fate] : undefined;
  return check === undefined ? `${path}/fate` : check(value, path);
};

const block = object({
  kind: either('title', 'kicker', 'deck', 'byline', 'paragraph', 'subhead', 'caption', 'credit', 'signoff'),
  text,
  spans: list(span),
  joints: list(text),
});

const PAGE = object({
  schema: either('jianbao/page@1'),
  source: object({
    name: text,
    encoding: text,
    detection: text,
    bytes: number,
    characters: number,
    sha256: text,
    raw: list(object({ at: number, hex })),
  }),
  articles: list(
    object({
      id: text,
      title: maybe(text, null),
      kicker: maybe(text, null),
      deck: maybe(text, null),
      byline: list(text),
      dateline: maybe(text, null),
      signoff: list(text),
      blocks: list(block),
      damage: list(object({ kind: text, after: maybe(number, undefined) })),
    }),
  ),
  ledger: list(entry),
  findings: list(object({ rule: text, message: text })),
});
