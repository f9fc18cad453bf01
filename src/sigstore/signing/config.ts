import { z } from 'zod';
import { conform, parseJson } from '../../lib/json.ts';
import { sigstoreError } from '../errors.ts';

export const MAX_SIGNING_CONFIG_BYTES = 1024 * 1024;

/** The services to sign with (protobuf-specs, SigningConfig v0.2). */
export interface SigningServices {
  readonly fulcio: string;
  readonly rekor: readonly { readonly url: string; readonly version: 1 | 2 }[];
  readonly tsa: readonly string[];
}

const service = z.looseObject({
  url: z.url(),
  majorApiVersion: z.number().int(),
  operator: z.string().optional(),
  validFor: z.looseObject({
    start: z.iso.datetime({ offset: true }),
    end: z.iso.datetime({ offset: true }).optional(),
  }),
});
const selection = z
  .looseObject({ selector: z.enum(['ANY', 'ALL', 'EXACT']), count: z.number().int().positive().optional() })
  .optional();
const config = z.looseObject({
  mediaType: z.literal('application/vnd.dev.sigstore.signingconfig.v0.2+json'),
  caUrls: z.array(service).min(1),
  rekorTlogUrls: z.array(service).optional(),
  tsaUrls: z.array(service).optional(),
  rekorTlogConfig: selection,
  tsaConfig: selection,
});

type Service = z.output<typeof service>;

/**
 * Reads a signing config and selects the services that are valid now, newest API first. Throws
 * `signing-config-unusable`.
 */
export function readSigningConfig(text: string, path: string, now: Date): SigningServices {
  const read = conform(config, parseJson(text, path), path);
  const unusable = (detail: string) => sigstoreError('signing-config-unusable', { path, detail });
  const valid = (services: readonly Service[], versions: readonly number[]): Service[] =>
    onePerOperator(
      services
        .filter(
          ({ validFor: { start, end }, majorApiVersion }) =>
            versions.includes(majorApiVersion) &&
            Date.parse(start) <= now.getTime() &&
            (!end || now.getTime() <= Date.parse(end)),
        )
        .sort((a, b) => b.majorApiVersion - a.majorApiVersion),
    );
  const pick = (services: readonly Service[], how: z.output<typeof selection>, what: string): Service[] => {
    const wanted = countWanted(services.length, how);
    if (services.length < wanted)
      throw unusable(`expected ${wanted} ${what} that are valid now, found ${services.length}`);
    return services.slice(0, wanted);
  };
  const [ca] = valid(read.caUrls, [1]);
  if (!ca) throw unusable('it names no CA that is valid now');
  const rekor = pick(valid(read.rekorTlogUrls ?? [], [1, 2]), read.rekorTlogConfig, 'transparency logs');
  const tsa = pick(valid(read.tsaUrls ?? [], [1]), read.tsaConfig, 'timestamp authorities');
  if (rekor.length === 0) throw unusable('it names no transparency log that is valid now');
  if (rekor.some(({ majorApiVersion }) => majorApiVersion === 2) && tsa.length === 0)
    throw unusable('Rekor v2 issues no timestamps, and it names no timestamp authority');
  return {
    fulcio: ca.url,
    rekor: rekor.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
    tsa: tsa.map(({ url }) => url),
  };
}

/**
 * SigningConfig, "operator": of one operator only the newest version is used. A service without an operator counts
 * alone.
 */
function onePerOperator(newestFirst: readonly Service[]): Service[] {
  const seen = new Set<string>();
  return newestFirst.filter(({ operator = '' }) => {
    const repeated = operator !== '' && seen.has(operator);
    seen.add(operator);
    return !repeated;
  });
}

function countWanted(available: number, how: z.output<typeof selection>): number {
  if (how?.selector === 'ALL') return available;
  if (how?.selector === 'EXACT') return how.count ?? 1;
  return Math.min(1, available);
}

/** The public-good instance, as its signing config names it. */
export const PUBLIC_GOOD: SigningServices = {
  fulcio: 'https://fulcio.sigstore.dev',
  rekor: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
  tsa: [],
};
