import { baseError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import { formatSuggestion, suggest } from '../lib/suggest.ts';
import type { Areas } from './command.ts';

/** The option of a parser that may be before the words of a command. */
interface LeadingOption {
  readonly short?: string | undefined;
  readonly long?: string | undefined;
  readonly required: boolean;
}

/** The words that a command line starts with, and their positions in it. */
export interface CommandWords {
  readonly words: readonly string[];
  readonly positions: readonly number[];
}

/**
 * Returns the words before the first option that is not global, without global options and their values: in
 * `--report r.json mirror sync --every 5m` they are `mirror` and `sync`.
 */
export function readCommandWords(argv: readonly string[], globalOptions: readonly LeadingOption[]): CommandWords {
  const words: string[] = [];
  const positions: number[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index] ?? '';
    if (!word.startsWith('-')) {
      words.push(word);
      positions.push(index);
      continue;
    }
    const name = word.split('=')[0];
    const known = globalOptions.find(({ short, long }) => name === long || word === short);
    if (known?.required && word === name) index++; // its value
    if (!known && !['-h', '--help'].includes(word)) break;
  }
  return { words, positions };
}

/**
 * Rewrites `help VERB` and `AREA help VERB` to `VERB --help`, and checks the words of the command. Throws `usage` with a suggestion
 * for an unknown word, also where `--help` follows it.
 */
export async function resolveHelp(
  argv: readonly string[],
  { words, positions }: CommandWords,
  areas: Areas,
): Promise<readonly string[]> {
  const [first, second, ...more] = words;
  const askHelp = async (topic: readonly string[]): Promise<readonly string[]> => {
    const options = argv.filter((_, index) => !positions.includes(index));
    return [...(await findHelpPath(topic, areas)), ...options, '--help'];
  };
  if (first === undefined) return argv;
  if (first === 'help') return askHelp(words.slice(1));
  if (!Object.hasOwn(areas, first)) throw await createUnknownCommand(first, areas);
  if (second === undefined) return argv;
  const verbs = await listVerbs(areas, first);
  if (verbs.includes('')) return argv; // the next word may be an operand
  if (second === 'help') return askHelp([first, ...more]);
  if (!verbs.includes(second)) throw createUnknownVerb(first, second, verbs);
  return argv;
}

/** Returns the verbs of an area; one is empty if the area itself is a command. */
async function listVerbs(areas: Areas, name: string): Promise<readonly string[]> {
  const { commands = [] } = (await areas[name]?.load()) ?? {};
  return commands.map(({ path }) => path.split(' ')[1] ?? '');
}

/** Returns the words of the command that `help` names: an area, an area with a verb, or a verb that only one area has. */
async function findHelpPath(topic: readonly string[], areas: Areas): Promise<readonly string[]> {
  const [first, second, ...more] = topic;
  if (first === undefined || (first === 'help' && second === undefined)) return [];
  if (more.length > 0)
    throw createUsage(`help has too many words: expected an area and a verb, found ${topic.join(' ')}`);
  if (!Object.hasOwn(areas, first)) {
    const [path, another] = second === undefined ? await findPaths(first, areas) : [];
    if (path === undefined || another !== undefined) throw await createUnknownCommand(first, areas);
    return path.split(' ');
  }
  const verbs = await listVerbs(areas, first);
  if (second === undefined) return [first];
  if (!verbs.includes(second)) throw createUnknownVerb(first, second, verbs);
  return [first, second];
}

/** Returns the commands with this verb, such as `mirror sync` for `sync`. */
async function findPaths(verb: string, areas: Areas): Promise<readonly string[]> {
  const verbs = await Promise.all(
    Object.keys(areas).map(async (name) => [name, await listVerbs(areas, name)] as const),
  );
  return verbs.filter(([, known]) => verb !== '' && known.includes(verb)).map(([name]) => `${name} ${verb}`);
}

const createUsage = (detail: string, command = ''): McError => baseError('usage', { detail, command });

async function createUnknownCommand(word: string, areas: Areas): Promise<McError> {
  const names = [...Object.keys(areas), 'help'];
  const paths = suggest(word, names) === undefined ? await findPaths(word, areas) : [];
  const suggestion =
    paths.length === 0
      ? formatSuggestion(word, names)
      : `; did you mean ${paths.map((path) => `"${path}"`).join(' or ')}?`;
  return createUsage(`unknown command "${word}"${suggestion}`);
}

const createUnknownVerb = (area: string, word: string, verbs: readonly string[]): McError =>
  createUsage(
    `unknown command "${area} ${word}"${formatSuggestion(
      `${area} ${word}`,
      verbs.map((verb) => `${area} ${verb}`),
    )}`,
    area,
  );
