/** Colour, decided once: the option, then FORCE_COLOR, then NO_COLOR, then whether the stream is a terminal. */
import { Chalk, type ChalkInstance } from 'chalk';

export function colourOf(
  option: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY?: boolean } | undefined,
): ChalkInstance {
  return new Chalk({ level: isColoured(option, env, stream) ? 1 : 0 });
}

function isColoured(
  option: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY?: boolean } | undefined,
): boolean {
  if (option !== undefined) return option;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  const refused = env['NO_COLOR'];
  if (refused !== undefined && refused !== '') return false;
  return stream?.isTTY === true && env['TERM'] !== 'dumb';
}
