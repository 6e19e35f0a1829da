/** Builds dist/: the generated tables, one bundle for the command line and one for the library, and the types. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

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

async function buildDist() {
  const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
  rmSync(path('dist'), { recursive: true, force: true });
  await build({
    entryPoints: [path('src/cli/main.ts'), path('src/index.ts')],
    outdir: path('dist'),
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
    logLevel: 'warning',
  });
  const types = spawnSync(
    process.execPath,
    [path('node_modules/typescript/bin/tsc'), '--project', path('tsconfig.build.json')],
    { stdio: 'inherit' },
  );
  if (types.status !== 0) process.exit(types.status ?? 1);
}

await buildTables();
await buildDist();
