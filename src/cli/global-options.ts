import { DEFAULT_CONCURRENCY } from '../lib/concurrency.ts';
import { baseError } from '../lib/errors.ts';
import { count, flag, list, optionalChoice, text, type Values } from './parameters.ts';

const MAX_CONCURRENCY = 256;

/** The options of every command. */
export const GLOBAL_OPTIONS = {
  json: flag('--json', 'print exactly one JSON document, the report, on stdout; short for -o json'),
  format: optionalChoice('-o <format>', 'the form of the result on stdout: table (the default) or json', [
    'json',
    'table',
  ]),
  report: text('--report <file>', 'write the same JSON to a file, also when the command fails'),
  quiet: flag('--quiet', 'print no progress on stderr'),
  verbose: flag('--verbose', 'print every request and the causes of errors on stderr'),
  noColor: flag('--no-color', 'print no colours; the environment variable NO_COLOR has the same effect'),
  concurrency: count(
    '--concurrency <n>',
    `the number of parallel transfers, from 1 to ${MAX_CONCURRENCY}; default: ${DEFAULT_CONCURRENCY}`,
    MAX_CONCURRENCY,
  ),
  timeout: text('--timeout <duration>', 'stop the command after this time, like 90s or 15m, and exit with 3'),
  caFile: text('--ca-file <file>', 'also trust the certificate authorities in this PEM file for TLS'),
  plainHttp: list('--plain-http <host...>', 'allow plain HTTP to this host; it is always allowed to this machine'),
};

export type GlobalOptions = Values<typeof GLOBAL_OPTIONS>;

/** Returns true for a result in JSON. Throws `usage` for --json with `-o table`; `command` is for the hint. */
export function isJsonWanted({ json, format }: Pick<GlobalOptions, 'json' | 'format'>, command: string): boolean {
  if (json && format === 'table')
    throw baseError('usage', {
      detail: '--json and -o table contradict each other: expected only one of them',
      command,
    });
  return json || format === 'json';
}

/** The options that also apply to an error in the command line. */
export interface EarlyOptions {
  readonly json: boolean;
  readonly report: string | undefined;
  readonly verbose: boolean;
}

/**
 * Reads options without the parser, which may reject the command line. As with the parser, the last one of repeated options
 * counts, and words after `--` are not options.
 */
export function readEarlyOptions(argv: readonly string[]): EarlyOptions {
  const words = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const isJson = words.includes('--json') || findLast(words, '-o', '') === 'json';
  return { json: isJson, report: findLast(words, '--report', '='), verbose: words.includes('--verbose') };
}

/** Returns the last value of an option: the next word, or the rest of the word after `separator`. */
function findLast(words: readonly string[], option: string, separator: string): string | undefined {
  let value: string | undefined;
  for (const [index, word] of words.entries()) {
    if (word === option) value = words[index + 1];
    else if (!word.startsWith('--') === !option.startsWith('--') && word.startsWith(option + separator))
      value = word.slice(option.length + separator.length);
  }
  return value;
}
