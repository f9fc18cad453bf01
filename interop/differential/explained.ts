import type { Mutant } from './mutants.ts';

/** What each said of a mutant: true, or why not. */
export interface Judges {
  readonly mc: string | true;
  readonly cosign: string | true;
  readonly python: string | true;
}

export interface Explanation {
  /** As docs/differential.md has it. */
  readonly title: string;
  readonly covers: (mutant: Mutant, judges: Judges) => boolean;
}

/** mc refuses with this code what another accepts: it holds more. */
const stricter = (title: string, code: string, place: RegExp): Explanation => ({
  title,
  covers: (mutant, { mc }) => mc === code && place.test(mutant.place),
});

const ENTRY = String.raw`^verificationMaterial\.tlogEntries\.\d+`;
const STAMPS = /^verificationMaterial\.timestampVerificationData/;

/** Every difference between the three that was looked into. One that is none of these fails the run. */
export const EXPLAINED: readonly Explanation[] = [
  {
    title: 'sigstore-python rejects a statement with a hashedrekord entry',
    covers: (_, { mc, cosign, python }) =>
      mc === true && cosign === true && /Expected entry type dsse/.test(String(python)),
  },
  {
    title: 'sigstore-python rejects versions 0.1 and 0.2 with a single certificate',
    covers: ({ how }, { mc, cosign, python }) =>
      how === 'as another version' &&
      mc === true &&
      cosign === true &&
      /expected certificate chain/.test(String(python)),
  },
  {
    title: 'cosign does not accept a timestamp in place of the promise of a log of version 1',
    covers: ({ place }, { mc, cosign, python }) =>
      /\.inclusionPromise$/.test(place) &&
      mc === true &&
      /integrated timestamps/.test(String(cosign)) &&
      python === true,
  },
  {
    title: 'sigstore-python accepts a name twice, and characters that are not base64',
    covers: ({ how }, { mc, cosign, python }) =>
      ['with a name twice', 'with a letter that is not base64'].includes(how) &&
      mc === 'bundle-malformed' &&
      cosign !== true &&
      python === true,
  },
  {
    title: 'sigstore-python rejects null for an empty list',
    covers: ({ place, how }, { mc, cosign, python }) =>
      STAMPS.test(place) &&
      how === 'it is null' &&
      mc === true &&
      cosign === true &&
      /validation error/.test(String(python)),
  },
  {
    title: 'sigstore-python does not read the digest beside a signature',
    covers: ({ place }, { mc, cosign, python }) =>
      place.startsWith('messageSignature.messageDigest') && mc !== true && cosign !== true && python === true,
  },
  {
    title: 'sigstore-python does not read the log and the index of an entry of version 2',
    covers: ({ place }, { mc, cosign, python }) =>
      new RegExp(`${ENTRY}\\.(logIndex|logId)`).test(place) && mc !== true && cosign !== true && python === true,
  },
  stricter('mc rejects a timestamp that cannot be read', 'bundle-malformed', STAMPS),
  stricter('mc rejects the same timestamp twice', 'timestamp-invalid', STAMPS),
  stricter(
    'mc checks that the proof and the checkpoint have the same size and root',
    'checkpoint-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter(
    'mc checks that the proof has this index and size',
    'inclusion-proof-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter('mc requires the time of a promise', 'inclusion-proof-invalid', new RegExp(`${ENTRY}\\.integratedTime`)),
  stricter(
    'mc checks that the entry has the kind that it names',
    'log-entry-mismatch',
    new RegExp(`${ENTRY}\\.kindVersion`),
  ),
];
