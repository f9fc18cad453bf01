import { describe, expect, it } from '@jest/globals';
import { assertObjectivesApply, assessObjectives } from '../../src/drill/objectives.ts';
import { SCENARIOS } from '../../src/drill/schema.ts';

const request = (scenario: (typeof SCENARIOS)[number], objectives = {}) => ({ scenario, objectives });
/** The objectives that do not apply, by scenario. Every other one applies. */
const EXCEPTIONS = [
  ['root-rotation', 'rto'],
  ['root-rotation', 'rpo'],
  ['registry-rot', 'rpo'],
  ['fleet', 'rpo'],
] as const;
const applies = (scenario: string, name: string): boolean =>
  !EXCEPTIONS.some(([one, other]) => one === scenario && other === name);

describe('assertObjectivesApply', () => {
  it.each(SCENARIOS.flatMap((scenario) => (['rto', 'rpo'] as const).map((name) => [scenario, name] as const)))(
    'accepts or refuses a limit as the objective of %s for %s applies',
    (scenario, name) => {
      const check = () => assertObjectivesApply(request(scenario, { [`${name}Seconds`]: 60 }));
      if (applies(scenario, name)) expect(check).not.toThrow();
      else
        expect(check).toThrow(
          expect.objectContaining({
            code: 'objective-not-applicable',
            family: 'configuration',
            hint: expect.stringContaining(`Leave out --${name}`),
          }),
        );
      expect(() => assertObjectivesApply(request(scenario))).not.toThrow();
    },
  );
});

describe('assessObjectives', () => {
  it('has the measured times, the default limits and the results where both objectives apply', () => {
    expect(assessObjectives(request('region-loss'), { rto: 2, rpo: 901 })).toEqual({
      rtoSeconds: 2,
      rpoSeconds: 901,
      objectives: {
        ...{ rto: { applies: true }, rpo: { applies: true } },
        ...{ rtoSeconds: 3600, rpoSeconds: 900, rtoMet: true, rpoMet: false },
      },
    });
  });

  it('has the limits of the request, and misses an objective that was not reached', () => {
    const { rtoSeconds, objectives } = assessObjectives(request('log-fork', { rtoSeconds: 5 }), {
      rto: null,
      rpo: null,
    });
    expect(rtoSeconds).toBeNull();
    expect(objectives).toMatchObject({ rtoSeconds: 5, rtoMet: false, rpoMet: false });
  });

  it.each(EXCEPTIONS)('has a reason in place of a value for %s %s', (scenario, name) => {
    const found = assessObjectives(request(scenario), { rto: 1, rpo: null });
    expect(found.objectives[name]).toEqual({ applies: false, reason: expect.stringMatching(/\w+ \w+/) });
    for (const field of [`${name}Seconds`, `${name}Met`]) {
      expect(found).not.toHaveProperty(field);
      expect(found.objectives).not.toHaveProperty(field);
    }
  });
});
