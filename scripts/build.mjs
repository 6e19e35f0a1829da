/** Builds dist/: the generated tables, one bundle for the command line and one for the library, and the types. */
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
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
// Built beside its place: a command that runs at this moment still finds its bundle, and a failed build leaves the old one.
const draft = path(`.dist-${process.pid}`);

export async function buildTables() {
  mkdirSync(path('src/text/generated'), { recursive: true });
  for (const file of readdirSync(path('scripts/tables'))
    .filter((name) => name.endsWith('.mjs'))
    .sort()) {
    const { generate } = await import(new URL(`scripts/tables/${file}`, root).href);
    const table = await generate();
    writeFileSync(path(`src/text/generated/${table.file}`), table.source);
  }
}

/** The tables of encodings are large and seldom needed: each stays a file, read when a dump asks for it. */
const tablesOnDemand = {
  name: 'tables-on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/tables\/[\w-]+\.json$/ }, ({ path: table, resolveDir }) => {
      copyFileSync(join(resolveDir, table), join(draft, 'chunks', basename(table)));
      return { path: `./${basename(table)}`, external: true };
    });
  },
};

async function buildDist() {
  const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
  mkdirSync(join(draft, 'chunks'), { recursive: true });
  await build({
    entryPoints: [path('src/cli/main.ts'), path('src/index.ts')],
    outdir: draft,
    entryNames: '[name]',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    charset: 'utf8',
    legalComments: 'external',
    define: { JIANBAO_VERSION: JSON.stringify(version) },
    // Packages that were written for CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as jianbaoRequire } from 'node:module'; const require = jianbaoRequire(import.meta.url);",
    },
    plugins: [tablesOnDemand],
    logLevel: 'warning',
  });
  const types = spawnSync(
    process.execPath,
    [
      path('node_modules/typescript/bin/tsc'),
      ...['--project', path('tsconfig.build.json'), '--outDir', join(draft, 'types')],
    ],
    { stdio: 'inherit' },
  );
  if (types.status !== 0) throw new Error('The types could not be built.');
  keepReached(join(draft, 'types'));
  const old = `${draft}-old`;
  if (existsSync(path('dist'))) renameSync(path('dist'), old);
  renameSync(draft, path('dist'));
  rmSync(old, { recursive: true, force: true });
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
