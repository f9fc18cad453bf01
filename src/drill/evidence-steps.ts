import { formatBytes } from '../lib/bytes.ts';
import { rfc3339 } from '../lib/clock.ts';
import { formatCount } from '../lib/plural.ts';
import { createStepRefused } from './errors.ts';
import {
  packDrillEvidence,
  resolvePackPath,
  sealDrillChain,
  storeDrillPack,
  verifyPackFile,
  verifyTamperedCopy,
} from './evidence.ts';
import { assembleReport } from './report/assemble.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { DrillContext, DrillStep, Findings } from './state.ts';
import type { AnyStep } from './steps.ts';

const seal: DrillStep<'regions' | 'trust', 'chain'> = {
  name: 'seal',
  title: 'Seal the log chain',
  phase: 'evidence',
  always: true,
  needs: ['regions', 'trust'],
  run: async (state, notes) => {
    const chain = await sealDrillChain(state);
    notes.fact('Root', `sha256:${chain.root}`, 'digest');
    notes.fact('Sealed by', chain.sealedBy, 'identity');
    return {
      summary: `One checkpoint covers ${formatCount(chain.entries, 'step')}. It was signed in the second region, and verified.`,
      found: { chain },
    };
  },
};

const pack: DrillStep<'regions', 'evidence'> = {
  name: 'pack',
  title: 'Pack and sign the evidence',
  phase: 'evidence',
  always: true,
  needs: ['regions'],
  run: async (state, notes) => {
    const { digest, size, manifestDigest, members } = await packDrillEvidence(state, assembleReport(state, []));
    notes.fact('Pack', digest, 'digest');
    notes.fact('Manifest', manifestDigest, 'digest');
    return {
      summary: `One manifest, signed in the second region, covers ${formatCount(members.length, 'member')}, ${formatBytes(size)}.`,
      found: {
        evidence: {
          path: resolvePackPath(state),
          digest,
          size,
          manifestDigest,
          members: members.map((each) => ({
            name: each.name,
            size: each.size,
            digest: `sha256:${each.sha256}`,
            role: each.role,
          })),
        },
      },
    };
  },
};

const store: DrillStep<'regions' | 'evidence', 'evidence'> = {
  name: 'store',
  title: 'Store the pack write-once',
  phase: 'evidence',
  always: true,
  needs: ['regions', 'evidence'],
  run: async (state, notes) => {
    const { location, versionId, mode, retainUntil, digest } = await storeDrillPack(state);
    notes.fact('Stored as', location, 'address');
    notes.fact('Version', versionId);
    notes.fact('Read back', digest, 'digest');
    return {
      summary: `Stored in the second region with ${mode} retention until ${retainUntil.slice(0, 10)}. The store returned the same bytes.`,
      found: {
        evidence: { ...state.evidence, stored: { location, versionId, mode, retainUntil, readBack: true } },
      },
    };
  },
};

const verifyOffline: DrillStep<'evidence', 'evidence'> = {
  name: 'verify-pack',
  title: 'Verify the pack offline',
  phase: 'evidence',
  always: true,
  needs: ['evidence'],
  run: async (state, notes) => {
    const report = await verifyPackFile(state);
    if (report.outcome !== 'passed') throw createStepRefused('the pack', report.reasons);
    const signedBy = report.signer?.identity;
    const verifiedAt = rfc3339(state.ports.clock.now());
    notes.fact('Members checked against the manifest', report.members, 'number');
    if (signedBy !== undefined) notes.fact('Signed by', signedBy, 'identity');
    return {
      summary: 'The file and the pinned policy alone prove every member, the manifest and its signature.',
      found: { evidence: { ...state.evidence, verifiedAt, ...(signedBy === undefined ? {} : { signedBy }) } },
    };
  },
};

const tamper: DrillStep<'evidence', 'evidence'> = {
  name: 'tamper',
  title: 'Flip one bit in a copy',
  phase: 'evidence',
  always: true,
  needs: ['evidence'],
  run: async (state, notes) => {
    const found = await verifyTamperedCopy(state);
    notes.fact('Flipped', `byte ${found.offset}`);
    notes.fact('Found as', `${found.code} in ${found.member}`);
    return {
      summary: `The verification failed, and named the changed member: ${found.member}.`,
      found: { evidence: { ...state.evidence, tamper: found } },
    };
  },
};

/** Returns the steps of a scenario, followed by the evidence steps. Those run in every drill, even after a failure. */
export const addEvidenceSteps = (scenario: Scenario<'regions' | 'trust'>): readonly AnyStep<DrillContext, Findings>[] =>
  scenario.step(seal).step(pack).step(store).step(verifyOffline).step(tamper).steps;
