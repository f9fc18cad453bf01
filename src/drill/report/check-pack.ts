/** What the browser found out about a pack that was dropped on the page. */
export interface PackCheck {
  readonly packDigest: string;
  readonly manifestDigest: string;
  readonly members: number;
  readonly problems: readonly string[];
}

/**
 * Holds an evidence pack against its signed manifest with nothing but what a browser has. It is put on the page as
 * text (`toString`), so it must stand alone: no imports, no helpers outside of it. It checks the members, their
 * digests, and that the bundle's signature is over this manifest by the key of the bundle's certificate. Whether that
 * certificate is to be trusted is for `mc evidence verify-offline`, which has the pinned roots.
 */
export async function checkPack(pack: Uint8Array<ArrayBuffer>): Promise<PackCheck> {
  const { subtle } = globalThis.crypto;
  const text = new TextDecoder('utf-8', { fatal: true });
  const problems: string[] = [];
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
    [...new Uint8Array(await subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
  const unbase64 = (coded: string): Uint8Array<ArrayBuffer> => {
    const binary = atob(coded);
    if (btoa(binary) !== coded) throw new Error('base64 that is not as it is written');
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  };
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const at = (value: unknown, ...path: (string | number)[]): unknown =>
    path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

  const readTar = (): Map<string, Uint8Array<ArrayBuffer>> => {
    const members = new Map<string, Uint8Array<ArrayBuffer>>();
    const field = (header: Uint8Array, from: number, size: number): string => {
      const bytes = header.subarray(from, from + size);
      const end = bytes.indexOf(0);
      return text.decode(end < 0 ? bytes : bytes.subarray(0, end));
    };
    let longName = '';
    for (let offset = 0; offset + 512 <= pack.length; ) {
      const header = pack.subarray(offset, offset + 512);
      if (header.every((byte) => byte === 0)) break;
      const size = Number.parseInt(field(header, 124, 12).trim(), 8);
      const kind = field(header, 156, 1);
      const bytes = pack.subarray(offset + 512, offset + 512 + size);
      if (!Number.isSafeInteger(size) || bytes.length !== size) throw new Error('this is not a whole tar file');
      offset += 512 + Math.ceil(size / 512) * 512;
      if (kind === 'x') {
        longName = /^\d+ path=(.*)$/m.exec(text.decode(bytes))?.[1] ?? '';
        continue;
      }
      const prefix = field(header, 345, 155);
      const name = longName || (prefix ? `${prefix}/` : '') + field(header, 0, 100);
      longName = '';
      if (kind !== '0' && kind !== '') problems.push(`${name}: not a plain file`);
      if (members.has(name)) problems.push(`${name}: there twice`);
      members.set(name, bytes);
    }
    return members;
  };

  /** The public key of an X.509 certificate: the seventh field of its body, or the sixth where no version stands. */
  const publicKeyOf = (der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    const element = (from: number): { body: number; end: number; tag: number } => {
      const tag = der[from] ?? 0;
      let length = der[from + 1] ?? 0;
      let body = from + 2;
      if (length > 128) {
        const bytes = length - 128;
        length = 0;
        for (let i = 0; i < bytes; i++) length = length * 256 + (der[body++] ?? 0);
      }
      return { body, end: body + length, tag };
    };
    const fields: [number, number][] = [];
    const tbs = element(element(0).body);
    for (let from = tbs.body; from < tbs.end; ) {
      const field = element(from);
      if (field.tag !== 0xa0) fields.push([from, field.end]);
      from = field.end;
    }
    const [from, end] = fields[5] ?? [0, 0];
    return der.slice(from, end);
  };

  /** An ECDSA signature as WebCrypto wants it: r and s, 32 bytes each. */
  const plainSignature = (der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    const out = new Uint8Array(64);
    if (der[0] !== 0x30 || der[1] !== der.length - 2) throw new Error('the signature is malformed');
    let from = 2;
    for (const half of [32, 64]) {
      const size = der[from + 1] ?? 0;
      if (der[from] !== 0x02) throw new Error('the signature is malformed');
      const bytes = der.subarray(from + 2, from + 2 + size);
      const short = bytes[0] === 0 ? bytes.subarray(1) : bytes;
      if (short.length > 32) throw new Error('the signature is malformed');
      out.set(short, half - short.length);
      from += 2 + size;
    }
    if (from !== der.length) throw new Error('the signature is malformed');
    return out;
  };

  const checkSignature = async (manifest: string, bundle: unknown): Promise<void> => {
    const payload = unbase64(String(at(bundle, 'dsseEnvelope', 'payload')));
    const named = at(JSON.parse(text.decode(payload)), 'subject');
    if (!Array.isArray(named) || !named.some((subject) => at(subject, 'digest', 'sha256') === manifest))
      problems.push('manifest.sigstore.json: signs another manifest');
    const certificate =
      at(bundle, 'verificationMaterial', 'certificate', 'rawBytes') ??
      at(bundle, 'verificationMaterial', 'x509CertificateChain', 'certificates', 0, 'rawBytes');
    const type = String(at(bundle, 'dsseEnvelope', 'payloadType'));
    const prefix = new TextEncoder().encode(`DSSEv1 ${type.length} ${type} ${payload.length} `);
    const signed = new Uint8Array(prefix.length + payload.length);
    signed.set(prefix);
    signed.set(payload, prefix.length);
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await subtle.importKey('spki', publicKeyOf(unbase64(String(certificate))), algorithm, false, [
      'verify',
    ]);
    const signature = plainSignature(unbase64(String(at(bundle, 'dsseEnvelope', 'signatures', 0, 'sig'))));
    if (!(await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed)))
      problems.push('manifest.sigstore.json: the signature is wrong');
  };

  const members = readTar();
  const names = [...members.keys()];
  const manifest = members.get('manifest.json');
  const bundle = members.get('manifest.sigstore.json');
  if (names[0] !== 'manifest.json' || names[1] !== 'manifest.sigstore.json' || !manifest || !bundle)
    throw new Error('this is no evidence pack: its manifest does not come first');
  const manifestDigest = await sha256(manifest);
  const listed = at(JSON.parse(text.decode(manifest)), 'members');
  const expected = new Set<string>(['manifest.json', 'manifest.sigstore.json']);
  for (const entry of Array.isArray(listed) ? listed : []) {
    const name = String(at(entry, 'name'));
    const promised = String(at(entry, 'sha256') ?? at(entry, 'digest')).replace('sha256:', '');
    const bytes = members.get(name);
    expected.add(name);
    if (!bytes) problems.push(`${name}: missing`);
    else if (bytes.length !== at(entry, 'size') || (await sha256(bytes)) !== promised)
      problems.push(`${name}: changed`);
  }
  for (const name of names) if (!expected.has(name)) problems.push(`${name}: not in the manifest`);
  try {
    await checkSignature(manifestDigest, JSON.parse(text.decode(bundle)));
  } catch (error) {
    problems.push(
      `manifest.sigstore.json: cannot be checked: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  return {
    packDigest: `sha256:${await sha256(pack)}`,
    manifestDigest: `sha256:${manifestDigest}`,
    members: names.length - 2,
    problems,
  };
}
