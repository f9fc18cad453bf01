import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readFileBounded, readFileStream, writeFileAtomic } from '../../lib/files.ts';
import { conform, parseJson } from '../../lib/json.ts';
import { silent } from '../../lib/progress.ts';
import { anonymous } from '../../oci/index.ts';
import { loadTrust, policyFiles, retireRoot, revertTrust, rotateRoot, verifyAll } from '../../verify/index.ts';
import { drillError } from '../errors.ts';
import { pinTrust } from '../policy.ts';
import { startRegions } from '../simulator.ts';
import type { Step, StepNotes } from '../steps.ts';
import { known, signerOf, type World } from '../world.ts';

type Instance = 'primary' | 'secondary';
const NAMES: Readonly<Record<Instance, string>> = { primary: 'A', secondary: 'B' };
const MAX_ROOT_BYTES = 4 * 1024 * 1024;

const rootSchema = z.looseObject({
  tlogs: z.array(z.looseObject({ baseUrl: z.string() })),
  ctlogs: z.array(z.looseObject({ baseUrl: z.string() })),
  certificateAuthorities: z.array(z.looseObject({ uri: z.string() })),
  timestampAuthorities: z.array(z.looseObject({ uri: z.string() })),
});

const folderOf = (world: World): string => join(world.dir, 'rotation');
const rootFile = (world: World, instance: Instance): string => join(folderOf(world), `root-${NAMES[instance]}.json`);
const artifact = (world: World, instance: Instance): string =>
  join(folderOf(world), `signed-under-${NAMES[instance]}.txt`);
const bundleOf = (world: World, instance: Instance): string => `${artifact(world, instance)}.sigstore.json`;
const policyOf = (world: World): string => join(world.request.out, 'trust-policy.yaml');

/** The regions' common root, cut in two: each instance by itself. */
async function cutRoots(world: World): Promise<void> {
  const regions = known(world.regions, 'the regions');
  const path = join(regions.dir, 'trusted_root.json');
  const text = (await readFileBounded(path, MAX_ROOT_BYTES, 'the trusted root')).toString('utf8');
  const root = conform(rootSchema, parseJson(text, path), path);
  for (const instance of ['primary', 'secondary'] as const) {
    const { fulcio, tsa } = regions.urls.regions[instance];
    const own = (name: string): boolean =>
      name.includes(`.${instance}.`) || name.startsWith(fulcio) || name.startsWith(tsa);
    const cut = {
      ...root,
      tlogs: root.tlogs.filter(({ baseUrl }) => own(baseUrl)),
      ctlogs: root.ctlogs.filter(({ baseUrl }) => own(baseUrl)),
      certificateAuthorities: root.certificateAuthorities.filter(({ uri }) => own(uri)),
      timestampAuthorities: root.timestampAuthorities.filter(({ uri }) => own(uri)),
    };
    await writeFileAtomic(rootFile(world, instance), JSON.stringify(cut, null, 2));
  }
}

/** Signs a small release by an instance. */
async function signBy(world: World, instance: Instance): Promise<void> {
  await writeFileAtomic(artifact(world, instance), `a release of the instance ${NAMES[instance]}, ${world.drillId}\n`);
  const signer = await signerOf(world, instance);
  await writeFileAtomic(
    bundleOf(world, instance),
    await signer.signMessage(readFileStream(artifact(world, instance), 'the release')),
  );
}

const verifyPorts = ({ ports }: World) => ({
  ...ports,
  progress: silent,
  env: {},
  at: (path: string) => path,
  credentials: anonymous,
  openMirror: async (location: string): Promise<never> => {
    throw new TypeError(`no mirror is asked for here: ${location}`);
  },
});

/** What the policy as it stands says of what an instance signed: undefined for yes, else the reason. */
async function refusalOf(world: World, instance: Instance): Promise<{ code: string; message: string } | undefined> {
  const { report } = await verifyAll(
    {
      subjects: [artifact(world, instance)],
      policy: policyOf(world),
      bundles: [bundleOf(world, instance)],
      useMirror: 'never',
    },
    verifyPorts(world),
  );
  return report.reasons[0];
}

/** Holds what must pass and what must be refused; and both are written down. Throws `rotation-wrong`. */
async function holds(world: World, notes: StepNotes, expected: Readonly<Record<Instance, boolean>>): Promise<void> {
  for (const instance of ['primary', 'secondary'] as const) {
    const refusal = await refusalOf(world, instance);
    const found = refusal === undefined ? 'passes' : `refused: ${refusal.code}`;
    notes.fact(`Signed under ${NAMES[instance]}`, found);
    notes.log(`signed under ${NAMES[instance]}: ${refusal ? `${refusal.code}: ${refusal.message}` : 'passes'}`);
    // Refused for whom it leads to; a refusal for any other cause would prove nothing about roots.
    const right = expected[instance] ? refusal === undefined : refusal?.code === 'certificate-untrusted';
    if (!right)
      throw drillError('rotation-wrong', {
        release: `what ${NAMES[instance]} signed`,
        expected: expected[instance] ? 'passes' : 'refused: certificate-untrusted',
        found,
      });
  }
  const trust = await loadTrust(policyOf(world), policyFiles, world.ports.clock.now());
  world.trust = trust;
  notes.fact('Trust policy', trust.digest, 'digest');
}

/**
 * The roots are replaced while releases go on: pinned A, B beside it once a canary verifies under B alone, A retired, and
 * the retirement undone. At each point what may pass passes, and what may not is refused with its reason.
 */
export const rootRotation: readonly Step<World>[] = [
  {
    name: 'roots-up',
    title: 'Start two Sigstore instances and pin the first',
    phase: 'build',
    run: async (world, notes) => {
      const regions = await startRegions(join(world.dir, 'regions'));
      world.regions = regions;
      await mkdir(folderOf(world), { recursive: true });
      await cutRoots(world);
      await pinTrust(world.request.out, rootFile(world, 'primary'), regions.urls.identity, ['signature']);
      world.trust = await loadTrust(policyOf(world), policyFiles, world.ports.clock.now());
      notes.fact('May sign', regions.urls.identity.subject, 'identity');
      notes.fact('Trust policy', world.trust.digest, 'digest');
      return 'Both answer; the policy knows A alone.';
    },
  },
  {
    name: 'sign',
    title: 'Sign under both',
    phase: 'build',
    run: async (world, notes) => {
      for (const instance of ['primary', 'secondary'] as const) await signBy(world, instance);
      await holds(world, notes, { primary: true, secondary: false });
      return 'What A signed passes; what B signed is refused, for B is not trusted yet.';
    },
  },
  {
    name: 'rotate',
    title: 'Put B beside A',
    phase: 'steady',
    run: async (world, notes) => {
      const report = await rotateRoot(
        {
          policy: policyOf(world),
          name: 'drill',
          as: 'drill-B',
          trustedRoot: rootFile(world, 'secondary'),
          canaries: [artifact(world, 'secondary')],
          evidence: { bundles: [bundleOf(world, 'secondary')], useMirror: 'never' },
        },
        verifyPorts(world),
      );
      notes.fact('Keys and authorities added', report.added.length, 'number');
      await holds(world, notes, { primary: true, secondary: true });
      return 'A canary verified under B alone; now both pass.';
    },
  },
  {
    name: 'retire',
    title: 'Retire A',
    phase: 'loss',
    run: async (world, notes) => {
      await retireRoot({ policy: policyOf(world), name: 'drill' }, world.ports);
      await holds(world, notes, { primary: false, secondary: true });
      return 'What A signed is refused, and the reason names its CA; what B signed passes.';
    },
  },
  {
    name: 'revert',
    title: 'Undo the retirement',
    phase: 'recovery',
    run: async (world, notes) => {
      await revertTrust(policyOf(world), world.ports);
      await holds(world, notes, { primary: true, secondary: true });
      return 'The policy is what it was before, and both pass again.';
    },
  },
];
