import { describe, expect, it } from '@jest/globals';
import { readExactIdentity, readWorkflow } from '../../../src/verify/policy/exact.ts';

const PATH = 'acme/app/.github/workflows/release.yml';
const fail = (given: string): { details: Record<string, unknown> } => {
  try {
    readWorkflow(given);
  } catch (error) {
    return error as { details: Record<string, unknown> };
  }
  throw new Error(`${given} was accepted`);
};

describe('readWorkflow', () => {
  it.each([
    'refs/heads/main',
    'refs/heads/feature/x',
    'refs/tags/v1',
    'refs/tags/pkg@1.0.0',
    'refs/pull/12/merge',
    '0123456789012345678901234567890123456789',
  ])('returns the identity and the issuer of GitHub at %s', (ref) => {
    expect(readWorkflow(`${PATH}@${ref}`)).toEqual({
      subject: `https://github.com/${PATH}@${ref}`,
      issuer: 'https://token.actions.githubusercontent.com',
    });
  });

  it.each([
    ['v1', 'refs/tags/v1'],
    ['v1.2.3', 'refs/tags/v1.2.3'],
    ['1.2', 'refs/tags/1.2'],
    ['main', 'refs/heads/main'],
    ['heads/v1', 'refs/heads/v1'],
    ['tags/main', 'refs/tags/main'],
    ['0123456', 'refs/heads/0123456'],
  ])('completes the short ref %s to %s in the example', (short, full) => {
    expect(fail(`${PATH}@${short}`)).toMatchObject({
      code: 'workflow-malformed',
      details: { example: `${PATH}@${full}` },
    });
  });

  it.each([
    '',
    'acme/app',
    PATH,
    `${PATH}@`,
    `${PATH}@refs/`,
    `${PATH}@refs/heads/`,
    `${PATH}@refs/heads/*`,
    `${PATH}@refs/tags/v1 `,
    `${PATH}@refs/tags/v1..2`,
    `${PATH}@refs/tags/v1\n`,
    `${PATH}@refs/notes/x`,
    `${PATH}@*`,
    'acme/app/release.yml@refs/heads/main',
    'acme/app/.github/workflows/x/release.yml@refs/heads/main',
    'acme/app/.github/workflows/release.json@refs/heads/main',
    'acme/*/.github/workflows/release.yml@refs/heads/main',
    '../app/.github/workflows/release.yml@refs/heads/main',
    `gitlab.com/${PATH}@refs/heads/main`,
    `https://github.com/${PATH}@refs/heads/main`,
    `https://ghe.acme.test/${PATH}@refs/heads/main`,
  ])('refuses %j with an example that is valid', (given) => {
    const { details } = fail(given);
    expect(readWorkflow(String(details.example)).subject).toContain('/.github/workflows/');
  });
});

describe('readExactIdentity', () => {
  it.each([
    'release@acme.test',
    'a+b@acme.test',
    'https://github.com/a/b/.github/workflows/c.yml@refs/tags/v1',
    'spiffe://a/b',
  ])('returns %s unchanged', (subject) => {
    const identity = { subject, issuer: 'http://127.0.0.1:7110' };
    expect(readExactIdentity(identity)).toEqual(identity);
  });
});
