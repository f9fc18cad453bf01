/**
 * The secrets of this process, so that no text quotes one. A server can repeat in any answer what any request has
 * sent it, which is why the memory is one for the whole process: see ADR 20. It holds secrets and changes nothing but text.
 */
import { Sieve } from './sieve.ts';

const MIN_SECRET = 6; // shorter ones would be found in every other word
const MIN_OF_VARIABLE = 8; // by its name alone a variable is only likely to hold a secret
const MIN_OF_REQUEST = 4; // in the answer to the very request that sent it
const PIECE = 12; // so many characters of a long secret in a row give it away
const LONG = 16;
const MAX_SECRET = 16 * 1024;
const MAX_LASTING = 1_000;
const MAX_PASSING = 200; // of tokens that are renewed, the newest
const MAX_SEARCHED = 8 * 1024;
const [MAX_KNOWN, MAX_KNOWN_CHARS] = [500, 500];

export const HIDDEN = '***';
const NOT_SHOWN = '(not shown: it repeats a credential)';

interface Secret {
  readonly text: string;
  /** The forms in which it is found and replaced where it is. */
  readonly forms: readonly string[];
}

const lasting = new Map<string, Secret>();
const passing = new Map<string, Secret>();
/** What finds the secrets of the process in a text; made again when another one is known. */
let search: Search | undefined;
/** Texts of others as they were redacted last: a policy's names and a subject's digest are in error after error. */
const known = new Map<string, string>();

const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?)(?:-----END|$)/g;
const TOKENS = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}/g;
const USER_INFO = /\b[a-z][a-z0-9+.-]{0,20}:\/\/([^\s/?#@:]{0,2000})(?::([^\s/?#@]{0,2000}))?@/gi;
/** Variables whose values are credentials, by the last words of their names. */
const NAMES =
  /(?:^|[_-])(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|API_KEY|REDACT[_-]KEY|OTLP_HEADERS)$/i;

/** What in a text has the form of a credential: private keys, tokens, the password of a URL. */
export function secretsIn(text: string): string[] {
  const keys = [...text.matchAll(PEM)].flatMap(([, body = '']) => body.split(/\r?\n/).map((line) => line.trim()));
  const tokens = [...text.matchAll(TOKENS)].flatMap(([token]) => [token, ...token.split('.').slice(1)]);
  const users = [...text.matchAll(USER_INFO)].map(([, user = '', password]) => percentDecoded(password || user));
  return [...keys, ...tokens, ...users].filter((one) => one.length >= MIN_SECRET);
}

/** The credentials of an environment: what variables with such names hold, and the passwords of proxies. */
export const secretsOfEnvironment = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(env).flatMap(([name, value = '']) =>
    NAMES.test(name) && value.length >= MIN_OF_VARIABLE ? [value, ...secretsIn(value)] : secretsIn(value),
  );

/** Remembers a credential for as long as the process runs. Of several lines each is one. */
export function rememberSecret(text: string): void {
  for (const one of [...text.split(/\r?\n/), ...secretsIn(text)]) add(lasting, one.trim(), MAX_LASTING);
}

export function rememberSecrets(texts: readonly string[]): void {
  for (const text of texts) rememberSecret(text);
}

/** Remembers what the headers of a request prove: tokens, and the password of Basic authorization. */
export function rememberHeaders(headers: Readonly<Record<string, string>> = {}): void {
  for (const one of secretsOfHeaders(headers, MIN_SECRET)) add(passing, one, MAX_PASSING);
}

const CREDENTIAL_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-amz-security-token']);

/** The secrets of a request's headers. Of Signature Version 4 they are left out: each is good for that request alone. */
function secretsOfHeaders(headers: Readonly<Record<string, string>>, min: number): string[] {
  const found = Object.entries(headers).flatMap(([name, value]) => {
    if (!CREDENTIAL_HEADERS.has(name.toLowerCase()) || /^AWS4-/.test(value)) return [];
    const [, scheme = '', given = value] = /^(\S+) +(.+)$/.exec(value) ?? [];
    if (scheme.toLowerCase() !== 'basic') return [given];
    const pair = Buffer.from(given, 'base64').toString('utf8');
    return [given, pair.slice(pair.indexOf(':') + 1)];
  });
  return found.filter((one) => one.length >= min);
}

function add(where: Map<string, Secret>, text: string, limit: number): void {
  if (text.length < MIN_SECRET || /^-----[A-Z ]+-----$/.test(text)) return;
  if (lasting.has(text) || passing.has(text)) return;
  const short = text.slice(0, MAX_SECRET);
  where.set(text, { text: short, forms: formsOf(short) });
  search = undefined;
  known.clear();
  const [oldest] = where.keys();
  if (where.size > limit && oldest !== undefined) where.delete(oldest);
}

/** A secret as it is, percent-encoded, in a JSON string, in hex, and in base64 wherever in a longer text it begins. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
    const known = Math.floor((whole.length * 8) / 6); // characters that no following byte changes
    return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), known);
  });
  const urlSafe = inBase64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_'));
  const forms = [
    text,
    encodeURIComponent(text.toWellFormed()),
    JSON.stringify(text).slice(1, -1),
    bytes.toString('hex'),
  ];
  return [...new Set([...forms, ...inBase64, ...urlSafe])].filter((form) => form.length >= MIN_SECRET);
}

const all = (): Secret[] => [...lasting.values(), ...passing.values()];

/** The user and password of URLs, and what signs a URL. */
const withoutUrlSecrets = (text: string): string =>
  text
    .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,4000}@/gi, `$1${HIDDEN}@`)
    .replace(
      /([?&](?:sig|[\w.-]{0,40}(?:signature|token|secret|passw|credential|api_?key)[\w.-]{0,40})=)[^&\s"'#<>]+/gi,
      `$1${HIDDEN}`,
    );

const replaced = (text: string, secrets: readonly Secret[]): string => {
  let left = text;
  for (const { forms } of secrets)
    for (const form of forms) if (left.includes(form)) left = left.replaceAll(form, HIDDEN);
  return left;
};

/** A text without the secrets of this process: each is replaced where it is. For whatever leaves the process. */
export const redact = (text: string): string => {
  const { secrets, hasForm } = searching();
  return withoutUrlSecrets(hasForm(text) ? replaced(text, secrets) : text);
};

/** A JSON value without them, in names and in texts. The value itself where it has none. */
export function redactJson(value: unknown): unknown {
  const json = JSON.stringify(value);
  return json === undefined || redact(json) === json ? value : redactParts(JSON.parse(json));
}

function redactParts(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(redactParts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [redact(name), redactParts(inside)]));
}

/**
 * A text that came from outside, without the secrets of this process. Where it still holds one, or a piece of one, in another
 * encoding, nothing of it is shown.
 */
export function redactOutside(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const clear = redactedOutside(text);
  if (text.length > MAX_KNOWN_CHARS) return clear;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, clear);
  return clear;
}

function redactedOutside(text: string): string {
  const clear = redact(text);
  const { secrets, hasPiece } = searching();
  if (secrets.length === 0 || clear.length < MIN_SECRET) return clear;
  return readings(clear.slice(0, MAX_SEARCHED)).some(hasPiece) ? NOT_SHOWN : clear;
}

/**
 * The beginning of what a server said, as an error may quote it: one line, at most `max` characters, without the secrets of
 * the process and of the request (its headers) that was answered.
 */
export function excerptOf(text: string, max: number, headers: Readonly<Record<string, string>> = {}): string {
  const own = secretsOfHeaders(headers, MIN_OF_REQUEST).map((one) => ({ text: one, forms: [one, ...formsOf(one)] }));
  const signatures = Object.values(headers).flatMap((value) => /\bSignature=([0-9a-f]{16,})/.exec(value)?.[1] ?? []);
  const line = replaced(text, [...own, ...signatures.map((one) => ({ text: one, forms: [one] }))]);
  return redactOutside(line.replace(/\s+/g, ' ').trim()).slice(0, max);
}

interface Search {
  readonly secrets: readonly Secret[];
  /** Whether a text has one of the forms in which secrets are replaced. */
  hasForm(text: string): boolean;
  /** Whether it has a short secret, or a piece of a long one. */
  hasPiece(text: string): boolean;
}

/** Errors come by the thousand, and most hold no secret: one pass over a text says so. */
function searching(): Search {
  if (search) return search;
  const secrets = all();
  const beginsOneOf = (words: readonly string[]): ((text: string) => boolean) => {
    if (words.length === 0) return () => false;
    const sieve = new Sieve(words, MIN_SECRET, 'first');
    return (text) => sieve.some(text, (at) => words.some((word) => text.startsWith(word, at)));
  };
  const texts = secrets.map(({ text }) => text);
  const long = texts.filter(({ length }) => length >= LONG);
  const hasShort = beginsOneOf(texts.filter(({ length }) => length < LONG));
  const pieces = new Sieve(long, PIECE, 'every');
  const isPiece = (piece: string): boolean => long.some((one) => one.includes(piece));
  search = {
    secrets,
    hasForm: beginsOneOf(secrets.flatMap(({ forms }) => forms)),
    hasPiece: (text) => hasShort(text) || pieces.some(text, (at) => isPiece(text.slice(at, at + PIECE))),
  };
  return search;
}

const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Numbered and named characters of JSON, HTML and XML. */
const unescaped = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, (_, four?: string, two?: string) =>
      String.fromCharCode(Number.parseInt(four ?? two ?? '', 16)),
    )
    .replace(
      /&(?:#x([0-9a-f]{1,5})|#(\d{1,6})|(\w{2,4}));/gi,
      (whole, hex?: string, decimal?: string, name?: string) =>
        hex === undefined && decimal === undefined
          ? (ENTITIES[name ?? ''] ?? whole)
          : String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replace(/\\(["'/\\])/g, '$1');

/** What stands in base64 or hex in a text; where such a run begins is not known to four characters. */
function decodedRuns(text: string): string {
  const base64 = (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  const hex = (text.match(/(?:[0-9a-f]{2}[:\s]?){8,}/gi) ?? []).map((run) =>
    Buffer.from(run.replace(/[:\s]/g, ''), 'hex').toString('latin1'),
  );
  return [...base64, ...hex].join('\n');
}

/** A text as it is and as a reader could decode it, twice over. */
function readings(text: string): string[] {
  const once = (of: string): string[] => [
    percentDecoded(of),
    unescaped(of),
    of.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
    decodedRuns(of),
  ];
  const all = new Set([text]);
  let last = [text];
  for (let times = 0; times < 2; times++) {
    last = [...new Set(last.flatMap(once))].filter((one) => !all.has(one));
    for (const one of last) all.add(one);
  }
  return [...all];
}
