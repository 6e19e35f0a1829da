/** TypeScript for scripts and benchmarks: modules of the project, bundled inside it so that its packages are found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** All that the modules export, paths from the project's root. */
export async function bundled(...modules) {
  const folder = mkdtempSync(join(root, 'node_modules', '.bundled-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await build({
      stdin: { contents: modules.map((path) => `export * from './${path}';`).join('\n'), resolveDir: root },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
