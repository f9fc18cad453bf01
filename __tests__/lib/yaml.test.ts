import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { createSourceExcerpt, locate } from '../../src/lib/source-text.ts';
import { parseYaml, readYaml } from '../../src/lib/yaml.ts';
import { mirrorConfigSchema } from '../../src/mirror/config.ts';
import { trustPolicySchema } from '../../src/verify/policy/schema.ts';

const POLICY = `version: 1
roots:
  - name: x
    trustedRoot: { path: a.json }
requirements:
  - name: r
    kind: signature
    keys: [{ name: k, path: k.pem }]
`;
const MIRROR = `version: 1
to: mirror
policy: policy.yaml
logs:
  - name: rekor
    type: rekor-v1
    url: https://rekor.test
    origin: rekor.test
    mode: subjects
`;

function read(schema: z.ZodType, text: string): { code: string; message: string; details: Record<string, unknown> } {
  try {
    readYaml(schema, text, 'file.yaml');
  } catch (error) {
    return error as ReturnType<typeof read>;
  }
  throw new Error('the file was accepted');
}

describe('a file in YAML', () => {
  it('passes in both notations', () => {
    expect(readYaml(trustPolicySchema, POLICY, 'file.yaml')).toMatchObject({ version: 1 });
    expect(readYaml(trustPolicySchema, JSON.stringify(parseYaml(POLICY, 'x')), 'file.json')).toMatchObject({
      version: 1,
    });
  });

  it.each([
    ['a: 1\na: 2\n', 'file.yaml:2:1', '2 | a: 2\n  | ^'],
    ['a: 1\nc: "ü", x\n', 'file.yaml:2:7', '2 | c: "ü", x\n  |       ^'],
    ['{"a": 1,,}', 'file.yaml:1:9', '1 | {"a": 1,,}\n  |         ^'],
    ['a: 1\nb:  !foo 2\n', 'file.yaml:2:5', '2 | b:  !foo 2\n  |     ^'],
  ])('has line, column and excerpt in the error for %j', (text, place, excerpt) => {
    const error = read(trustPolicySchema, text);
    expect(error).toMatchObject({ code: 'yaml-malformed', details: { excerpt } });
    expect(error.message).toMatch(new RegExp(`^${place} is not valid YAML: `));
  });

  it.each([
    ['identities', 'identites', 'keys', '8:5', 'requirements.0: unknown key "identites"; did you mean "identities"?'],
    ['top', 'requirments', 'requirements', '5:1', '(top): unknown key "requirments"; did you mean "requirements"?'],
    ['a value', 'signatur', 'signature', '7:11', 'found "signatur"; did you mean "signature"?'],
    ['inside braces', 'pth: a', 'path: a', '4:20', 'unknown key "pth"; did you mean "path"?'],
    ['another key', 'zzzzzz', 'keys', '8:5', 'unknown key "zzzzzz"; expected one of: name, kind, identities, keys,'],
  ])('names the place and the nearest known word of a policy (%s)', (_, wrong, right, place, text) => {
    const error = read(trustPolicySchema, POLICY.replace(right, wrong));
    expect(error.code).toBe('schema-mismatch');
    expect(error.message).toContain(`file.yaml:${place} does not have the expected form`);
    expect(error.message).toContain(text);
    expect(error.details.excerpt).toContain('^');
  });

  it('names the place in a policy that is JSON', () => {
    const text = JSON.stringify(parseYaml(POLICY.replace('kind: ', 'knd: '), 'x'), undefined, 1);
    const line = text.split('\n').findIndex((one) => one.includes('"knd"')) + 1;
    expect(read(trustPolicySchema, text).message).toContain(`file.yaml:${line}:4 does not have the expected form`);
    expect(read(trustPolicySchema, text).message).toContain('did you mean "kind"?');
  });

  it.each([
    [
      'type: rekor-v1',
      'type: rekor-v3',
      '6:11',
      'logs.0.type: expected one of rekor-v2, tiled, rekor-v1, found "rekor-v3"',
    ],
    ['type: rekor-v1', 'typ: rekor-v1', '6:5', 'logs.0: unknown key "typ"; did you mean "type"?'],
    ['mode: subjects', 'mode: subject', '9:11', 'found "subject"; did you mean "subjects"?'],
    ['origin: rekor', 'orign: rekor', '8:5', 'logs.0: unknown key "orign"; did you mean "origin"?'],
    ['policy: p', 'polcy: p', '3:1', '(top): unknown key "polcy"; did you mean "policy"?'],
  ])('chooses the kind of log that a mirror.yaml means: %s -> %s', (right, wrong, place, text) => {
    const { message } = read(mirrorConfigSchema, MIRROR.replace(right, wrong));
    expect(message).toContain(`file.yaml:${place} `);
    expect(message).toContain(text);
  });

  it('names the places of further problems', () => {
    const { message } = read(trustPolicySchema, POLICY.replace('path: a', 'pth: a').replace('keys:', 'keyz:'));
    expect(message).toMatch(/^file\.yaml:4:20 .*; at 8:5 requirements\.0: unknown key "keyz"/);
  });
});

describe('an excerpt', () => {
  const excerpt = (text: string, offset: number): string => createSourceExcerpt(text, locate(text, offset));

  it('shows a bounded part around the place', () => {
    const text = `a: ${'x'.repeat(5_000)}!${'y'.repeat(5_000)}`;
    const [line = '', caret = ''] = excerpt(text, text.indexOf('!')).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  it('shows characters that a terminal could obey as numbers, and keeps the caret at the place', () => {
    const text = 'a: \u001b[31m!';
    const [line = '', caret = ''] = excerpt(text, text.indexOf('!')).split('\n');
    expect(line).toContain('⟨U+001B⟩');
    expect(line[caret.indexOf('^')]).toBe('!');
  });

  it.each([
    ['password: hunter2 x', 'hunter2'],
    ['{"auths":{"r.test":{"auth":"dXNlcjpwYXNz"}}}', 'dXNlcjpwYXNz'],
    ['url: https://me:hunter22@host.test/', 'hunter22'],
    ['x: gho_1234567890abcdefghijklmnop', '1234567890abcdefghij'],
    ['key: MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v9VpkiS2A1', 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v'],
  ])('hides the credential of %s', (text, secret) => {
    expect(excerpt(text, 0)).not.toContain(secret);
    expect(excerpt(text, text.length)).not.toContain(secret);
  });

  it('stays out of the error where the file is not an object: it may be a key or a token', () => {
    const { message, details } = read(trustPolicySchema, 'hunter2-is-my-token\n');
    expect(details.excerpt).toBeUndefined();
    expect(message).not.toContain('hunter2');
  });
});
