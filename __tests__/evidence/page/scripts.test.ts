import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PAGE_SCRIPTS, pageScripts } from '../../../scripts/docs/page-scripts.ts';

const root = join(import.meta.dirname, '../../..');

describe('the scripts of the pages', () => {
  it('match those that the sources of the client build to, the same each time', () => {
    expect(readFileSync(join(root, PAGE_SCRIPTS), 'utf8')).toBe(pageScripts(root));
  });
});
