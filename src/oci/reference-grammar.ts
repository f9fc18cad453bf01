import { isOciDigest, type OciDigest } from './digest.ts';

export interface RegistryReference {
  readonly kind: 'registry';
  /** `host[:port]`. */
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: OciDigest;
}

export interface LayoutReference {
  readonly kind: 'layout';
  readonly path: string;
  /** Set where the layout is in one file, a tar. */
  readonly archive?: true;
  readonly tag?: string;
  readonly digest?: OciDigest;
}

export type Reference = RegistryReference | LayoutReference;

// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
export const MAX_REFERENCE_LENGTH = 4096;
export const LAYOUT = 'oci-layout:';
export const ARCHIVE = 'oci-archive:'; // the prefix that skopeo uses

/** Returns whether the first part of a text names a registry: a host with `.` or `:` in it, or `localhost`. */
export function namesRegistry(text: string): boolean {
  const first = text.slice(0, Math.max(text.indexOf('/'), 0));
  return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}

/** Returns whether a text can be a reference: it has one of the two schemes, or a host before a repository. */
export const isReferenceLike = (text: string): boolean =>
  text.length <= MAX_REFERENCE_LENGTH &&
  (text.startsWith(LAYOUT) ||
    text.startsWith(ARCHIVE) ||
    /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
    /^localhost\//.test(text));

/** The tag and digest of a reference; a field is missing where the reference has none. */
type Target = Pick<Reference, 'tag' | 'digest'>;

/** Reads a reference by the grammar. Returns undefined for any other text. */
export function readReference(text: string): Reference | undefined {
  const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
  if (digest !== undefined && !isOciDigest(digest)) return undefined;
  const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
  const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
  if (tag !== undefined && !isTag(tag)) return undefined;
  const target: Target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
  return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}

/**
 * Splits a name from its tag. A colon in the only part of a registry's name is that of a port. A colon before a separator is a part of a
 * path: `C:\\dir` or `C:/dir`.
 */
function splitTag(body: string, isLayout: boolean): { readonly name: string; readonly tag: string | undefined } {
  const colon = body.lastIndexOf(':');
  const separator = Math.max(body.lastIndexOf('/'), isLayout ? body.lastIndexOf('\\') : -1);
  const hasTag = colon > separator && (isLayout || body.includes('/'));
  return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}

function readLayoutName(path: string, isArchive: boolean, target: Target): LayoutReference | undefined {
  if (path === '' || path.includes('\0')) return undefined;
  return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}

function readRegistryName(name: string, target: Target): RegistryReference | undefined {
  const slash = name.indexOf('/');
  const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
  if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository)) return undefined;
  return { kind: 'registry', registry, repository, ...target };
}

/** Returns whether a text is a tag (OCI distribution spec 1.1, "Pulling manifests"). */
export const isTag = (text: string): boolean => TAG.test(text);

/** Returns whether a text is the name of a repository, without a registry. */
export const isRepositoryName = (text: string): boolean => text.length <= 255 && REPOSITORY.test(text);
