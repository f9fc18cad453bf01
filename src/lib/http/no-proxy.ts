import { BlockList, isIP } from 'node:net';

/** A part of NO_PROXY: what a host must be, and on which port; without a port, on every port. */
interface Exception {
  readonly port: string | undefined;
  matches(host: string): boolean;
}

/**
 * Returns the rule of a NO_PROXY list: whether a URL is requested without a proxy. Entries are separated by commas or spaces.
 * Each is a domain (with its subdomains; a leading "." or "*." changes nothing), an IP address, a range in CIDR notation, one of the
 * first two with `:PORT`, or `*` for every host. An entry of another form matches nothing. Names are not resolved.
 */
export function createNoProxyRule(list: string): (url: URL) => boolean {
  const exceptions = list
    .toLowerCase()
    .split(/[\s,]+/)
    .flatMap((entry) => (entry === '' ? [] : [parseException(entry)]));
  return (url) => {
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return exceptions.some((one) => (one.port === undefined || one.port === port) && one.matches(host));
  };
}

function parseException(entry: string): Exception {
  if (entry === '*') return { port: undefined, matches: () => true };
  if (isIP(entry)) return { port: undefined, matches: matchAddresses(entry) };
  const [, range = '', prefix] = /^(.+)\/(\d{1,3})$/.exec(entry) ?? [];
  if (isIP(range)) return { port: undefined, matches: matchAddresses(range, Number(prefix)) };
  const [, written = entry, port] = /^(.+?)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  const host = written.replace(/^\[|\]$/g, '');
  return { port, matches: isIP(host) ? matchAddresses(host) : matchDomain(host.replace(/^\*?\./, '')) };
}

function matchDomain(written: string): Exception['matches'] {
  const domain = written.replace(/\.$/, '');
  return (host) => domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

function matchAddresses(address: string, prefix?: number): Exception['matches'] {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const range = new BlockList();
  if (prefix === undefined) range.addAddress(address, family);
  else if (prefix <= (family === 'ipv6' ? 128 : 32)) range.addSubnet(address, prefix, family);
  return (host) => isIP(host) !== 0 && range.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
