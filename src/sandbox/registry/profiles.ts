/** The behavior of a registry where the distribution spec gives a choice, or where a product differs from the spec. */
export interface RegistryProfile {
  /** `none`: 404. `web`: 303 to an HTML page with status 404. */
  readonly referrers: 'api' | 'none' | 'web';
  /** Whether the response to a pushed referrer has OCI-Subject. */
  readonly ociSubject: boolean;
  /** The response to a mount: 201 (`yes`), an `upload` session, or a status that refuses it. */
  readonly mount: 'yes' | 'upload' | 400 | 401 | 403;
  /** Whether POST with `?digest=` stores the blob. Otherwise it only opens an upload session. */
  readonly postWithDigest: boolean;
  /** The minimum size of a chunk except the last, in bytes. */
  readonly minChunk: number;
  readonly immutableTags: boolean;
  readonly location: 'relative' | 'absolute';
  /** Whether blobs are on another host, which refuses requests with an Authorization header. */
  readonly storage: boolean;
  /** One request in this many gets status 429. With 0, no request gets it. */
  readonly throttleEvery: number;
  readonly retryAfter: 'seconds' | 'date';
  /** Whether each user's first token request gets status 429 too. */
  readonly throttleTokens: boolean;
  /** The number of tags or referrers on one page; 0 for all of them. */
  readonly pageSize: number;
  /** Whether a token has only the first of the requested scopes. */
  readonly narrowTokens: boolean;
}

const SPEC: RegistryProfile = {
  referrers: 'api',
  ociSubject: true,
  mount: 'yes',
  postWithDigest: true,
  minChunk: 0,
  immutableTags: false,
  location: 'relative',
  storage: false,
  throttleEvery: 0,
  retryAfter: 'seconds',
  throttleTokens: false,
  pageSize: 0,
  narrowTokens: false,
};

const MIN_CHUNK = 5 * 1024 * 1024;

/** The registry products that the sandbox imitates. Each differs from the spec only in the listed fields. */
export const PROFILES = {
  spec: SPEC,
  'docker-registry-2.8': { ...SPEC, referrers: 'none', ociSubject: false, postWithDigest: false, location: 'absolute' },
  'docker-hub': {
    ...SPEC,
    referrers: 'none',
    ociSubject: false,
    mount: 400,
    postWithDigest: false,
    storage: true,
    throttleEvery: 101,
  },
  ghcr: { ...SPEC, referrers: 'web', ociSubject: false, mount: 'upload', storage: true, narrowTokens: true },
  ecr: {
    ...SPEC,
    mount: 'upload',
    minChunk: MIN_CHUNK,
    immutableTags: true,
    location: 'absolute',
    storage: true,
    pageSize: 2,
  },
  acr: { ...SPEC, throttleEvery: 97, retryAfter: 'date', throttleTokens: true, storage: true },
  harbor: { ...SPEC, mount: 401, pageSize: 2 },
  artifactory: { ...SPEC, mount: 403, postWithDigest: false, location: 'absolute', pageSize: 3 },
  gar: { ...SPEC, mount: 'upload', location: 'absolute', storage: true, narrowTokens: true },
  quay: {
    ...SPEC,
    postWithDigest: false,
    location: 'absolute',
    storage: true,
    throttleEvery: 103,
    retryAfter: 'date',
    pageSize: 1,
  },
} as const satisfies Readonly<Record<string, RegistryProfile>>;

export type ProfileName = keyof typeof PROFILES;
/** Returns whether untrusted input is the name of a profile. */
export const isProfileName = (text: unknown): text is ProfileName =>
  typeof text === 'string' && Object.hasOwn(PROFILES, text);
