import { describe, expect, it } from '@jest/globals';
import { hasExpired, MAX_ROSTER_BYTES, parseRoster } from '../../src/bypass/roster.ts';
import { digestOf } from '../../src/lib/digest.ts';

const ROSTER = `version: 1
expires: 2027-01-01T00:00:00Z
roles:
  Security: { team: acme/security, id: 501 }
  Release: { team: acme/release }
  Service Owner: { team: acme/service-owners, id: 503 }
apps: [9001]
exclude: [9002]
people:
  - { id: 11, login: alice, roles: [Security], keys: ["ssh-ed25519 AAAA"] }
`;
const parse = (text: string) => parseRoster(Buffer.from(text), 'roster.yaml');

describe('parseRoster', () => {
  it('reads a roster with its digest and its defaults', () => {
    const { document, digest } = parse(ROSTER);
    expect(digest).toBe(digestOf(ROSTER));
    expect(document.roles.Release).toEqual({ team: 'acme/release' });
    expect(document.postmortem).toEqual({ days: 5, required: true });
    expect(parse(ROSTER.replace(/apps[\s\S]*/, '')).document).toMatchObject({ apps: [], exclude: [], people: [] });
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(`${ROSTER}# `), Buffer.of(0xff)]);
    expect(() => parseRoster(bytes, 'roster.yaml')).toThrow(expect.objectContaining({ code: 'bypass-roster-invalid' }));
  });

  it('accepts exactly as many bytes as the limit, and refuses one more', () => {
    const fill = (size: number): string => `${ROSTER}#${'x'.repeat(size - ROSTER.length - 1)}`;
    expect(parse(fill(MAX_ROSTER_BYTES)).document.version).toBe(1);
    expect(() => parse(fill(MAX_ROSTER_BYTES + 1))).toThrow(`expected at most ${MAX_ROSTER_BYTES} bytes`);
  });

  it('reads a time with an offset', () => {
    const { document } = parse(ROSTER.replace('2027-01-01T00:00:00Z', '2027-01-01T02:00:00+02:00'));
    expect([
      hasExpired(document.expires, new Date('2026-12-31T23:59:59Z')),
      hasExpired(document.expires, new Date('2027-01-01T00:00:00Z')),
    ]).toEqual([false, true]);
  });

  it.each([
    ['an unknown version', ROSTER.replace('version: 1', 'version: 2')],
    ['an unknown field', `${ROSTER}note: x\n`],
    ['a role that is missing', ROSTER.replace(/ {2}Release.*\n/, '')],
    ['a fourth role', ROSTER.replace('apps:', '  Legal: { team: acme/legal }\napps:')],
    ['a team without an organization', ROSTER.replace('acme/release', 'release')],
    ['a team that leads to another endpoint', ROSTER.replace('acme/release', 'acme/..')],
    ['a team with a slash', ROSTER.replace('acme/release', 'acme/release/members')],
    ['a login in place of an id', ROSTER.replace('[9001]', '[bot]')],
    ['no expiry', ROSTER.replace(/expires.*\n/, '')],
    ['an expiry that is not a time', ROSTER.replace('2027-01-01T00:00:00Z', 'never')],
    ['a person twice', `${ROSTER}  - { id: 11, login: bob, roles: [Release], keys: [] }\n`],
    ['a role that does not exist', ROSTER.replace('[Security]', '[Boss]')],
    ['rules outside policy/', `${ROSTER}extra: { path: ../x.wasm, sha256: ${'a'.repeat(64)} }\n`],
    ['text that is not YAML', '{'],
    ['bytes over the limit', `# ${'x'.repeat(300_000)}\n${ROSTER}`],
  ])('refuses %s', (_, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'bypass-roster-invalid' }));
  });
});

describe('hasExpired', () => {
  it('holds from the time on', () => {
    const at = (text: string) => hasExpired('2027-01-01T00:00:00Z', new Date(text));
    expect([at('2026-12-31T23:59:59Z'), at('2027-01-01T00:00:00Z')]).toEqual([false, true]);
    expect(hasExpired(undefined, new Date())).toBe(false);
  });
});
