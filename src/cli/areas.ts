import type { Areas } from './command.ts';

async function loadMirrorCommands() {
  const parts = [await import('./mirror.ts'), await import('./mirror-evidence.ts')];
  return { commands: parts.flatMap(({ commands }) => commands) };
}

async function loadCompletionCommands() {
  const { createCommands } = await import('./completion.ts');
  return { commands: createCommands(areas) };
}

/** The areas by the first word of their commands. An area is loaded only when a command line names it. */
export const areas: Areas = {
  verify: {
    summary: 'verify signatures, attestations and signer identities, offline',
    load: () => import('./verify.ts'),
  },
  inspect: { summary: 'show the claims in bundles; verify nothing', load: () => import('./inspect.ts') },
  trust: { summary: 'manage the pinned roots and the policy', load: () => import('./trust.ts') },
  mirror: {
    summary: 'mirror the evidence that verification needs, and check and serve the mirror',
    load: loadMirrorCommands,
  },
  sign: { summary: 'sign a file or an image, or attest to it', load: () => import('./sign.ts') },
  copy: { summary: 'copy an image with everything that refers to it', load: () => import('./copy.ts') },
  tree: { summary: 'show the parts and the referrers of an image', load: () => import('./tree.ts') },
  promote: {
    summary: 'copy a release to another region, verify it there, and mark it',
    load: () => import('./promote.ts'),
  },
  log: { summary: 'record tamper-evident step logs', load: () => import('./log.ts') },
  evidence: { summary: 'create and verify signed evidence packs', load: () => import('./evidence.ts') },
  bypass: {
    summary: 'decide the three-person bypass of a gate in a SEV-1 incident',
    load: () => import('./bypass.ts'),
  },
  dr: { summary: 'run disaster recovery drills, and restore releases', load: () => import('./dr.ts') },
  sandbox: { summary: 'run two regions on this machine, and simulate faults', load: () => import('./sandbox.ts') },
  explain: { summary: 'explain an error code', load: () => import('./explain.ts') },
  version: { summary: 'print the version and the commit of mc', load: () => import('./version.ts') },
  completion: { summary: 'print the completion script of a shell', load: loadCompletionCommands },
};
