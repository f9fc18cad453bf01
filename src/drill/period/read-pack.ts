import { EVIDENCE_PREDICATE, type PackCheckReport, verifyPack } from '../../evidence/index.ts';
import { collect, MiB, streamOf } from '../../lib/bytes.ts';
import type { Clock } from '../../lib/clock.ts';
import { describe } from '../../lib/describe.ts';
import { asMcError } from '../../lib/errors.ts';
import { conform, parseJson } from '../../lib/json.ts';
import type { Reason } from '../../lib/mc-error.ts';
import { readTar } from '../../lib/tar.ts';
import { summarizeSigner, type Trust, verifyStatement } from '../../verify/index.ts';
import { drillError } from '../errors.ts';
import { type DrillReport, drillReportSchema } from '../schema.ts';

const REPORT_MEMBER = 'report.json';
const MAX_REPORT_BYTES = 64 * MiB;
const MAX_MEMBERS = 200_000;
/** A pack is read into memory, so that its figures come from the bytes that were verified. */
export const MAX_PACK_BYTES = 256 * MiB;

/** A pack that was found in a store or in a folder. Nothing about it is verified. */
export interface FoundPack {
  readonly location: string;
  readonly versionId?: string;
  /** Reads the bytes, at most {@link MAX_PACK_BYTES}. */
  readonly read: () => Promise<Buffer>;
  /** The policies under which the pack may verify. One is enough. */
  readonly policies: () => Promise<readonly Trust[]>;
  readonly policy: 'given' | 'own';
}

export type ReadPack =
  | { readonly found: FoundPack; readonly reasons: readonly [Reason, ...Reason[]] }
  | {
      readonly found: FoundPack;
      readonly check: Required<Pick<PackCheckReport, 'digest' | 'manifestDigest' | 'signer'>> & PackCheckReport;
      /** Undefined for a pack without the report of a drill. */
      readonly drill: DrillReport | undefined;
    };

/** Verifies a pack and reads the report of its drill from the same bytes. Throws a fault of the store or the disk. */
export async function readPack(found: FoundPack, clock: Clock): Promise<ReadPack> {
  try {
    const bytes = await found.read();
    const check = await verifyUnderOne(found, bytes, clock);
    const [first, ...more] = check.reasons;
    if (first) return { found, reasons: [first, ...more] };
    const { digest, manifestDigest, signer } = check;
    if (digest === undefined || manifestDigest === undefined || signer === undefined)
      throw new TypeError('a pack that passed has a digest, a manifest and a signer');
    return { found, check: { ...check, digest, manifestDigest, signer }, drill: await readDrillReport(bytes) };
  } catch (error) {
    const known = asMcError(error);
    // A store or a disk that does not answer proves nothing about the pack.
    if (known.family === 'fault') throw known;
    return { found, reasons: [known.toReason()] };
  }
}

/** Returns the first check that passed, else the last one. */
async function verifyUnderOne(
  { location, policies }: FoundPack,
  bytes: Buffer,
  clock: Clock,
): Promise<PackCheckReport> {
  let last: PackCheckReport | undefined;
  for (const trust of await policies()) {
    last = await verifyPack(
      { subject: location, content: () => streamOf(bytes) },
      {
        clock,
        verifyManifest: async (digest, bundle) =>
          summarizeSigner(verifyStatement(digest, bundle, trust, EVIDENCE_PREDICATE)),
      },
    );
    if (last.outcome === 'passed') return last;
  }
  if (!last) throw drillError('period-no-policy', { location });
  return last;
}

/** Reads the report of the drill. Throws `period-report-malformed` for one of another form: it was signed, but is not read. */
async function readDrillReport(bytes: Buffer): Promise<DrillReport | undefined> {
  for await (const { name, size, content } of readTar(
    streamOf(bytes),
    { members: MAX_MEMBERS, bytes: MAX_PACK_BYTES },
    'the pack',
  )) {
    if (name !== REPORT_MEMBER) continue;
    if (size > MAX_REPORT_BYTES)
      throw drillError('period-report-malformed', {
        detail: `expected at most ${MAX_REPORT_BYTES} bytes, found ${size}`,
      });
    const document = parseJson(
      (await collect(content, MAX_REPORT_BYTES, REPORT_MEMBER)).toString('utf8'),
      REPORT_MEMBER,
    );
    if ((document as { readonly type?: unknown } | null)?.type !== 'drill') return undefined;
    try {
      return conform(drillReportSchema, document, REPORT_MEMBER);
    } catch (error) {
      throw drillError('period-report-malformed', { detail: describe(error) }, { cause: error });
    }
  }
  return undefined;
}
