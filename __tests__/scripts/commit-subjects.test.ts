import { describe, expect, it } from '@jest/globals';
import { checkSubject } from '../../scripts/commit-subjects.ts';

describe('checkSubject', () => {
  it.each([
    'feat(mirror): prune by age',
    'fix(cli): report the exit code',
    'docs(adr): add a decision',
    'ci(lint-2)!: drop Node 20',
    `build(dist): ${'x'.repeat(59)}`,
  ])('accepts "%s"', (subject) => {
    expect(checkSubject(subject)).toBeUndefined();
  });

  it.each([
    'docs: regenerate',
    'mirror: prune by age',
    'chore(deps): update',
    'feat(mirror) prune',
    'feat(mirror):prune',
    'feat(): prune',
    'feat(Mirror): prune',
    'feat(mirror): ',
    'feat(mirror): prune by age.',
    'Merge branch',
    '',
    `build(dist): ${'x'.repeat(60)}`,
  ])('refuses "%s"', (subject) => {
    expect(checkSubject(subject)).toMatch(/^expected /);
  });
});
