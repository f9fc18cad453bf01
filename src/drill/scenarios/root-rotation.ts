import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readFileBounded, readFileStream, writeFileAtomic } from '../../lib/files.ts';
import { conform, parseJson } from '../../lib/json.ts';
import { silent } from '../../lib/progress.ts';
import { anonymous } from '../../oci/index.ts';
import {
  loadTrust,
  policyFiles,
  retireRoot,
  revertTrust,
  rotateRoot,
  type Trust,
  verifyAll,
} from '../../verify/index.ts';
import { drillError } from '../errors.ts';
import { pinTrust } from '../policy.ts';
import { openRegionSigner } from '../simulator/access.ts';
import { startRegions } from '../simulator/regions.ts';
import type { DrillContext, DrillState, DrillStep } from '../state.ts';
import type { StepNotes } from '../steps.ts';
import { Scenario } from './scenario.ts';

type Instance = 'primary' | 'secondary';
const NAMES: Readonly<Record<Instance, string>> = { primary: 'A', secondary: 'B' };
const MAX_ROOT_BYTES = 4 * 1024 * 1024;

const rootSchema = z.looseObject({
  tlogs: z.array(z.looseObject({ baseUrl: z.string() })),
  ctlogs: z.array(z.looseObject({ baseUrl: z.string() })),
  certificateAuthorities: z.array(z.looseObject({ uri: z.string() })),
  timestampAuthorities: z.array(z.looseObject({ uri: z.string() })),
});

/** Returns the paths of the files of an instance: its root, an artifact that it signed, and the bundle. */
function resolvePaths({ dir }: DrillContext, instance: Instance) {
  const folder = join(dir, 'rotation');
  const artifact = join(folder, `signed-under-${NAMES[instance]}.txt`);
  return {
    folder,
    root: join(folder, `root-${NAMES[instance]}.json`),
    artifact,
    bundle: `${artifact}.sigstore.json`,
  };
}

const resolvePolicyPath = ({ request }: DrillContext): string => join(request.out, 'trust-policy.yaml');

/** Splits the common trusted root of both regions into one trusted root for each instance. */
async function splitRoots(state: DrillState<'regions'>): Promise<void> {
  const { regions } = state;
  const path = join(regions.dir, 'trusted_root.json');
  const text = (await readFileBounded(path, MAX_ROOT_BYTES, 'the trusted root')).toString('utf8');
  const root = conform(rootSchema, parseJson(text, path), path);
  for (const instance of ['primary', 'secondary'] as const) {
    const { fulcio, tsa } = regions.urls.regions[instance];
    const own = (name: string): boolean =>
      name.includes(`.${instance}.`) || name.startsWith(fulcio) || name.startsWith(tsa);
    const part = {
      ...root,
      tlogs: root.tlogs.filter(({ baseUrl }) => own(baseUrl)),
      ctlogs: root.ctlogs.filter(({ baseUrl }) => own(baseUrl)),
      certificateAuthorities: root.certificateAuthorities.filter(({ uri }) => own(uri)),
      timestampAuthorities: root.timestampAuthorities.filter(({ uri }) => own(uri)),
    };
    await writeFileAtomic(resolvePaths(state, instance).root, JSON.stringify(part, null, 2));
  }
}

/** Writes a small artifact and signs it at an instance. */
async function signArtifact(state: DrillState<'regions'>, instance: Instance): Promise<void> {
  const { artifact, bundle } = resolvePaths(state, instance);
  await writeFileAtomic(artifact, `a release of the instance ${NAMES[instance]}, ${state.drillId}\n`);
  const signer = await openRegionSigner(state, instance);
  await writeFileAtomic(bundle, await signer.signMessage(readFileStream(artifact, 'the release')));
}

const createVerifyPorts = ({ ports }: DrillContext) => ({
  ...ports,
  progress: silent,
  env: {},
  at: (path: string) => path,
  credentials: anonymous,
  openMirror: async (location: string): Promise<never> => {
    throw new TypeError(`the root rotation uses no mirror: ${location}`);
  },
});

/** Verifies an instance's artifact under the current policy. Returns undefined if it passes, otherwise the first reason. */
async function findRefusal(
  context: DrillContext,
  instance: Instance,
): Promise<{ code: string; message: string } | undefined> {
  const { artifact, bundle } = resolvePaths(context, instance);
  const { report } = await verifyAll(
    { subjects: [artifact], policy: resolvePolicyPath(context), bundles: [bundle], useMirror: 'never' },
    createVerifyPorts(context),
  );
  return report.reasons[0];
}

/**
 * Verifies the artifacts of both instances, records the results, and compares them with what the policy must accept.
 * Returns the current policy. Throws `rotation-wrong`.
 */
async function assertAccepted(
  context: DrillContext,
  notes: StepNotes,
  accepted: Readonly<Record<Instance, boolean>>,
): Promise<{ trust: Trust }> {
  for (const instance of ['primary', 'secondary'] as const) {
    const refusal = await findRefusal(context, instance);
    const found = refusal === undefined ? 'passes' : `refused: ${refusal.code}`;
    notes.fact(`Signed under ${NAMES[instance]}`, found);
    notes.log(`signed under ${NAMES[instance]}: ${refusal ? `${refusal.code}: ${refusal.message}` : 'passes'}`);
    // Only an untrusted CA proves the effect of the roots. A refusal for another reason proves nothing about them.
    const right = accepted[instance] ? refusal === undefined : refusal?.code === 'certificate-untrusted';
    if (!right)
      throw drillError('rotation-wrong', {
        release: `the artifact that ${NAMES[instance]} signed`,
        expected: accepted[instance] ? 'passes' : 'refused: certificate-untrusted',
        found,
      });
  }
  const trust = await loadTrust(resolvePolicyPath(context), policyFiles, context.ports.clock.now());
  notes.fact('Trust policy', trust.digest, 'digest');
  return { trust };
}

const startInstances: DrillStep<never, 'regions' | 'trust'> = {
  name: 'roots-up',
  title: 'Start two Sigstore instances and pin the root of the first',
  phase: 'build',
  needs: [],
  run: async (state, notes) => {
    const regions = await startRegions(join(state.dir, 'regions'));
    notes.found({ regions }); // the drill closes them when a later line fails
    const { folder, root } = resolvePaths(state, 'primary');
    await mkdir(folder, { recursive: true });
    await splitRoots({ ...state, regions });
    await pinTrust(state.request.out, root, regions.urls.identity, ['signature']);
    const trust = await loadTrust(resolvePolicyPath(state), policyFiles, state.ports.clock.now());
    notes.fact('Allowed signer', regions.urls.identity.subject, 'identity');
    notes.fact('Trust policy', trust.digest, 'digest');
    return { summary: 'Both instances answer. The policy has the root of A alone.', found: { regions, trust } };
  },
};

const signUnderBoth: DrillStep<'regions', 'trust'> = {
  name: 'sign',
  title: 'Sign at both instances',
  phase: 'build',
  needs: ['regions'],
  run: async (state, notes) => {
    for (const instance of ['primary', 'secondary'] as const) await signArtifact(state, instance);
    const found = await assertAccepted(state, notes, { primary: true, secondary: false });
    return { summary: 'The artifact of A passes. The artifact of B is refused: B is not trusted yet.', found };
  },
};

const addSecondRoot: DrillStep<'regions', 'trust'> = {
  name: 'rotate',
  title: 'Add the root of B',
  phase: 'steady',
  needs: ['regions'],
  run: async (state, notes) => {
    const { root, artifact, bundle } = resolvePaths(state, 'secondary');
    const report = await rotateRoot(
      {
        policy: resolvePolicyPath(state),
        name: 'drill',
        as: 'drill-B',
        trustedRoot: root,
        canaries: [artifact],
        evidence: { bundles: [bundle], useMirror: 'never' },
      },
      createVerifyPorts(state),
    );
    notes.fact('Keys and authorities added', report.added.length, 'number');
    const found = await assertAccepted(state, notes, { primary: true, secondary: true });
    return { summary: 'A canary was verified under B alone. Now both artifacts pass.', found };
  },
};

const retireFirstRoot: DrillStep<'regions', 'trust'> = {
  name: 'retire',
  title: 'Retire the root of A',
  phase: 'steady',
  needs: ['regions'],
  run: async (state, notes) => {
    await retireRoot({ policy: resolvePolicyPath(state), name: 'drill' }, state.ports);
    const found = await assertAccepted(state, notes, { primary: false, secondary: true });
    return { summary: 'The artifact of A is refused, and the reason names its CA. The artifact of B passes.', found };
  },
};

const undoRetirement: DrillStep<'regions', 'trust'> = {
  name: 'revert',
  title: 'Revert the retirement',
  phase: 'recovery',
  needs: ['regions'],
  run: async (state, notes) => {
    await revertTrust(resolvePolicyPath(state), state.ports);
    const found = await assertAccepted(state, notes, { primary: true, secondary: true });
    return { summary: 'The policy is the earlier one, and both artifacts pass again.', found };
  },
};

/**
 * The roots are replaced while releases continue. The policy pins A, gets B after a canary verified under B alone, retires
 * A, and reverts that. After each change the drill verifies what must pass and what must be refused.
 */
export const rootRotation = new Scenario()
  .step(startInstances)
  .step(signUnderBoth)
  .step(addSecondRoot)
  .step(retireFirstRoot)
  .step(undoRetirement);
