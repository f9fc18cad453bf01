import { REPOSITORY } from '../simulator/access.ts';
import type { Regions } from '../simulator/regions.ts';

interface Inject {
  /** The key of the facilitator. */
  readonly key: string;
  readonly title: string;
  readonly apply: (regions: Regions) => Promise<unknown>;
}

/** The faults that a facilitator can cause, by their name in a script. */
export const INJECTS = {
  'lose-primary': {
    key: 'p',
    title: 'every service of the primary refuses connections',
    apply: (regions) => regions.lose('primary'),
  },
  'stop-signing': {
    key: 's',
    title: 'the CA, the logs and the timestamp authority of the primary refuse connections',
    apply: (regions) => regions.stopSigning('primary'),
  },
  'resume-signing': {
    key: 'r',
    title: 'the CA, the logs and the timestamp authority of the primary answer again',
    apply: (regions) => regions.resumeSigning('primary'),
  },
  'fork-log': {
    key: 'f',
    title: 'the log of the primary signs a second, different history',
    apply: (regions) => regions.forkLog('primary'),
  },
  'damage-registry': {
    key: 'd',
    title: 'blobs of the release in the registry of the primary are lost or changed',
    apply: (regions) => regions.damageRegistry('primary', REPOSITORY),
  },
  'github-down': {
    key: 'g',
    title: 'GitHub refuses connections',
    apply: (regions) => regions.github.stop(),
  },
  'github-up': {
    key: 'u',
    title: 'GitHub answers again',
    apply: (regions) => regions.github.resume(),
  },
} as const satisfies Readonly<Record<string, Inject>>;

export type InjectName = keyof typeof INJECTS;

export const INJECT_NAMES = Object.keys(INJECTS) as [InjectName, ...InjectName[]];

/** The key that ends the exercise. */
export const END_KEY = 'q';

/** Returns the inject of a key; undefined for another key. */
export const findInject = (key: string): InjectName | undefined =>
  INJECT_NAMES.find((name) => INJECTS[name].key === key);
