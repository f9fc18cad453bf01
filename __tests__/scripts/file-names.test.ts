import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nameViolations } from '../../scripts/name-violations.ts';

describe('nameViolations', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mc-names-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const plant = (...files: readonly string[]): string[] => {
    for (const file of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), '');
    }
    return nameViolations(root);
  };

  it.each([
    ['prune', 'pruned'],
    ['account', 'accounted'],
    ['witness', 'witnessed'],
    ['receipt', 'receipts'],
    ['branch', 'branches'],
    ['serve', 'service'],
    ['route', 'router'],
    ['plan', 'planned'],
    ['seal', 'sealing'],
    ['sealed', 'sealing'],
  ])('refuses %s and %s in one folder', (a, b) => {
    const names = [a, b].toSorted();
    expect(plant(`src/mirror/${a}.ts`, `src/mirror/${b}.ts`)).toEqual([
      `src/mirror: the names ${names[0]} and ${names[1]} differ only by an ending: give one of them another word`,
    ]);
  });

  it('refuses a pair of tests and a pair of scripts', () => {
    expect(plant('__tests__/a/receipt.test.ts', '__tests__/a/receipts.long.test.ts')).toHaveLength(1);
    expect(plant('scripts/layer.ts', 'scripts/layers.js')).toHaveLength(2);
  });

  it.each([
    ['a test in two files', ['__tests__/a/seal.test.ts', '__tests__/a/seal.long.test.ts']],
    ['two folders', ['src/a/receipt.ts', 'src/b/receipts.ts']],
    ['another word', ['src/a/prune.ts', 'src/a/prune-record.ts']],
    ['short names', ['src/a/oc.ts', 'src/a/ocr.ts']],
    ['fixtures and other files', ['__tests__/fixtures/tile.ts', '__tests__/fixtures/tiles.ts', 'src/a/x.md']],
  ])('accepts %s', (_, files) => {
    expect(plant(...files)).toEqual([]);
  });

  it('finds nothing in this repository', () => {
    expect(nameViolations(join(import.meta.dirname, '../..'))).toEqual([]);
  });
});
