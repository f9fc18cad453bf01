import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const MODEL = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');
const named = [...MODEL.matchAll(/\| `([\w./-]+\.test\.ts)`: (.+?) \|$/gm)].map(
  ([, file = '', title = '']) => [file, title] as const,
);

describe('the threat model', () => {
  it('names a test in every line of its tables', () => {
    const lines = MODEL.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| can'));
    expect(named).toHaveLength(lines.length);
    expect(named.length).toBeGreaterThan(20);
  });

  it.each(named)('names for %s the existing test "%s"', (file, title) => {
    const path = join(ROOT, file);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(title);
  });
});
