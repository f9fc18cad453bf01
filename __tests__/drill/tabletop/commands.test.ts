import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { followKeys, followScript } from '../../../src/drill/tabletop/commands.ts';
import { INJECT_NAMES, INJECTS } from '../../../src/drill/tabletop/injects.ts';
import { readScript } from '../../../src/drill/tabletop/script.ts';
import { steppedClock } from '../../support/memory-store.ts';

const SCRIPT = `version: 1
injects:
  - { at: 5m, inject: lose-primary }
  - { at: 20m, inject: github-down }
end: 90m
`;

async function* lines(...given: string[]): AsyncGenerator<string> {
  yield* given;
}

const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

describe('readScript', () => {
  it('reads the times in seconds', () => {
    expect(readScript(SCRIPT, 'script.yaml')).toEqual({
      injects: [
        { atSeconds: 300, inject: 'lose-primary' },
        { atSeconds: 1200, inject: 'github-down' },
      ],
      endSeconds: 5400,
    });
  });

  it.each([
    ['an unknown inject', SCRIPT.replace('github-down', 'flood'), 'schema-mismatch'],
    ['an unknown key', `${SCRIPT}more: 1\n`, 'schema-mismatch'],
    ['injects that are not in order', SCRIPT.replace('20m', '4m'), 'tabletop-script-order'],
    ['an end before the last inject', SCRIPT.replace('90m', '10m'), 'tabletop-script-order'],
    ['an end after 8 hours', SCRIPT.replace('90m', '9h'), 'tabletop-script-order'],
    ['a malformed time', SCRIPT.replace('20m', 'soon'), 'duration-malformed'],
    ['a later version', SCRIPT.replace('version: 1', 'version: 2'), 'format-newer'],
  ])('refuses %s', (_, text, code) => {
    expect(() => readScript(text, 'script.yaml')).toThrow(expect.objectContaining({ code }));
  });
});

describe('followScript', () => {
  it('waits for each time and for the end', async () => {
    const clock = steppedClock();
    const found = await collect(
      followScript(readScript(SCRIPT, 'script.yaml'), { clock, signal: new AbortController().signal }),
    );
    expect([found, clock.slept]).toEqual([
      ['lose-primary', 'github-down'],
      [300_000, 900_000, 4_200_000],
    ]);
  });

  it('stops at once when the signal aborts', async () => {
    const aborted = AbortSignal.abort(new Error('stopped'));
    const waiting = followScript(readScript(SCRIPT, 'script.yaml'), { clock: steppedClock(), signal: aborted }).next();
    await expect(waiting).rejects.toThrow('stopped');
  });
});

describe('followKeys', () => {
  it('maps keys to injects, reports unknown lines and stops at the end key', async () => {
    const unknown: string[] = [];
    const found = await collect(followKeys(lines('p', ' g ', '', 'x', 'q', 'f'), (line) => unknown.push(line)));
    expect([found, unknown]).toEqual([['lose-primary', 'github-down'], ['x']]);
  });

  it('stops where the input ends', async () => {
    expect(await collect(followKeys(lines('d'), () => {}))).toEqual(['damage-registry']);
  });

  it('has a different key for every inject', () => {
    expect(new Set(INJECT_NAMES.map((name) => INJECTS[name].key)).size).toBe(INJECT_NAMES.length);
  });
});

describe('docs/mc/tabletop', () => {
  const folder = join(import.meta.dirname, '../../../docs/mc/tabletop');
  const script = readScript(readFileSync(join(folder, 'script.yaml'), 'utf8'), 'script.yaml');

  it('shows the injects of its script at the same times', () => {
    const rows = readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/^\| (\d+) min \| `([\w-]+)` \|/gm);
    const shown = [...rows].map(([, minutes, inject]) => ({ atSeconds: Number(minutes) * 60, inject }));
    expect(shown).toEqual(script.injects);
  });

  it('leaves ten minutes of its 90 for the scoring sheet', () => {
    expect(script.endSeconds).toBe(80 * 60);
  });
});
