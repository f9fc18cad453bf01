import { formatCount } from '../../lib/plural.ts';
import type { Section } from '../../lib/present.ts';
import type { MirrorCanaryReport } from './schema.ts';

/** Formats the report of a round of the canary for people. */
export const presentCanary = ({ outcome, mirror, subjects, reasons }: MirrorCanaryReport): readonly Section[] => [
  {
    title:
      outcome === 'passed'
        ? `The mirror judges ${formatCount(subjects.length, 'canary subject')} as expected`
        : 'The mirror does NOT judge every canary subject as expected',
    outcome,
    lines: [mirror],
    reasons,
    table: {
      columns: ['subject', 'expected', 'found'],
      rows: subjects.map((one) => [one.subject, one.expected, { outcome: one.outcome, text: one.found }]),
    },
  },
];
