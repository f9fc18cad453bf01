/**
 * The secrets of this process, which no text may quote. One memory serves the whole process, because a server can repeat in any
 * answer what any request has sent (ADR 20). The memory affects text only.
 */
import { Sieve } from './sieve.ts';

const MIN_SECRET = 6; // shorter texts occur in many words
const MIN_OF_VARIABLE = 8; // the name of a variable only suggests that it contains a secret
const MIN_OF_REQUEST = 4; // in the answer to the request that sent the secret
const PIECE = 12; // this many consecutive characters of a long secret reveal it
const LONG = 16;
const MAX_SECRET = 16 * 1024;
const MAX_LASTING = 1_000;
const MAX_PASSING = 200; // tokens are renewed: the newest are enough
const MAX_SEARCHED = 8 * 1024;
const [MAX_KEPT_TEXTS, MAX_KEPT_CHARS] = [500, 500];

export const HIDDEN = '***';
const NOT_SHOWN = '(not shown: it repeats a credential)';

interface Secret {
  readonly text: string;
  /** The encodings of the secret that are replaced in a text. */
  readonly forms: readonly string[];
}

const lasting = new Map<string, Secret>();
const passing = new Map<string, Secret>();
/** The search for the secrets of the process in a text; a new secret resets it. */
let search: Search | undefined;
/** Untrusted texts and their redacted form: many errors repeat the same names and digests. */
const redactedTexts = new Map<string, string>();

const PEM = /-----BEGIN [A-Z ]*PRIVATE KEY-----([\s\S]*?)(?:-----END|$)/g;
const TOKENS = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|\bgh[opsur]_\w{20,}|\bgithub_pat_\w{20,}/g;
const USER_INFO = /\b[a-z][a-z0-9+.-]{0,20}:\/\/([^\s/?#@:]{0,2000})(?::([^\s/?#@]{0,2000}))?@/gi;
/** Names of variables whose values are credentials: the last words decide. */
const CREDENTIAL_VARIABLE =
  /(?:^|[_-])(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_ACCESS_KEY|ACCESS_KEY_ID|PRIVATE_KEY|API_KEY|REDACT[_-]KEY|OTLP_HEADERS)$/i;

/** Finds the parts of a text that have the form of a credential: private keys, tokens, the password of a URL. */
export function findSecrets(text: string): string[] {
  const keys = [...text.matchAll(PEM)].flatMap(([, body = '']) => body.split(/\r?\n/).map((line) => line.trim()));
  const tokens = [...text.matchAll(TOKENS)].flatMap(([token]) => [token, ...token.split('.').slice(1)]);
  const users = [...text.matchAll(USER_INFO)].map(([, user = '', password]) => decodePercent(password || user));
  return [...keys, ...tokens, ...users].filter((one) => one.length >= MIN_SECRET);
}

/** Lists the credentials of an environment: the values of variables with such names, and the passwords of proxies. */
export const listEnvironmentSecrets = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(env).flatMap(([name, value = '']) =>
    CREDENTIAL_VARIABLE.test(name) && value.length >= MIN_OF_VARIABLE
      ? [value, ...findSecrets(value)]
      : findSecrets(value),
  );

/** Remembers a credential until the process ends. Each line of the text is a credential. */
export function rememberSecret(text: string): void {
  for (const one of [...text.split(/\r?\n/), ...findSecrets(text)]) add(lasting, one.trim(), MAX_LASTING);
}

/** Remembers several credentials until the process ends. */
export function rememberSecrets(texts: readonly string[]): void {
  for (const text of texts) rememberSecret(text);
}

/** Remembers the credentials in the headers of a request: tokens, and the password of Basic authorization. */
export function rememberHeaders(headers: Readonly<Record<string, string>> = {}): void {
  for (const one of listHeaderSecrets(headers, MIN_SECRET)) add(passing, one, MAX_PASSING);
}

const CREDENTIAL_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-amz-security-token']);

/** Lists the secrets in the headers of a request, without those of Signature Version 4, which are valid for one request only. */
function listHeaderSecrets(headers: Readonly<Record<string, string>>, min: number): string[] {
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
  where.set(text, { text: short, forms: encodeForms(short) });
  search = undefined;
  redactedTexts.clear();
  const [oldest] = where.keys();
  if (where.size > limit && oldest !== undefined) where.delete(oldest);
}

/** Returns a secret unchanged, percent-encoded, in a JSON string, in hex, and in base64 at each of the three alignments. */
function encodeForms(text: string): string[] {
  const bytes = Buffer.from(text);
  const inBase64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
    const stable = Math.floor((whole.length * 8) / 6); // characters that no following byte changes
    return whole.toString('base64').slice(Math.ceil((shift * 8) / 6), stable);
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

const listAll = (): Secret[] => [...lasting.values(), ...passing.values()];

/** Removes the user and password of URLs, and the signatures in their queries. */
const removeUrlSecrets = (text: string): string =>
  text
    .replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,4000}@/gi, `$1${HIDDEN}@`)
    .replace(
      /([?&](?:sig|[\w.-]{0,40}(?:signature|token|secret|passw|credential|api_?key)[\w.-]{0,40})=)[^&\s"'#<>]+/gi,
      `$1${HIDDEN}`,
    );

const replaceSecrets = (text: string, secrets: readonly Secret[]): string => {
  let left = text;
  for (const { forms } of secrets)
    for (const form of forms) if (left.includes(form)) left = left.replaceAll(form, HIDDEN);
  return left;
};

/** Replaces the secrets of this process in a text. All output must pass through it. */
export const redact = (text: string): string => {
  const { secrets, hasForm } = getSearch();
  return removeUrlSecrets(hasForm(text) ? replaceSecrets(text, secrets) : text);
};

/** Replaces the secrets of this process in the names and texts of a JSON value. Returns the same value if it has none. */
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
 * Replaces the secrets of this process in an untrusted text. If the text still contains a secret or a piece of one in another
 * encoding, the function returns none of the text.
 */
export function redactOutside(text: string): string {
  const before = redactedTexts.get(text);
  if (before !== undefined) return before;
  const clear = redactEncoded(text);
  if (text.length > MAX_KEPT_CHARS) return clear;
  if (redactedTexts.size >= MAX_KEPT_TEXTS) redactedTexts.clear();
  redactedTexts.set(text, clear);
  return clear;
}

function redactEncoded(text: string): string {
  const clear = redact(text);
  const { secrets, hasPiece } = getSearch();
  if (secrets.length === 0 || clear.length < MIN_SECRET) return clear;
  return listReadings(clear.slice(0, MAX_SEARCHED)).some(hasPiece) ? NOT_SHOWN : clear;
}

/**
 * Returns the beginning of a server's answer for the message of an error: one line of at most `max` characters. It contains no
 * secret of the process and no secret of the request with these headers.
 */
export function createExcerpt(text: string, max: number, headers: Readonly<Record<string, string>> = {}): string {
  const own = listHeaderSecrets(headers, MIN_OF_REQUEST).map((one) => ({
    text: one,
    forms: [one, ...encodeForms(one)],
  }));
  const signatures = Object.values(headers).flatMap((value) => /\bSignature=([0-9a-f]{16,})/.exec(value)?.[1] ?? []);
  const line = replaceSecrets(text, [...own, ...signatures.map((one) => ({ text: one, forms: [one] }))]);
  return redactOutside(line.replace(/\s+/g, ' ').trim()).slice(0, max);
}

interface Search {
  readonly secrets: readonly Secret[];
  /** Decides whether a text contains an encoding of a secret that can be replaced. */
  hasForm(text: string): boolean;
  /** Decides whether a text contains a short secret, or a piece of a long one. */
  hasPiece(text: string): boolean;
}

/** Returns the search. It needs one pass over a text, because there may be thousands of errors and most contain no secret. */
function getSearch(): Search {
  if (search) return search;
  const secrets = listAll();
  const createMatcher = (words: readonly string[]): ((text: string) => boolean) => {
    if (words.length === 0) return () => false;
    const sieve = new Sieve(words, MIN_SECRET, 'first');
    return (text) => sieve.some(text, (at) => words.some((word) => text.startsWith(word, at)));
  };
  const texts = secrets.map(({ text }) => text);
  const long = texts.filter(({ length }) => length >= LONG);
  const hasShort = createMatcher(texts.filter(({ length }) => length < LONG));
  const pieces = new Sieve(long, PIECE, 'every');
  const isPiece = (piece: string): boolean => long.some((one) => one.includes(piece));
  search = {
    secrets,
    hasForm: createMatcher(secrets.flatMap(({ forms }) => forms)),
    hasPiece: (text) => hasShort(text) || pieces.some(text, (at) => isPiece(text.slice(at, at + PIECE))),
  };
  return search;
}

const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Decodes the numbered and named characters of JSON, HTML and XML. */
const decodeCharacters = (text: string): string =>
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

/** Decodes the base64 and hex parts of a text, at each of the four positions where a base64 part may start. */
function decodeRuns(text: string): string {
  const base64 = (text.match(/[\w+/-]{12,}/g) ?? []).flatMap((run) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
  const hex = (text.match(/(?:[0-9a-f]{2}[:\s]?){8,}/gi) ?? []).map((run) =>
    Buffer.from(run.replace(/[:\s]/g, ''), 'hex').toString('latin1'),
  );
  return [...base64, ...hex].join('\n');
}

/** Returns a text unchanged and in every decoding that a reader could apply, up to two decodings deep. */
function listReadings(text: string): string[] {
  const decodeOnce = (of: string): string[] => [
    decodePercent(of),
    decodeCharacters(of),
    of.replace(/[\s\p{Cc}\p{Cf}]+/gu, ''),
    decodeRuns(of),
  ];
  const all = new Set([text]);
  let last = [text];
  for (let times = 0; times < 2; times++) {
    last = [...new Set(last.flatMap(decodeOnce))].filter((one) => !all.has(one));
    for (const one of last) all.add(one);
  }
  return [...all];
}
