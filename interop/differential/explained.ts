import type { Mutant } from './mutants.ts';

/** The verdict of each program on a mutant: true, or the reason of the refusal. */
export interface Judges {
  readonly mc: string | true;
  readonly cosign: string | true;
  readonly python: string | true;
}

export interface Explanation {
  /** As in docs/differential.md. */
  readonly title: string;
  readonly covers: (mutant: Mutant, judges: Judges) => boolean;
}

/** Explains that mc refuses with this code what another program accepts. */
const stricter = (title: string, code: string, place: RegExp): Explanation => ({
  title,
  covers: (mutant, { mc }) => mc === code && place.test(mutant.place),
});

const ENTRY = String.raw`^verificationMaterial\.tlogEntries\.\d+`;
const STAMPS = /^verificationMaterial\.timestampVerificationData/;

/** Every explained difference between the three. An unexplained one fails the run. */
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
    title: 'cosign: a timestamp does not replace the promise of a log of version 1',
    covers: ({ place }, { mc, cosign, python }) =>
      /\.inclusionPromise$/.test(place) &&
      mc === true &&
      /integrated timestamps/.test(String(cosign)) &&
      python === true,
  },
  {
    title: 'sigstore-python: a repeated name, and characters outside base64',
    covers: ({ how }, { mc, cosign, python }) =>
      ['with a repeated name', 'with a character outside base64'].includes(how) &&
      mc === 'bundle-malformed' &&
      cosign !== true &&
      python === true,
  },
  {
    title: 'sigstore-python: null is not an empty list',
    covers: ({ place, how }, { mc, cosign, python }) =>
      STAMPS.test(place) &&
      how === 'it is null' &&
      mc === true &&
      cosign === true &&
      /validation error/.test(String(python)),
  },
  {
    title: 'sigstore-python: the digest next to a signature is not read',
    covers: ({ place }, { mc, cosign, python }) =>
      place.startsWith('messageSignature.messageDigest') && mc !== true && cosign !== true && python === true,
  },
  {
    title: 'sigstore-python: the log and the index of a version 2 entry are not read',
    covers: ({ place }, { mc, cosign, python }) =>
      new RegExp(`${ENTRY}\\.(logIndex|logId)`).test(place) && mc !== true && cosign !== true && python === true,
  },
  stricter('mc: an unreadable timestamp', 'bundle-malformed', STAMPS),
  stricter('mc: a repeated timestamp', 'timestamp-invalid', STAMPS),
  stricter(
    'mc: the proof and the checkpoint must have the same size and root',
    'checkpoint-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter(
    'mc: the proof must match the index and size of the entry',
    'inclusion-proof-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter('mc: a promise needs its time', 'inclusion-proof-invalid', new RegExp(`${ENTRY}\\.integratedTime`)),
  stricter('mc: the entry must be of its stated kind', 'log-entry-mismatch', new RegExp(`${ENTRY}\\.kindVersion`)),
];
