import { type ActionName, actionIo } from './io.ts';

/** Inputs of an action that do what a flag of another name does. */
const ALIASES: { readonly [A in ActionName]?: Readonly<Record<string, string>> } = {
  'cross-region-promote': { 'src-auth': 'source-auth', 'dst-auth': 'destination-auth', keyless: 'sign-record: true' },
  'log-chain': { keyless: 'seal: keyless', unsigned: 'seal: unsigned' },
  sign: { predicate: 'predicate-path' },
};

/** A command line: its flags belong to the command and stay. Quoted, or `mc` with its verbs before the flags. */
const COMMAND =
  /`(?:mc|cosign|gh|npm|oras|docker) [^`]*`|\bmc(?: (?!(?:with|again|and|or|to|as|for)\b)[\w{}-]+)+(?: --[\w-]+(?: [A-Z]+\b)?)*/g;

/** Lists the flags that an action has an input for, with that input. */
function listFlags(name: ActionName): ReadonlyMap<string, string> {
  const inputs: readonly string[] = actionIo[name].inputs;
  return new Map([...inputs.map((input) => [input, input] as const), ...Object.entries(ALIASES[name] ?? {})]);
}

/**
 * Names the inputs of an action in place of the flags of `mc`: "Pass --policy FILE." becomes "Set the input `policy`." A flag that
 * the action has no input for stays, and so do command lines.
 */
export function nameInputsInText(name: ActionName, text: string): string {
  const flags = listFlags(name);
  const pattern =
    /(?<verb>\b[Pp]ass )?(?<article>\b(?:an?|another|the|each) )?(?<quote>`?)--(?<flag>[a-z][a-z-]*[a-z])(?: (?<value>auto|always|never|true|false)\b)?(?: (?:[A-Z][A-Z0-9:/|_-]*[A-Z0-9]|[A-Z])\b(?!['’]))?\k<quote>/g;
  const replaceFlag = (...args: readonly unknown[]): string => {
    const { verb, article, flag = '', value } = args.at(-1) as Readonly<Record<string, string | undefined>>;
    const input = flags.get(flag);
    if (input === undefined) return String(args[0]);
    const start = verb === undefined ? '' : verb.startsWith('P') ? 'Set ' : 'set ';
    return `${start}${article ?? 'the '}input \`${input}${value === undefined ? '' : `: ${value}`}\``;
  };
  let end = 0;
  const parts: string[] = [];
  for (const command of text.matchAll(COMMAND)) {
    parts.push(text.slice(end, command.index).replace(pattern, replaceFlag), command[0]);
    end = command.index + command[0].length;
  }
  return [...parts, text.slice(end).replace(pattern, replaceFlag)].join('');
}

/** Names the inputs of an action in the sentence and the hint of every reason in a value, such as a report or a summary. */
export function nameInputs<T>(name: ActionName, value: T): T {
  return mapReasons(name, value) as T;
}

function mapReasons(name: ActionName, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => mapReasons(name, one));
  if (typeof value !== 'object' || value === null) return value;
  const isReason = 'code' in value && 'message' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [
      key,
      isReason && typeof one === 'string' && (key === 'message' || key === 'hint')
        ? nameInputsInText(name, one)
        : mapReasons(name, one),
    ]),
  );
}
