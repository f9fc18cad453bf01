import { isOciDigest } from './digest.ts';
import {
  ARCHIVE,
  isReferenceLike,
  isRepositoryName,
  isTag,
  LAYOUT,
  MAX_REFERENCE_LENGTH,
  namesRegistry,
  readReference,
} from './reference-grammar.ts';

const MAX_SUGGESTED = 300;
const REGISTRY_FORM = 'REGISTRY/REPO:TAG or REGISTRY/REPO@sha256:…';

/** Returns the likely problem of a text that is not a reference, or undefined. Each rule knows one mistake. */
type Rule = (text: string) => string | undefined;

/** Returns a text that may be suggested: one that is a reference, or the full name of an image with a short name. */
function suggest(text: string): string | undefined {
  const full = expandShortName(text);
  return full ?? (isReferenceLike(text) && readReference(text) ? text : undefined);
}

const write = (text: string, otherwise = REGISTRY_FORM): string => `write ${suggest(text) ?? otherwise}`;

const explainLayout: Rule = (text) => {
  const scheme = [LAYOUT, ARCHIVE].find((one) => text.startsWith(one));
  if (scheme === undefined) return undefined;
  const place = scheme === LAYOUT ? 'DIR' : 'FILE';
  return `write ${scheme}${place}, ${scheme}${place}:TAG or ${scheme}${place}@sha256:…`;
};

const explainSpace: Rule = (text) =>
  /\s/.test(text) ? `it contains white space; ${write(text.replace(/\s+/g, ''))}` : undefined;

const explainScheme: Rule = (text) => {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/i.exec(text) ?? [];
  if (scheme !== '') return `a reference has no ${scheme}; ${write(rest.replace(/\/+$/, ''))}`;
  const [, folder] = /^(?:oci|dir|docker-archive):(?!\d+\/)(.*)$/.exec(text) ?? [];
  return folder === undefined ? undefined : `write ${LAYOUT}${folder} for an OCI layout`;
};

const explainEnd: Rule = (text) => {
  const end = /[:@/]+$/.exec(text)?.[0];
  return end === undefined ? undefined : `it ends with ${end}; ${write(text.slice(0, -end.length))}`;
};

const explainBareDigest: Rule = (text) =>
  /^@?sha(256|384|512):/i.test(text) ? `it is a digest without a repository; ${write('')}` : undefined;

const explainDigest: Rule = (text) => {
  const [, name = '', mark = '', digest = ''] = /^([^@]+?)([:@])(sha(?:256|384|512)[:-].*)$/i.exec(text) ?? [];
  if (digest === '') return undefined;
  const right = digest.toLowerCase().replace('-', ':');
  if (isOciDigest(right)) return `a digest is lower case and follows an @; ${write(`${name}@${right}`)}`;
  return mark === '@' ? 'a digest is sha256: and 64, or sha512: and 128, lower-case hex digits' : undefined;
};

const explainCase: Rule = (text) => {
  const [, name = '', target = ''] = /^([^@]*?)((?::[^:@/]*)?(?:@.*)?)$/.exec(text) ?? [];
  const lower = `${name.toLowerCase()}${target}`;
  return lower !== text && suggest(lower) !== undefined
    ? `the name of a repository is lower case; write ${suggest(lower)}`
    : undefined;
};

const explainShortName: Rule = (text) => {
  const full = expandShortName(text);
  return full && `it names no registry; the full name of the image on Docker Hub is ${full}`;
};

const explainTag: Rule = (text) => {
  const [, name = '', tag = ''] = /^(.*\/[^:@]+):([^:@/]*)(?:@.*)?$/.exec(text) ?? [];
  return suggest(name) !== undefined && !isTag(tag)
    ? 'a tag has at most 128 letters, digits, dots, hyphens and underscores, and starts with no dot or hyphen'
    : undefined;
};

const RULES: readonly Rule[] = [
  explainLayout,
  explainSpace,
  explainScheme,
  explainEnd,
  explainBareDigest,
  explainDigest,
  explainShortName,
  explainCase,
  explainTag,
];

/**
 * Returns the end of the sentence of an error about a text that is not a reference: the likely mistake, and the text to write
 * instead. Returns an empty text where no mistake is likely. A text that it suggests is a valid reference.
 */
export function explainReference(text: string): string {
  if (text.length > MAX_REFERENCE_LENGTH)
    return `: it has ${text.length} characters, and a reference has at most ${MAX_REFERENCE_LENGTH}`;
  if (text.length > MAX_SUGGESTED) return '';
  for (const rule of RULES) {
    const problem = rule(text);
    if (problem !== undefined) return `: ${problem}`;
  }
  return '';
}

/**
 * Returns the full name of an image that has a short name in Docker, such as `acme/app:v1`; undefined for any other text. For messages
 * only. A single name with a dot is more likely a file or a registry.
 */
function expandShortName(text: string): string | undefined {
  const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
  const isShort =
    text.length <= MAX_SUGGESTED && isRepositoryName(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
  if (!isShort || (tag !== undefined && !isTag(tag)) || (digest !== undefined && !isOciDigest(digest)))
    return undefined;
  if (!name.includes('/') && (name.includes('.') || name === 'localhost')) return undefined;
  return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}
