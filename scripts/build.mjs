/**
 * Builds dist/: the generated tables; the command line, as a way in (main.cjs) and a script that is loaded with its code
 * (run.cjs); the library (index.js) and its types.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { bundled } from './bundled.mjs';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
// Built beside its place: a command that runs at this moment still finds its bundle, and a failed build leaves the old one.
const draft = path(`.dist-${process.pid}`);

export async function buildTables() {
  mkdirSync(path('src/text/generated'), { recursive: true });
  const { pack } = await bundled('src/text/packed.ts');
  for (const file of readdirSync(path('scripts/tables'))
    .filter((name) => name.endsWith('.mjs'))
    .sort()) {
    const { generate } = await import(new URL(`scripts/tables/${file}`, root).href);
    const table = await generate(pack);
    writeFileSync(path(`src/text/generated/${table.file}`), table.source);
  }
}

/** The tables of encodings are large and seldom needed: each stays a file, read when a dump asks for it. */
const tablesOnDemand = {
  name: 'tables-on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/tables\/[\w-]+\.json$/ }, ({ path: table, resolveDir }) => {
      copyFileSync(join(resolveDir, table), join(draft, 'tables', basename(table)));
      return { path: `./tables/${basename(table)}`, external: true };
    });
  },
};

/** commander would load it for commands that are programs of their own. There are none, and no program is ever started. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, () => ({ path: 'child_process', namespace: 'absent' }));
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Whether there is colour the command line decides itself: chalk would ask the system and the terminal at every start. */
const noGuessing = {
  name: 'no-guessing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'decided' }));
    onLoad({ filter: /.*/, namespace: 'decided' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * A table in the source would be decoded and looked through by the parser: as a file in UTF-16 it is merely copied. Of a
 * large one rows alone are made strings, those that are asked for: a string of it all would be a second copy.
 */
const tablesAsFiles = {
  name: 'tables-as-files',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/]\w+\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'ts' });
      const constants = Object.entries(await import(`data:text/javascript,${encodeURIComponent(code)}`));
      const lines = constants.map(([name, value]) => {
        if (typeof value !== 'string') return `export const ${name} = ${JSON.stringify(value)};`;
        const table = `tables/${name.toLowerCase()}.utf16`;
        writeFileSync(join(draft, table), value, 'utf16le');
        return `export const ${name} = ${value.length < LARGE_TABLE ? 'text' : 'rows'}(join(__dirname, '${table}'));`;
      });
      return { contents: [TABLES, ...lines].join('\n'), loader: 'js' };
    });
  },
};

/** UTF-16 units. At half, the same; at double, the beginnings and ends of sentences are copied twice. */
const LARGE_TABLE = 1 << 15;

/** What a table is in the bundle: the parts of a string that `text/packed.ts` asks of it. */
const TABLES = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
const text = (file) => readFileSync(file, 'utf16le');
// The files are little-endian, and units are as the machine has them.
const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const rows = isLittle ? (file) => {
  const bytes = readFileSync(file);
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  return {
    length: units.length,
    charCodeAt: (at) => units[at],
    indexOf: (mark, from) => units.indexOf(mark.charCodeAt(0), from),
    slice: (from, to) => bytes.toString('utf16le', 2 * from, 2 * to),
  };
} : text;`;

async function buildDist() {
  const { WRAPPER } = await bundled('src/host/compiled.ts');
  const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
  mkdirSync(join(draft, 'tables'), { recursive: true });
  const common = {
    outdir: draft,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    // Every Node that is served has them; a pattern that is put together is looked for each time it is met.
    supported: { 'regexp-unicode-property-escapes': true },
    legalComments: 'external',
    logLevel: 'warning',
  };
  const commonJs = { format: 'cjs', outExtension: { '.js': '.cjs' } };
  // CommonJS: an import of one of Node's modules makes all that it exports, what it would load later as well.
  await build({
    ...common,
    ...commonJs,
    entryPoints: [path('src/cli/main.ts')],
    define: { JIANBAO_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  });
  await build({
    ...common,
    ...commonJs,
    entryPoints: [path('src/cli/run.ts')],
    charset: 'ascii',
    banner: { js: WRAPPER.before },
    footer: { js: WRAPPER.after },
    // Packages that were written for the other kind of module ask by it where they are.
    define: { 'import.meta.url': '__filename' },
    plugins: [tablesOnDemand, tablesAsFiles, noPrograms, noGuessing],
  });
  escapePatterns(join(draft, 'run.cjs'));
  await build({
    ...common,
    entryPoints: [path('src/index.ts')],
    format: 'esm',
    charset: 'utf8',
    // Packages that were written for CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as jianbaoRequire } from 'node:module'; const require = jianbaoRequire(import.meta.url);",
    },
    plugins: [tablesOnDemand],
  });
  run('node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json', '--outDir', join(draft, 'types'));
  keepReached(join(draft, 'types'));
  const old = `${draft}-old`;
  if (existsSync(path('dist'))) renameSync(path('dist'), old);
  renameSync(draft, path('dist'));
  rmSync(old, { recursive: true, force: true });
  // In its place, for code knows the name of its script.
  run('scripts/compile.mjs');
}

/**
 * A source of Latin-1 is loaded as it is, any other is decoded first. The bundler escapes strings, but not patterns.
 * Scripts are spelled out in patterns: asking Unicode's tables for each takes as long as all the rest of compiling it.
 */
function escapePatterns(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const source = readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped);
  writeFileSync(file, source.replace(/(\\\\?)p\{Script=(\w+)\}/g, spelledOut));
}

/** A script as the ranges of its characters, in a pattern or, with every backslash doubled, in the string of one. */
function spelledOut(_, backslash, script, at, source) {
  const ranges = rangesOf(script).map((range) => range.replaceAll('\\', backslash));
  return isInClass(source, at, backslash) ? ranges.join('') : `[${ranges.join('')}]`;
}

/** Whether a class of characters is open at a place in a pattern: of the brackets before it, the last one opens one. */
function isInClass(source, at, backslash) {
  for (let before = at - 1; source[before] !== '\n'; before -= 1) {
    const isBracket = '[]'.includes(source[before]) && !source.slice(0, before).endsWith(backslash);
    if (isBracket) return source[before] === '[';
  }
  return false;
}

const scripts = new Map();

function rangesOf(script) {
  const known = scripts.get(script);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
  const has = (code) => pattern.test(String.fromCodePoint(code));
  const isUnassigned = (code) => /\p{Unassigned}/u.test(String.fromCodePoint(code));
  const spelled = (code) => (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);
  const ranges = [];
  for (let from = 0; from <= 0x10ffff; from += 1) {
    if (!has(from)) continue;
    let to = from;
    // No text has what is not assigned; a few long ranges are compiled in half the time of many short ones.
    while (to < 0x10ffff && (has(to + 1) || isUnassigned(to + 1))) to += 1;
    ranges.push(from === to ? spelled(from) : `${spelled(from)}-${spelled(to)}`);
    from = to;
  }
  scripts.set(script, ranges);
  return ranges;
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [path(script), ...args], { cwd: path('.'), stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} failed.`);
}

/** The compiler declares every file that it has read; a user's editor reads those that the library's door leads to. */
function keepReached(types) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, to] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.[jt]s'/gu))
      visit(join(dirname(file), `${to}.d.ts`));
  };
  visit(join(types, 'index.d.ts'));
  for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    const file = join(types, name);
    if (name.endsWith('.ts') && !reached.has(file)) rmSync(file);
  }
}

try {
  await buildTables();
  await buildDist();
} finally {
  rmSync(draft, { recursive: true, force: true });
}
