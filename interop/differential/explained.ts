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
    title: 'sigstore-python: no statement from a hashedrekord entry',
    covers: (_, { mc, cosign, python }) =>
      mc === true && cosign === true && /Expected entry type dsse/.test(String(python)),
  },
  {
    title: 'sigstore-python: versions 0.1 and 0.2 with a single certificate',
    covers: ({ how }, { mc, cosign, python }) =>
      how === 'as another version' &&
      mc === true &&
      cosign === true &&
      /expected certificate chain/.test(String(python)),
  },
  {
    title: 'cosign: a time stamp does not stand in for the promise of a log of version 1',
    covers: ({ place }, { mc, cosign, python }) =>
      /\.inclusionPromise$/.test(place) &&
      mc === true &&
      /integrated timestamps/.test(String(cosign)) &&
      python === true,
  },
  {
    title: 'sigstore-python: a name twice, and letters that are not base64',
    covers: ({ how }, { mc, cosign, python }) =>
      ['with a name twice', 'with a letter that is not base64'].includes(how) &&
      mc === 'bundle-malformed' &&
      cosign !== true &&
      python === true,
  },
  {
    title: 'sigstore-python: null is no empty list',
    covers: ({ place, how }, { mc, cosign, python }) =>
      STAMPS.test(place) &&
      how === 'it is null' &&
      mc === true &&
      cosign === true &&
      /validation error/.test(String(python)),
  },
  {
    title: 'sigstore-python: the digest beside a signature is not read',
    covers: ({ place }, { mc, cosign, python }) =>
      place.startsWith('messageSignature.messageDigest') && mc !== true && cosign !== true && python === true,
  },
  {
    title: 'sigstore-python: which log, and where in it, is not read of an entry of version 2',
    covers: ({ place }, { mc, cosign, python }) =>
      new RegExp(`${ENTRY}\\.(logIndex|logId)`).test(place) && mc !== true && cosign !== true && python === true,
  },
  stricter('mc: a time stamp that cannot be read', 'bundle-malformed', STAMPS),
  stricter('mc: the same time stamp twice', 'timestamp-invalid', STAMPS),
  stricter(
    'mc: the proof and the checkpoint say the same size and root',
    'checkpoint-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter(
    'mc: the proof is about this index and size',
    'inclusion-proof-invalid',
    new RegExp(`${ENTRY}\\.inclusionProof`),
  ),
  stricter(
    'mc: a promise needs the time that it promises',
    'inclusion-proof-invalid',
    new RegExp(`${ENTRY}\\.integratedTime`),
  ),
  stricter('mc: the entry is of the kind that it says', 'log-entry-mismatch', new RegExp(`${ENTRY}\\.kindVersion`)),
];
