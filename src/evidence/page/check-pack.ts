/** What the browser found out about a pack that was dropped on a page. */
export interface PackCheck {
  readonly packDigest: string;
  readonly manifestDigest: string;
  /** Without the manifest and its bundle. */
  readonly members: number;
  /** Each begins with the name of the member. Empty: the pack is as the key of the certificate signed it. */
  readonly problems: readonly string[];
  readonly signer?: {
    readonly identity: string;
    readonly issuer: string;
    /** Of the certificate; ISO 8601. */
    readonly notBefore: string;
    readonly notAfter: string;
  };
  /**
   * `pinned`: an authority of those given issued the signer's certificate; `unknown`: none of them did; `unasked`: none
   * were given.
   */
  readonly chain: 'pinned' | 'unknown' | 'unasked';
  /** The contents, for the page to hand out. */
  readonly contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Holds an evidence pack against its signed manifest with nothing but what a browser has. It is put on the page as
 * text (`toString`), so it must stand alone: no imports, no helpers outside of it. It checks the archive, the members,
 * their digests, that the bundle's signature is over this manifest by the key of the bundle's certificate, and that
 * one of `authorities` (certificates, DER in base64) issued that. The transparency log, the timestamp and who may sign
 * are for `mc evidence verify-offline`, which has the pinned roots and the policy.
 */
export async function checkPack(
  pack: Uint8Array<ArrayBuffer>,
  authorities: readonly string[] = [],
): Promise<PackCheck> {
  type Bytes = Uint8Array<ArrayBuffer>;
  interface Der {
    readonly tag: number;
    /** The whole element, and its content. */
    readonly all: Bytes;
    readonly body: Bytes;
  }
  const { subtle } = globalThis.crypto;
  const text = new TextDecoder('utf-8', { fatal: true });
  const utf8 = new TextEncoder();
  const problems: string[] = [];
  const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  const sha256 = async (bytes: Bytes): Promise<string> => hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const unbase64 = (coded: unknown): Bytes => {
    const binary = atob(String(coded));
    if (btoa(binary) !== coded) throw new Error('base64 that is not as it is written');
    return Uint8Array.from(binary, (c) => c.charCodeAt(0));
  };
  const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
  const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  const at = (value: unknown, ...path: (string | number)[]): unknown =>
    path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);

  /** The archive (POSIX ustar, plain files), each header held against the only one that a pack has for that file. */
  const readTar = (): Map<string, Bytes> => {
    const members = new Map<string, Bytes>();
    const field = (header: Uint8Array, from: number, size: number): string => {
      const bytes = header.subarray(from, from + size);
      const end = bytes.indexOf(0);
      return text.decode(end < 0 ? bytes : bytes.subarray(0, end));
    };
    let offset = 0;
    let rewritten = false;
    for (;;) {
      const header = pack.subarray(offset, offset + 512);
      if (header.length < 512) throw new Error('this is not a whole tar file');
      if (header.every((byte) => byte === 0)) break;
      const prefix = field(header, 345, 155);
      const name = (prefix ? `${prefix}/` : '') + field(header, 0, 100);
      const size = Number.parseInt(field(header, 124, 12), 8);
      const bytes = pack.subarray(offset + 512, offset + 512 + size);
      if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== size)
        throw new Error('this is not a whole tar file');
      const padding = pack.subarray(offset + 512 + size, offset + 512 + Math.ceil(size / 512) * 512);
      const canonical = new Uint8Array(512);
      const put = (value: string, from: number): void => canonical.set(utf8.encode(value), from);
      const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
      canonical.set(header.subarray(0, 100));
      for (const [from, value] of [
        [100, '0000644'],
        [108, '0000000'],
        [116, '0000000'],
        [124, octal(size, 11)],
        [136, '00000000000'],
        [148, '        '],
        [156, '0'],
        [257, 'ustar\u000000'],
        [345, prefix],
      ] as const)
        put(value, from);
      const sum = canonical.reduce((total, byte) => total + byte, 0);
      put(`${octal(sum, 6)}\0 `, 148);
      const nameEnd = canonical.indexOf(0);
      if (!same(canonical, header) || (nameEnd < 100 && canonical.subarray(nameEnd, 100).some((byte) => byte !== 0))) {
        rewritten = true;
        problems.push(`${name}: its header in the archive is not as it was packed`);
      }
      if (padding.some((byte) => byte !== 0)) problems.push(`${name}: its padding is not empty`);
      if (members.has(name)) problems.push(`${name}: there twice`);
      members.set(name, bytes);
      offset += 512 + Math.ceil(size / 512) * 512;
    }
    const rest = pack.subarray(offset);
    if (rest.some((byte) => byte !== 0)) throw new Error('there is more behind the end of the archive');
    if (!rewritten && rest.length !== 1024) problems.push('the archive: its end is not as it was packed');
    return members;
  };

  /** DER (X.690): the elements that some bytes consist of. */
  const elements = (bytes: Bytes): Der[] => {
    const found: Der[] = [];
    for (let from = 0; from < bytes.length; ) {
      let length = bytes[from + 1] ?? 0;
      let body = from + 2;
      if (length > 128) {
        const size = length - 128;
        length = 0;
        for (let i = 0; i < size; i++) length = length * 256 + (bytes[body++] ?? 0);
      }
      if (body + length > bytes.length) throw new Error('DER that ends too early');
      found.push({
        tag: bytes[from] ?? 0,
        all: bytes.slice(from, body + length),
        body: bytes.slice(body, body + length),
      });
      from = body + length;
    }
    return found;
  };
  const inside = (element: Der | undefined, ...path: number[]): Der => {
    const found = path.reduce<Der | undefined>((inner, i) => (inner ? elements(inner.body)[i] : undefined), element);
    if (!found) throw new Error('DER without what was looked for');
    return found;
  };
  /** UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5) as ISO 8601. */
  const timeOf = ({ tag, body }: Der): string => {
    const digits = text.decode(body);
    const whole = tag === 0x17 ? (digits < '50' ? '20' : '19') + digits : digits;
    return whole.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  };

  /** As much of an X.509 certificate as is needed here (RFC 5280, 4.1); what is optional before the extensions is left out. */
  const certificateOf = (der: Bytes) => {
    const [whole] = elements(der);
    const body = inside(whole, 0);
    const fields = elements(body.body).filter(({ tag }) => tag !== 0xa0);
    const wrapped = fields.find(({ tag }) => tag === 0xa3);
    const extensions = new Map<string, Bytes>();
    for (const extension of wrapped ? elements(inside(wrapped, 0).body) : []) {
      const parts = elements(extension.body);
      extensions.set(hex(inside(extension, 0).body), parts.at(-1)?.body ?? new Uint8Array());
    }
    const validity = inside(fields[3]);
    return {
      signed: body.all,
      algorithm: hex(inside(whole, 1, 0).body),
      signature: inside(whole, 2).body.slice(1),
      issuer: inside(fields[2]).all,
      notBefore: timeOf(inside(validity, 0)),
      notAfter: timeOf(inside(validity, 1)),
      subject: inside(fields[4]).all,
      key: inside(fields[5]),
      extensions,
    };
  };
  type Certificate = ReturnType<typeof certificateOf>;

  /** An ECDSA signature as WebCrypto wants it: r and s, each as long as the curve's field. */
  const plainSignature = (der: Bytes, width: number): Bytes => {
    const out = new Uint8Array(2 * width);
    const [sequence, ...more] = elements(der);
    const halves = sequence ? elements(sequence.body) : [];
    if (more.length > 0 || halves.length !== 2) throw new Error('the signature is malformed');
    for (const [i, { tag, body }] of halves.entries()) {
      const short = body[0] === 0 ? body.subarray(1) : body;
      if (tag !== 0x02 || short.length > width) throw new Error('the signature is malformed');
      out.set(short, (i + 1) * width - short.length);
    }
    return out;
  };
  const HASHES: Readonly<Record<string, string>> = {
    '2a8648ce3d040302': 'SHA-256', // ecdsa-with-SHA256, 384, 512 (RFC 5758)
    '2a8648ce3d040303': 'SHA-384',
    '2a8648ce3d040304': 'SHA-512',
    '2a864886f70d01010b': 'SHA-256', // the same with RSA (RFC 4055)
    '2a864886f70d01010c': 'SHA-384',
    '2a864886f70d01010d': 'SHA-512',
  };
  const CURVES: Readonly<Record<string, readonly [curve: string, width: number, hash: string]>> = {
    '2a8648ce3d030107': ['P-256', 32, 'SHA-256'],
    '2b81040022': ['P-384', 48, 'SHA-384'],
    '2b81040023': ['P-521', 66, 'SHA-512'],
  };
  /** Without `hash`, the one that goes with the curve. */
  const isSignedBy = async (key: Der, data: Bytes, signature: Bytes, hash?: string): Promise<boolean> => {
    const kind = hex(inside(key, 0, 0).body);
    if (kind === '2a864886f70d010101') {
      const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: hash ?? 'SHA-256' };
      const imported = await subtle.importKey('spki', key.all, algorithm, false, ['verify']);
      return subtle.verify(algorithm, imported, signature, data);
    }
    const [namedCurve, width, own] = CURVES[hex(inside(key, 0, 1).body)] ?? [];
    if (kind !== '2a8648ce3d0201' || namedCurve === undefined || width === undefined || own === undefined)
      throw new Error('a key of a kind that this page cannot check');
    const imported = await subtle.importKey('spki', key.all, { name: 'ECDSA', namedCurve }, false, ['verify']);
    return subtle.verify({ name: 'ECDSA', hash: hash ?? own }, imported, plainSignature(signature, width), data);
  };

  /** Whether one of the authorities issued it, in a time in which it could. */
  const isIssued = async (leaf: Certificate): Promise<boolean> => {
    for (const authority of authorities.map((each) => certificateOf(unbase64(each)))) {
      if (!same(authority.subject, leaf.issuer)) continue;
      if (leaf.notBefore < authority.notBefore || leaf.notBefore > authority.notAfter) continue;
      const hash = HASHES[leaf.algorithm];
      if (hash !== undefined && (await isSignedBy(authority.key, leaf.signed, leaf.signature, hash))) return true;
    }
    return false;
  };
  const signerOf = ({ extensions, notBefore, notAfter }: Certificate): PackCheck['signer'] => {
    const names = extensions.get('551d11'); // subjectAltName
    const issuer = extensions.get('2b0601040183bf300108'); // Fulcio's 1.3.6.1.4.1.57264.1.8
    const [name] = names ? elements(inside(elements(names)[0]).body) : [];
    return {
      identity: name && (name.tag === 0x86 || name.tag === 0x81) ? text.decode(name.body) : 'a name of another kind',
      issuer: issuer ? text.decode(inside(elements(issuer)[0]).body) : 'not said',
      notBefore,
      notAfter,
    };
  };

  /** The statement names this manifest, and the certificate's key signed the statement. */
  const checkSignature = async (manifest: string, bundle: unknown): Promise<Certificate> => {
    const type = at(bundle, 'dsseEnvelope', 'payloadType');
    const payload = unbase64(at(bundle, 'dsseEnvelope', 'payload'));
    const statement: unknown = JSON.parse(text.decode(payload));
    const named = at(statement, 'subject');
    if (type !== 'application/vnd.in-toto+json' || at(statement, '_type') !== 'https://in-toto.io/Statement/v1')
      problems.push('manifest.sigstore.json: signs no in-toto statement');
    if (!Array.isArray(named) || named.length !== 1 || at(named, 0, 'digest', 'sha256') !== manifest)
      problems.push('manifest.sigstore.json: signs another manifest');
    const leaf = certificateOf(unbase64(at(bundle, 'verificationMaterial', 'certificate', 'rawBytes')));
    const prefix = utf8.encode(`DSSEv1 ${utf8.encode(String(type)).length} ${type} ${payload.length} `);
    const signed = new Uint8Array(prefix.length + payload.length);
    signed.set(prefix);
    signed.set(payload, prefix.length);
    if (!(await isSignedBy(leaf.key, signed, unbase64(at(bundle, 'dsseEnvelope', 'signatures', 0, 'sig')))))
      problems.push('manifest.sigstore.json: the signature is wrong');
    return leaf;
  };

  const contents = readTar();
  const names = [...contents.keys()];
  const manifest = contents.get('manifest.json');
  const bundle = contents.get('manifest.sigstore.json');
  if (names[0] !== 'manifest.json' || names[1] !== 'manifest.sigstore.json' || !manifest || !bundle)
    throw new Error('this is no evidence pack: its manifest does not come first');
  const manifestDigest = await sha256(manifest);
  const listed = at(JSON.parse(text.decode(manifest)), 'members');
  const expected = ['manifest.json', 'manifest.sigstore.json'];
  for (const entry of Array.isArray(listed) ? listed : []) {
    const name = String(at(entry, 'name'));
    const bytes = contents.get(name);
    expected.push(name);
    if (!bytes) problems.push(`${name}: missing`);
    else if (bytes.length !== at(entry, 'size') || (await sha256(bytes)) !== at(entry, 'sha256'))
      problems.push(`${name}: changed`);
  }
  const known = new Set(expected);
  const came = names.filter((name) => known.has(name));
  for (const name of names) if (!known.has(name)) problems.push(`${name}: not in the manifest`);
  const order = expected.filter((name) => contents.has(name));
  const misplaced = came.find((name, i) => name !== order[i]);
  if (misplaced !== undefined) problems.push(`${misplaced}: not in its place`);
  let leaf: Certificate | undefined;
  let issued = false;
  try {
    leaf = await checkSignature(manifestDigest, JSON.parse(text.decode(bundle)));
    issued = await isIssued(leaf);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push(`manifest.sigstore.json: cannot be checked: ${why}`);
  }
  const signer = leaf && signerOf(leaf);
  return {
    packDigest: `sha256:${await sha256(pack)}`,
    manifestDigest: `sha256:${manifestDigest}`,
    members: names.length - 2,
    problems,
    ...(signer ? { signer } : {}),
    chain: issued ? 'pinned' : authorities.length === 0 ? 'unasked' : 'unknown',
    contents,
  };
}
