import { describe, expect, it } from '@jest/globals';
import { createNoProxyRule } from '../../../src/lib/http/no-proxy.ts';

const matches = (list: string, url: string): boolean => createNoProxyRule(list)(new URL(url));

describe('NO_PROXY', () => {
  it.each([
    ['*', 'https://registry.test/'],
    ['other.test, registry.test', 'https://registry.test/'],
    ['other.test registry.test', 'https://registry.test/'],
    ['REGISTRY.test', 'https://registry.TEST/'],
    ['registry.test', 'https://a.b.registry.test/'],
    ['.registry.test', 'https://a.registry.test/'],
    ['.registry.test', 'https://registry.test/'],
    ['*.registry.test', 'https://a.registry.test/'],
    ['registry.test.', 'https://registry.test/'],
    ['registry.test', 'https://registry.test./'],
    ['registry.test:443', 'https://registry.test/'],
    ['registry.test:5000', 'https://registry.test:5000/'],
    ['registry.test:80', 'http://registry.test/'],
    ['10.1.2.3', 'https://10.1.2.3/'],
    ['10.1.2.3:5000', 'https://10.1.2.3:5000/'],
    ['10.0.0.0/8', 'https://10.200.0.1:5000/'],
    ['fd00::1', 'https://[fd00::1]/'],
    ['fd00:0:0::1', 'https://[fd00::1]/'],
    ['[fd00::1]:5000', 'https://[fd00::1]:5000/'],
    ['fd00::/8', 'https://[fd12::1]/'],
  ])('%s leaves out the proxy for %s', (list, url) => {
    expect(matches(list, url)).toBe(true);
  });

  it.each([
    ['', 'https://registry.test/'],
    [' , ', 'https://registry.test/'],
    ['.', 'https://registry.test/'],
    ['registry.test', 'https://evilregistry.test/'],
    ['registry.test', 'https://registry.test.evil/'],
    ['a.registry.test', 'https://registry.test/'],
    ['registry.test:5000', 'https://registry.test/'],
    ['10.1.2.3', 'https://10.1.2.30/'],
    ['10.0.0.0/8', 'https://11.0.0.1/'],
    ['10.0.0.0/99', 'https://10.0.0.1/'],
    ['10.0.0.0/8', 'https://10.0.0.1.evil.test/'],
    ['fd00::1', 'https://[fd00::2]/'],
    ['https://registry.test', 'https://registry.test/'],
    ['reg*.test', 'https://registry.test/'],
  ])('%s keeps the proxy for %s', (list, url) => {
    expect(matches(list, url)).toBe(false);
  });
});
