import type { DrillReport, Phase, StepRecord } from '../../src/drill/schema.ts';
import { digestOf } from '../../src/lib/digest.ts';

const START = Date.parse('2026-03-14T02:00:00.000Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

const step = (
  [name, title, phase]: readonly [string, string, Phase],
  [from, to]: readonly [number, number],
  summary: string,
  rest: Partial<StepRecord> = {},
): StepRecord => ({
  name,
  title,
  phase,
  startedAt: at(from),
  finishedAt: at(to),
  durationSeconds: Math.round((to - from) * 1000) / 1000,
  outcome: 'passed',
  summary,
  facts: [],
  proofs: [],
  chained: phase !== 'evidence',
  ...rest,
});

const digest = (text: string) => digestOf(text);
const IDENTITY = 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main';
const ISSUER = 'http://127.0.0.1:41235';

const proof = (kind: string, logIndex: string) => ({
  subject: `1.0.3 ${kind}`,
  kind,
  digest: digest('1.0.3'),
  identity: IDENTITY,
  issuer: ISSUER,
  log: 'rekor2.primary.mc.test',
  logIndex,
  timestamp: at(4.8),
  source: 'mirror',
});

/** Returns the report of a passed drill with fixed times, for the page, the metrics and the presentation. */
export const passedDrill = (): DrillReport => ({
  type: 'drill',
  outcome: 'passed',
  subject: '127.0.0.1:40001/acme/app:1.0.0',
  reasons: [],
  startedAt: at(0),
  finishedAt: at(13.2),
  durationSeconds: 13.2,
  drillId: 'drill-20260314-020000-7f3a',
  scenario: 'region-loss',
  tool: 'mc-actions 0.1.0',
  environment: { kind: 'sandbox', node: 'v24.21.0', platform: 'linux/x64' },
  release: {
    reference: '127.0.0.1:40001/acme/app:1.0.0',
    version: '1.0.0',
    digest: digest('1.0.0'),
    size: 6_412_992,
    platforms: [
      { platform: 'linux/amd64', digest: digest('amd64') },
      { platform: 'linux/arm64', digest: digest('arm64') },
    ],
    sbom: digest('sbom'),
    provenance: digest('provenance'),
    builtFrom: 'dist/ of mc-actions 0.1.0, commit 6ee70194c1f0a0be6f1f6a4b9b2e0c5d7c8e9f01',
  },
  rtoSeconds: 1.913,
  rpoSeconds: 1.184,
  rpo: { recoveryPoint: at(6.416), mirrorSeconds: 1.184, lostSeconds: 0.9 },
  objectives: {
    rto: { applies: true },
    rpo: { applies: true },
    ...{ rtoSeconds: 3600, rpoSeconds: 900, rtoMet: true, rpoMet: true },
  },
  lostAt: at(7.6),
  restoredAt: at(9.513),
  recovered: {
    version: '1.0.3',
    digest: digest('1.0.3'),
    publishedAt: at(6.416),
    reference: `127.0.0.1:40011/acme/app:1.0.3@${digest('1.0.3')}`,
  },
  releases: [
    { version: '1.0.0', digest: digest('1.0.0'), publishedAt: at(2.7), replicatedAt: at(3.9), fate: 'restored' },
    { version: '1.0.1', digest: digest('1.0.1'), publishedAt: at(4.4), replicatedAt: at(5.2), fate: 'superseded' },
    { version: '1.0.2', digest: digest('1.0.2'), publishedAt: at(5.3), replicatedAt: at(6.1), fate: 'superseded' },
    { version: '1.0.3', digest: digest('1.0.3'), publishedAt: at(6.416), replicatedAt: at(6.9), fate: 'restored' },
    { version: '1.0.4', digest: digest('1.0.4'), publishedAt: at(7.2), fate: 'lost' },
  ],
  syncs: [
    { startedAt: at(3.1), finishedAt: at(3.9), treeSize: 3 },
    { startedAt: at(4.5), finishedAt: at(5.2), treeSize: 6 },
    { startedAt: at(5.5), finishedAt: at(6.1), treeSize: 9 },
    { startedAt: at(6.5), finishedAt: at(6.9), treeSize: 12 },
  ],
  steps: [
    step(
      ['region-up', 'Start two regions', 'build'],
      [0, 0.6],
      'Two registries, two Sigstores, a store each: all answer.',
    ),
    step(
      ['build', 'Build the release', 'build'],
      [0.6, 1.4],
      'An image index for two platforms, with SBOM and provenance.',
      {
        facts: [
          { label: 'Image index', value: digest('1.0.0'), kind: 'digest' },
          { label: 'Components in the SBOM', value: '112', kind: 'number' },
          { label: 'Built from', value: 'dist/ of mc-actions 0.1.0', kind: 'text' },
        ],
      },
    ),
    step(
      ['release', 'Sign and publish', 'build'],
      [1.4, 2.7],
      'Image, SBOM and provenance signed in the primary and pushed; the tag came last.',
      {
        facts: [{ label: 'Published as', value: '127.0.0.1:40001/acme/app:1.0.0', kind: 'address' }],
      },
    ),
    step(
      ['replicate', 'Mirror and replicate', 'steady'],
      [2.7, 3.9],
      'Log, roots, evidence and content are in the second region.',
    ),
    step(
      ['steady', 'Keep releasing', 'steady'],
      [3.9, 7.55],
      'Four small versions released while the mirror kept syncing.',
    ),
    step(['lose', 'Lose the primary', 'loss'], [7.55, 7.72], 'Registry, Rekor, CA, TSA and store refuse connections.', {
      facts: [
        { label: 'registry', value: 'http://127.0.0.1:40001 → ECONNREFUSED', kind: 'address' },
        { label: 'rekor', value: 'http://127.0.0.1:40003 → ECONNREFUSED', kind: 'address' },
        { label: 'Lost at', value: at(7.6), kind: 'time' },
      ],
    }),
    step(
      ['verify', 'Verify offline from the mirror', 'recovery'],
      [7.72, 8.3],
      '1.0.3 is the newest whole release: signature, SBOM and provenance verify under the pinned roots.',
      {
        proofs: [proof('signature', '9'), proof('sbom', '10'), proof('provenance', '11')],
      },
    ),
    step(
      ['promote', 'Promote to the secondary', 'recovery'],
      [8.3, 9.2],
      'Copied whole, verified there, then marked promotable.',
      {
        facts: [{ label: 'Promotion referrer', value: digest('promotion'), kind: 'digest' }],
      },
    ),
    step(['gate', 'Ask as Argo would', 'recovery'], [9.2, 9.513], 'promote check said yes for 1.0.0 and 1.0.3.'),
    step(['seal', 'Seal the log chain', 'evidence'], [9.52, 9.8], 'Nine entries under one signed checkpoint.'),
    step(['pack', 'Pack the evidence', 'evidence'], [9.8, 10.6], 'Signed in the surviving region.'),
    step(
      ['store', 'Store the pack write-once', 'evidence'],
      [10.6, 11.1],
      'Under COMPLIANCE retention; read back byte for byte.',
    ),
    step(
      ['verify-pack', 'Verify the pack offline', 'evidence'],
      [11.1, 12.4],
      'From the file and the pinned roots alone.',
    ),
    step(['tamper', 'Flip one byte', 'evidence'], [12.4, 13.1], 'Found, and the member named.'),
  ],
  chain: {
    root: digest('root'),
    entries: 9,
    checkpoint: 'mc-log/0123456789abcdef\n9\nq1V0Y8m0r2q9Lr1hJ0yqGmE0a1v0q0s5m3l0u7y8b9c=\n',
    sealedBy: IDENTITY,
  },
  evidence: {
    path: 'evidence/drill-20260314-020000-7f3a.evidence.tar',
    digest: digest('pack'),
    size: 245_760,
    manifestDigest: digest('manifest'),
    members: [
      { name: 'chain/chain.jsonl', size: 2811, digest: digest('chain'), role: 'log-chain' },
      { name: 'report.json', size: 18_220, digest: digest('report'), role: 'report' },
      { name: 'release/1.0.3/signature.sigstore.json', size: 5120, digest: digest('sig'), role: 'bundle' },
    ],
    signedBy: IDENTITY,
    verifiedAt: at(12.4),
    stored: {
      location: 's3://evidence/drills/drill-20260314-020000-7f3a.evidence.tar',
      versionId: '0c5f6c0e-1b1a-4c8e-9e1e-7a1f0d6d2a10',
      mode: 'COMPLIANCE',
      retainUntil: '2027-03-14T02:00:10.600Z',
      readBack: true,
    },
    tamper: { member: 'release/1.0.3/signature.sigstore.json', offset: 20_481, code: 'pack-member-mismatch' },
  },
  counters: { mirrorVerifications: 2, mirrorVerificationFailures: 0, promotions: 2, bypasses: 0 },
});

/** Returns the report of the same drill, which ends at a promotion that finds a wrong digest. */
export const failedDrill = (): DrillReport => {
  const good = passedDrill();
  const reason = {
    code: 'digest-mismatch',
    message: 'blob sha256:ab… does not have the promised digest: expected sha256:ab…, found sha256:cd…',
    hint: 'The bytes were changed or damaged. Fetch them again, or name another source.',
  };
  return {
    ...good,
    outcome: 'failed',
    reasons: [{ ...reason, step: 'promote' }],
    rtoSeconds: null,
    rpoSeconds: null,
    rpo: null,
    restoredAt: null,
    recovered: null,
    objectives: { ...good.objectives, rtoMet: false, rpoMet: false },
    releases: good.releases.map((release) => ({ ...release, fate: 'lost' as const })),
    steps: good.steps.map((each) =>
      each.name === 'promote'
        ? { ...each, outcome: 'failed' as const, reason, summary: 'The copy found a blob with a wrong digest.' }
        : each.name === 'gate'
          ? {
              ...each,
              outcome: 'skipped' as const,
              summary: 'Not reached.',
              facts: [],
              finishedAt: each.startedAt,
              durationSeconds: 0,
              chained: false,
            }
          : each,
    ),
  };
};

/** Returns the report of a passed drill of a scenario that loses nothing, so that neither objective applies. */
export const rotationDrill = (): DrillReport => {
  const { rtoSeconds: _rto, rpoSeconds: _rpo, ...good } = passedDrill();
  const none = { applies: false as const, reason: 'nothing is restored' };
  return {
    ...good,
    scenario: 'root-rotation',
    release: null,
    rpo: null,
    objectives: { rto: none, rpo: none },
    lostAt: null,
    restoredAt: null,
    recovered: null,
    releases: [],
    syncs: [],
    steps: [
      step(['sign', 'Sign at both instances', 'build'], [0, 0.6], 'The artifact of A passes.'),
      step(['retire', 'Retire the root of A', 'steady'], [0.6, 1.4], 'The artifact of A is refused.'),
      step(['seal', 'Seal the log chain', 'evidence'], [1.4, 2.7], 'Two entries under one signed checkpoint.'),
    ],
  };
};
