import { ociError } from './errors.ts';

export interface RegistryReference {
  readonly kind: 'registry';
  /** `host[:port]`. */
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

export interface LayoutReference {
  readonly kind: 'layout';
  readonly path: string;
  /** The layout is in one file, a tar. */
  readonly archive?: true;
  readonly tag?: string;
  readonly digest?: string;
}

export type Reference = RegistryReference | LayoutReference;

// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:'; // as skopeo names it

/** `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
export function parseReference(text: string): Reference {
  const reference = isReferenceLike(text) ? read(text) : undefined;
  if (!reference) throw ociError('reference-malformed', { given: text.slice(0, 200), meant: fullNameHint(text) });
  return reference;
}

/** Whether the first part of a text names a registry: a host with `.` or `:` in it, or `localhost`. */
export function namesRegistry(text: string): boolean {
  const first = text.slice(0, Math.max(text.indexOf('/'), 0));
  return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}

/**
 * Refuses the name of a file that is also the name of an image: an attacker who can add a file to a checkout must not choose
 * what is used in place of `registry.test/app`. `./` or `/` before the name says that the file is meant. For a text that is an
 * existing file. Throws `subject-ambiguous`.
 */
export function refuseImageName(text: string): void {
  if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
    throw ociError('subject-ambiguous', { given: text });
}

/** The full name of what Docker calls by a short one, `acme/app:v1`; undefined for any other text. It is never expanded for the user. */
export function fullNameOf(text: string): string | undefined {
  const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
  const isShort =
    text.length <= 300 && REPOSITORY.test(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
  if (!isShort || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest)))
    return undefined;
  return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}

/** The end of an error's sentence: the full name, where a short one was given. */
export function fullNameHint(text: string): string {
  const full = fullNameOf(text);
  return full === undefined ? '' : `: it names no registry; the full name of the image on Docker Hub is ${full}`;
}

/** Whether a text can be meant as a reference at all: it has a scheme of ours, or a host with a repository behind it. */
export const isReferenceLike = (text: string): boolean =>
  text.length <= MAX_LENGTH &&
  (text.startsWith(LAYOUT) ||
    text.startsWith(ARCHIVE) ||
    /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
    /^localhost\//.test(text));

function read(text: string): Reference | undefined {
  const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;
  const archive = rest.startsWith(ARCHIVE);
  const layout = archive || rest.startsWith(LAYOUT);
  const body = layout ? rest.slice((archive ? ARCHIVE : LAYOUT).length) : rest;
  const colon = body.lastIndexOf(':');
  const tagged = colon > body.lastIndexOf('/') && (layout || body.includes('/'));
  const name = tagged ? body.slice(0, colon) : body;
  const tag = tagged ? body.slice(colon + 1) : undefined;
  if (tag !== undefined && !isTag(tag)) return undefined;
  const at = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  if (layout)
    return name === '' || name.includes('\0')
      ? undefined
      : { kind: 'layout', path: name, ...(archive ? { archive } : {}), ...at };
  const slash = name.indexOf('/');
  const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
  if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository)) return undefined;
  return { kind: 'registry', registry, repository, ...at };
}

export const isTag = (text: string): boolean => TAG.test(text);

export const isRepositoryName = (text: string): boolean => text.length <= 255 && REPOSITORY.test(text);

/** What a reference points at within its repository: the digest where there is one, else the tag, else `latest`. */
export const targetOf = (reference: Reference): string => reference.digest ?? reference.tag ?? 'latest';

export function formatReference(reference: Reference): string {
  const name =
    reference.kind === 'layout'
      ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
      : `${reference.registry}/${reference.repository}`;
  return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}

/** The same repository, another place in it. */
export const withTarget = (reference: Reference, target: { tag?: string; digest?: string }): Reference => {
  const { tag: _tag, digest: _digest, ...place } = reference;
  return { ...place, ...target };
};
