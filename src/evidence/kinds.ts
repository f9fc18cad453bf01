import { BUNDLE_V03 } from '../sigstore/index.ts';

/** What a member is, by its name; a caller that knows better says so. */
export interface Kind {
  readonly mediaType: string;
  /** For people and tools that look for a kind of evidence: `log-chain`, `bundle`, `sbom`, … */
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

export function kindOf(name: string): Kind {
  const [, mediaType, role] = KINDS.find(([pattern]) => pattern.test(name)) ?? [];
  return { mediaType: mediaType ?? 'application/octet-stream', role: role ?? 'file' };
}
