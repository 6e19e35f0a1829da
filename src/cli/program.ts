/** The commands and their options, checked before anything is read. */
import { Command, CommanderError, Option } from 'commander';
import { heedSignals } from '../host/interrupt.ts';
import type { ArticleFormat } from '../render/articles.ts';
import { colourOf } from './colour.ts';
import { EXIT } from './exit.ts';
import { output, say, terminal } from './output.ts';

/** What commander has read of the options that all commands share. */
interface Shared {
  readonly color?: boolean;
  readonly debug?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
}

/** Runs one command and gives its exit code. @throws UsageError where the arguments cannot be worked with. */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  heedSignals();
  let code: number = EXIT.done;
  const program = new Command('jianbao')
    .description('Cuts raw newspaper text dumps into clean articles, and accounts for every character.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('Run jianbao --help to see what there is.')
    .configureOutput({ writeOut: (text) => void output().write(text), writeErr: say })
    .exitOverride();
  shared(
    program
      .command('clean')
      .description('clean dumps into per-article files')
      .argument('<paths...>', 'files, folders (their .txt files), patterns, or - for standard input')
      .requiredOption('-o, --output <dir>', 'the folder to write into, or - for standard output')
      .addOption(new Option('--format <format>', 'of the articles').choices(['txt', 'md', 'json']).default('txt'))
      .option('--encoding <name>', 'the encoding of the dumps, where it is known (utf-8, gb18030, big5, utf-16le, …)'),
  )
    .option('--force', 'replace output folders that exist, each as a whole')
    .option('-q, --quiet', 'no summary')
    .action(async (paths: string[], options: Shared & { output: string; format: ArticleFormat; encoding?: string }) => {
      // Each command is loaded when it is called: help and mistakes need none of them.
      const { cleanCommand } = await import('./clean.ts');
      code = await cleanCommand(paths, {
        output: options.output,
        format: options.format,
        force: options.force === true,
        quiet: options.quiet === true,
        debug: options.debug === true,
        colour: colourOf(options.color, process.env, terminal()),
        ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
      });
    });
  shared(
    program
      .command('restore')
      .description('give the dumps back, byte for byte, from an output folder')
      .argument('<dir>', 'an output folder of clean')
      .requiredOption('-o, --output <to>', 'the folder to write the dumps into, or - for one dump on standard output'),
  )
    .option('--force', 'replace files that exist')
    .action(async (dir: string, options: Shared & { output: string }) => {
      const { restoreCommand } = await import('./restore.ts');
      code = await restoreCommand(dir, options.output, options.force === true);
    });
  shared(
    program
      .command('verify')
      .description('check an output folder against its ledgers')
      .argument('<dir>', 'an output folder of clean'),
  ).action(async (dir: string, options: Shared) => {
    const { verifyCommand } = await import('./verify.ts');
    code = verifyCommand(dir, colourOf(options.color, process.env, output()));
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has said what was wrong; help and version are no failure.
    return error.exitCode === 0 ? EXIT.done : EXIT.unusable;
  }
  return code;
}

function shared(command: Command): Command {
  return command
    .option('--color', 'colour, whatever the terminal')
    .option('--no-color', 'no colour')
    .option('--debug', 'show the stack of a defect')
    .exitOverride();
}
