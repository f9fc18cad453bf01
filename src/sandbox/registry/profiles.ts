/** How a registry behaves where the distribution spec leaves room, or is not kept. */
export interface RegistryProfile {
  /** `none`: 404; `web`: 303 to a page of the web site, which is 404 in HTML. */
  readonly referrers: 'api' | 'none' | 'web';
  /** Whether a pushed referrer is answered with OCI-Subject. */
  readonly ociSubject: boolean;
  /** What a mount is answered with: `yes`, an `upload` session, or a status that refuses it. */
  readonly mount: 'yes' | 'upload' | 400 | 401 | 403;
  /** Whether POST with `?digest=` takes the blob at once, or only opens a session. */
  readonly postWithDigest: boolean;
  /** Bytes; smaller chunks are refused, but for the last. */
  readonly minChunk: number;
  readonly immutableTags: boolean;
  readonly location: 'relative' | 'absolute';
  /** Blobs lie on another host, which refuses requests with an Authorization. */
  readonly storage: boolean;
  /** Every so many requests one is answered with 429; 0 for none. */
  readonly throttleEvery: number;
  readonly retryAfter: 'seconds' | 'date';
  /** Also each user's first request for a token. */
  readonly throttleTokens: boolean;
  /** Entries of a list (tags, referrers) on one page; 0 for no pages. */
  readonly pageSize: number;
  /** Only the first scope that was asked for is granted. */
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

/** Registries as clients have met them. Each differs from the spec in what stands here, and in nothing else. */
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
export const isProfileName = (text: unknown): text is ProfileName =>
  typeof text === 'string' && Object.hasOwn(PROFILES, text);
