import { formatBytes } from '../lib/bytes.ts';
import { rfc3339 } from '../lib/clock.ts';
import { refused } from './recover.ts';
import { reportOf } from './report/assemble.ts';
import type { Step } from './steps.ts';
import { keep, pack, packPath, seal, tamper, verifyFile } from './vault.ts';
import { known, type World } from './world.ts';

/** What is done in every scenario, and whatever happened before: the evidence of it. */
export const evidenceSteps: readonly Step<World>[] = [
  {
    name: 'seal',
    title: 'Seal the log chain',
    phase: 'evidence',
    always: true,
    run: async (world, notes) => {
      world.chain = await seal(world);
      notes.fact('Root', `sha256:${world.chain.root}`, 'digest');
      notes.fact('Sealed by', world.chain.sealedBy, 'identity');
      return `${world.chain.entries} steps under one checkpoint, signed in the surviving region and checked.`;
    },
  },
  {
    name: 'pack',
    title: 'Pack and sign the evidence',
    phase: 'evidence',
    always: true,
    run: async (world, notes) => {
      const { digest, size, manifestDigest, members } = await pack(world, reportOf(world, []));
      world.evidence = {
        path: packPath(world),
        digest,
        size,
        manifestDigest,
        members: members.map((each) => ({
          name: each.name,
          size: each.size,
          digest: `sha256:${each.sha256}`,
          role: each.role,
        })),
      };
      notes.fact('Pack', digest, 'digest');
      notes.fact('Manifest', manifestDigest, 'digest');
      return `${members.length} members, ${formatBytes(size)}, under one manifest signed in the surviving region.`;
    },
  },
  {
    name: 'store',
    title: 'Store it write-once',
    phase: 'evidence',
    always: true,
    run: async (world, notes) => {
      const evidence = known(world.evidence ?? undefined, 'the pack');
      const { location, versionId, mode, retainUntil, digest } = await keep(world);
      world.evidence = { ...evidence, stored: { location, versionId, mode, retainUntil, readBack: true } };
      notes.fact('Stored as', location, 'address');
      notes.fact('Version', versionId);
      notes.fact('Read back', digest, 'digest');
      return `${mode} until ${retainUntil.slice(0, 10)} in the surviving store; read back byte for byte.`;
    },
  },
  {
    name: 'verify-pack',
    title: 'Verify the pack offline',
    phase: 'evidence',
    always: true,
    run: async (world, notes) => {
      const evidence = known(world.evidence ?? undefined, 'the pack');
      const report = await verifyFile(world);
      if (report.outcome !== 'passed') throw refused('the pack', report.reasons);
      const signedBy = report.signer?.identity;
      const verifiedAt = rfc3339(world.ports.clock.now());
      world.evidence = { ...evidence, verifiedAt, ...(signedBy === undefined ? {} : { signedBy }) };
      notes.fact('Members held against the manifest', report.members, 'number');
      if (signedBy !== undefined) notes.fact('Signed by', signedBy, 'identity');
      return 'From the file and the pinned policy alone: every member, the manifest and its signature hold.';
    },
  },
  {
    name: 'tamper',
    title: 'Flip one bit of a copy',
    phase: 'evidence',
    always: true,
    run: async (world, notes) => {
      const evidence = known(world.evidence ?? undefined, 'the pack');
      const found = await tamper(world);
      world.evidence = { ...evidence, tamper: found };
      notes.fact('Flipped', `byte ${found.offset}`);
      notes.fact('Found as', `${found.code} in ${found.member}`);
      return `Found, and the member named: ${found.member}.`;
    },
  },
];
