import { BUNDLE_V03 } from '../sigstore/index.ts';

/** The kind of a member. */
export interface MemberKind {
  readonly mediaType: string;
  /** The kind of evidence: `log-chain`, `bundle`, `sbom`, … */
  readonly role: string;
}

const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/\.sigstore(?:\.json)?$/, BUNDLE_V03, 'bundle'],
  [/(?:^|\/)trusted_root\.json$/, 'application/vnd.dev.sigstore.trustedroot+json;version=0.1', 'trusted-root'],
  [/(?:^|\/)trust-policy\.ya?ml$/, 'application/yaml', 'trust-policy'],
  [/(?:^|\/)chain\.jsonl$/, 'application/jsonl', 'log-chain'],
  [/(?:^|\/)checkpoint$/, 'text/plain', 'checkpoint'],
  [/(?:^|[./])(?:cdx|bom)\.json$/, 'application/vnd.cyclonedx+json', 'sbom'],
  [/(?:^|\/)provenance\.json$/, 'application/json', 'provenance'],
  [/(?:^|\/|-)report\.json$/, 'application/json', 'report'],
  [/\.log$/, 'text/plain', 'log'],
  [/\.jsonl$/, 'application/jsonl', 'file'],
  [/\.json$/, 'application/json', 'file'],
  [/\.html$/, 'text/html', 'file'],
  [/\.(?:txt|md|pem|pub|prom)$/, 'text/plain', 'file'],
  [/\.ya?ml$/, 'application/yaml', 'file'],
];

/** Guesses the kind of a member from its name. */
export function guessKind(name: string): MemberKind {
  const [, mediaType, role] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
  return { mediaType: mediaType ?? 'application/octet-stream', role: role ?? 'file' };
}
