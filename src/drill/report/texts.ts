import { readObjective } from '../objectives.ts';
import type { DrillReport, Phase } from '../schema.ts';
import { formatSeconds } from './format.ts';

interface PhaseText {
  readonly title: string;
  readonly about: string;
}

/** The texts of the page that differ between scenarios. */
interface ScenarioTexts {
  /** The headline of a passed drill. */
  readonly headline: (report: DrillReport) => string;
  /** What happens at `lostAt`, in one word. */
  readonly event: string;
  /** What the shaded time on the timeline is. */
  readonly outage: string;
  /** Where the RTO starts, for the explanation of the method. */
  readonly start: string;
  /** Whether the primary region is lost, so that the page shows what became of its releases. */
  readonly losesRegion: boolean;
  /** What else a reader must know about the measurement, in sentences. */
  readonly method?: string;
  /** The phases whose texts differ from {@link PHASES}. */
  readonly phases: Partial<Readonly<Record<Phase, PhaseText>>>;
}

/** The phases of a drill in order, with their texts for most scenarios. */
const PHASES: Readonly<Record<Phase, PhaseText>> = {
  build: {
    title: 'Build and publish',
    about: 'The drill builds, signs and publishes a release in the primary region.',
  },
  steady: {
    title: 'Steady state',
    about: 'Releases continue. Their evidence and content are copied to the second region.',
  },
  loss: { title: 'Loss', about: 'The primary region is lost.' },
  recovery: {
    title: 'Recovery',
    about: 'The copied releases are verified and promoted, and promote check passes.',
  },
  evidence: { title: 'Evidence', about: 'The record of the drill is sealed, signed, stored and tested.' },
};

const formatRto = (report: DrillReport): string => {
  const rto = readObjective(report, 'rto');
  return formatSeconds(rto.applies ? (rto.measured ?? 0) : 0);
};

const LOSS: ScenarioTexts = {
  headline: () => 'The primary region was lost. The release was restored.',
  event: 'loss',
  outage: 'primary region lost',
  start: 'when the last service of the primary is closed',
  losesRegion: true,
  phases: {},
};

const SHIFTED_CLOCK =
  'The 4 h of the bypass did not pass on this machine: the drill advanced the clock of its GitHub and of the gate.';

const BYPASS_EVIDENCE: PhaseText = {
  title: 'End of the bypass, and evidence',
  about:
    'The bypass ends, and its report joins the evidence. The record of the drill is sealed, signed, stored and tested.',
};

const SCENARIO_TEXTS: Readonly<Record<string, ScenarioTexts>> = {
  'root-rotation': {
    ...LOSS,
    headline: () =>
      'The roots were replaced, and the change was reverted. Every artifact passed or failed as expected.',
    losesRegion: false,
    phases: {
      build: { title: 'Start and sign', about: 'Two Sigstore instances start, and each of them signs an artifact.' },
      steady: {
        title: 'Rotation',
        about:
          'The trusted roots change. After each change the drill verifies what must pass and what must be refused.',
      },
      recovery: { title: 'Revert', about: 'The last change is reverted.' },
    },
  },
  'registry-rot': {
    ...LOSS,
    headline: (report) =>
      `The registry lost some blobs and damaged others. The gate refused the release, and a second promotion healed it ${formatRto(report)} after the damage.`,
    event: 'damage',
    outage: 'registry damaged',
    start: 'when the blobs in the registry are damaged',
    losesRegion: false,
    phases: {
      steady: { title: 'Steady state', about: 'The release is promoted to the second region.' },
      loss: { title: 'Damage', about: 'The registry of the second region loses some blobs and changes others.' },
      recovery: { title: 'Recovery', about: 'The release is promoted again, and promote check passes.' },
    },
  },
  fleet: {
    ...LOSS,
    headline: (report) =>
      `The primary region was lost. All ${report.releases.length} releases of the fleet were restored ${formatRto(report)} after the loss.`,
    phases: {
      build: {
        title: 'Build and publish',
        about: 'The drill publishes a fleet of releases in the primary region, and copies it to the second region.',
      },
      recovery: {
        title: 'Recovery',
        about: 'The fleet is restored in shards, and promote check passes for each release.',
      },
    },
  },
  bypass: {
    ...LOSS,
    headline: () =>
      'The primary region was lost, and a freeze blocked the release. Three people opened the gate once, for one artifact.',
    method: `${SHIFTED_CLOCK} The 20 s of the second bypass passed in real time.`,
    phases: {
      steady: {
        title: 'Steady state and freeze',
        about: 'A freeze closes production. Releases continue, and are copied to the second region.',
      },
      recovery: {
        title: 'Recovery with a bypass',
        about:
          'The release is promoted, but the freeze blocks it. Three people approve a bypass on GitHub. It opens the gate for one digest, once.',
      },
      evidence: BYPASS_EVIDENCE,
    },
  },
  'github-down': {
    ...LOSS,
    headline: () =>
      'The primary region and GitHub were lost, and a freeze blocked the release. Three signed files opened the gate once.',
    method: SHIFTED_CLOCK,
    phases: {
      steady: {
        title: 'Steady state and freeze',
        about: 'A freeze closes production. Releases continue, and are copied to the second region.',
      },
      loss: { title: 'Loss', about: 'The primary region is lost, and GitHub is unreachable.' },
      recovery: {
        title: 'Recovery with a bypass, offline',
        about:
          'The release is promoted, but the freeze blocks it. Three people sign a request with SSH keys. It opens the gate for one digest, once.',
      },
      evidence: BYPASS_EVIDENCE,
    },
  },
};

/** Returns the texts of the report for the scenario of a drill. */
export const getTexts = ({ scenario }: DrillReport): ScenarioTexts => SCENARIO_TEXTS[scenario] ?? LOSS;

/** Lists the phases of a drill in order, with their texts. Leaves out a phase without a step. */
export function listPhases(report: DrillReport): readonly (PhaseText & { readonly phase: Phase })[] {
  const { phases } = getTexts(report);
  return (['build', 'steady', 'loss', 'recovery', 'evidence'] as const)
    .filter((phase) => report.steps.some((step) => step.phase === phase))
    .map((phase) => ({ phase, ...(phases[phase] ?? PHASES[phase]) }));
}

/** Returns the headline of the page: the result of the drill in one or two sentences. */
export function formatHeadline(report: DrillReport): string {
  if (report.outcome === 'passed') return getTexts(report).headline(report);
  const failed = report.steps.find((step) => step.outcome === 'failed');
  if (failed) return `The drill failed at “${failed.title}”.`;
  return 'The release was restored, but not within the objectives.';
}
