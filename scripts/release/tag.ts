const TAG = /^v(?<version>(?<major>0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*))$/;

/** The tag of a release, in its parts. */
export interface ReleaseTag {
  readonly tag: string;
  /** Without the `v`. */
  readonly version: string;
  /** The tag that callers of the actions name: `v1`. */
  readonly major: string;
}

/** Reads the tag of a release. Throws unless it is `vMAJOR.MINOR.PATCH`. */
export function parseTag(tag: string): ReleaseTag {
  const { version, major } = TAG.exec(tag)?.groups ?? {};
  if (version === undefined || major === undefined)
    throw new Error(`the tag: expected vMAJOR.MINOR.PATCH, found ${tag}`);
  // Before 1.0.0, callers already name v1: the templates of this repository do.
  return { tag, version, major: `v${Math.max(1, Number(major))}` };
}

/** Requires that package.json has the version of the tag. Throws if it has another one. */
export function assertVersion({ version, tag }: ReleaseTag, manifest: string): void {
  const found = String((JSON.parse(manifest) as { version?: unknown }).version);
  if (found !== version)
    throw new Error(`package.json: expected version ${version} for the tag ${tag}, found ${found}`);
}
