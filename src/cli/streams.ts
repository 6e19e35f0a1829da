/** What goes to standard output, and what to standard error. */
import { output, say } from './output.ts';
import { visible, visibleLines } from './terminal.ts';

/** A result, raw as it is into a file or a pipe; a terminal is not steered by what a dump holds. */
export async function writeResult(content: string | Uint8Array): Promise<void> {
  const shown =
    output().isTTY === true
      ? visibleLines(typeof content === 'string' ? content : new TextDecoder().decode(content))
      : content;
  if (!output().write(shown)) await new Promise((resolve) => output().once('drain', resolve));
}

export function warn(message: string): void {
  say(`jianbao: ${visible(message)}\n`);
}
