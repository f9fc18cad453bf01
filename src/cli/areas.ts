import type { CommandSpec } from './command.ts';

interface Area {
  readonly summary: string;
  readonly load: () => Promise<{ readonly commands: readonly CommandSpec[] }>;
}

/** What is about the evidence of a mirror is a module of its own. */
async function mirrorCommands() {
  const parts = [await import('./mirror.ts'), await import('./mirror-evidence.ts')];
  return { commands: parts.flatMap(({ commands }) => commands) };
}

/** The first word of a command and where it lives; an area is loaded only when it is asked for. */
export const areas: Readonly<Record<string, Area>> = {
  verify: { summary: 'may it ship: signatures, attestations, identities, offline', load: () => import('./verify.ts') },
  inspect: { summary: 'what bundles say of themselves; judges nothing', load: () => import('./inspect.ts') },
  trust: { summary: 'the pinned roots and the policy', load: () => import('./trust.ts') },
  mirror: { summary: 'copy what verification needs to a second place', load: mirrorCommands },
  sign: { summary: 'sign a file or an image, or attest to it', load: () => import('./sign.ts') },
  copy: { summary: 'copy an image with everything that refers to it', load: () => import('./copy.ts') },
  tree: { summary: 'what belongs to an image, and what refers to what', load: () => import('./tree.ts') },
  promote: {
    summary: 'copy a release to another region, verify it there, mark it',
    load: () => import('./promote.ts'),
  },
  log: { summary: 'tamper-evident step logs', load: () => import('./log.ts') },
  evidence: { summary: 'signed packs of evidence, verifiable years later', load: () => import('./evidence.ts') },
  bypass: { summary: 'the three-person exception for a SEV-1', load: () => import('./bypass.ts') },
  dr: { summary: 'lose a region, on purpose', load: () => import('./dr.ts') },
  sandbox: { summary: 'two regions on this machine, with fault switches', load: () => import('./sandbox.ts') },
  explain: { summary: 'what an error code means', load: () => import('./explain.ts') },
};
