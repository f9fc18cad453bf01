import { describe } from '../../lib/describe.ts';
import { readFileBounded } from '../../lib/files.ts';
import { bypassError } from '../errors.ts';
import { openAgent } from './agent.ts';
import { type KeygenAnswer, signWithKeygen } from './keygen.ts';
import { isOpenSshKey, parsePrivateKey, type SshPrivateKey, signData } from './private-key.ts';
import { parsePublicKeyLine, type SshPublicKey } from './ssh-key.ts';
import { createSignedData, formatSshsig, NAMESPACES, type Purpose, parseSshsig, verifySshsig } from './sshsig.ts';

const MAX_KEY_BYTES = 64 * 1024;
const HASH = 'sha512'; // the default of ssh-keygen

/** How a signature was made. */
export type SigningWay = 'key' | 'agent' | 'ssh-keygen';

export interface RequestSignature {
  readonly armored: string;
  readonly publicKey: SshPublicKey;
  readonly way: SigningWay;
}

export interface SigningPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** `ssh-keygen -Y sign`, as a port for tests. */
  readonly keygen?: (
    message: Uint8Array,
    choice: { readonly key: string; readonly namespace: string },
  ) => Promise<KeygenAnswer>;
}

/**
 * Signs the bytes of a request with the SSH key in a file. An unencrypted key of OpenSSH signs here. The agent signs for a public
 * key, an encrypted key and a FIDO key, if it has the key. `ssh-keygen` signs with all others. The signature is verified before it
 * is returned. Throws `bypass-key-unusable`, `bypass-agent-failed` and `bypass-signature-invalid`.
 */
export async function signRequest(
  message: Buffer,
  { keyPath, purpose }: { readonly keyPath: string; readonly purpose: Purpose },
  ports: SigningPorts,
): Promise<RequestSignature> {
  const file = await readFileBounded(keyPath, MAX_KEY_BYTES, 'the key');
  const namespace = NAMESPACES[purpose];
  const given = readKeyFile(file, keyPath, namespace);
  const made = await makeSignature(message, { keyPath, namespace, given }, ports);
  const armored = Buffer.from(made.armored);
  const sshsig = parseSshsig(armored);
  verifySshsig(sshsig, message);
  const isExpected = given === undefined || sshsig.publicKey.blob.equals(given.publicKey.blob);
  if (sshsig.namespace !== namespace || !isExpected)
    throw bypassError('bypass-signature-invalid', { detail: 'it is by another key, or has another namespace' });
  return { ...made, publicKey: sshsig.publicKey };
}

interface SigningTask {
  readonly keyPath: string;
  readonly namespace: string;
  /** Undefined for a format that only ssh-keygen reads. */
  readonly given: (SshPrivateKey & { readonly isPublicOnly: boolean }) | undefined;
}

const refuse = (keyPath: string, namespace: string, detail: string) =>
  bypassError('bypass-key-unusable', { key: keyPath, detail, namespace });

function readKeyFile(file: Buffer, keyPath: string, namespace: string): SigningTask['given'] {
  try {
    if (isOpenSshKey(file)) return { ...parsePrivateKey(file), isPublicOnly: false };
    if (file.includes('PRIVATE KEY-----')) return undefined;
    const parsed = parsePublicKeyLine(file.toString('utf8'));
    if ('unsupported' in parsed) throw new TypeError(`keys of type ${parsed.unsupported} are not supported`);
    return { publicKey: parsed, key: undefined, isPublicOnly: true };
  } catch (error) {
    throw refuse(keyPath, namespace, describe(error));
  }
}

async function makeSignature(
  message: Buffer,
  task: SigningTask,
  ports: SigningPorts,
): Promise<Pick<RequestSignature, 'armored' | 'way'>> {
  const { keyPath, namespace, given } = task;
  if (given?.publicKey.weakness !== undefined) throw refuse(keyPath, namespace, given.publicKey.weakness);
  const format = (publicKey: SshPublicKey, signature: Buffer): string =>
    formatSshsig({ publicKey, namespace, hash: HASH, signature });
  const data = createSignedData(message, namespace, HASH);
  if (given?.key) return { armored: format(given.publicKey, signData(data, given.key, given.publicKey)), way: 'key' };

  const socket = ports.env.SSH_AUTH_SOCK;
  if (given && socket) {
    const agent = openAgent(socket, ports.signal);
    // An agent that does not answer is an error only if nothing else can use the key.
    const blobs = await agent.list().catch((error: unknown) => {
      if (given.isPublicOnly || ports.signal?.aborted) throw error;
      return [];
    });
    if (blobs.some((blob) => blob.equals(given.publicKey.blob)))
      return { armored: format(given.publicKey, await agent.sign(data, given.publicKey)), way: 'agent' };
  }
  if (given?.isPublicOnly)
    throw refuse(
      keyPath,
      namespace,
      `it is a public key, and ${socket ? 'the SSH agent does not have it' : 'SSH_AUTH_SOCK names no agent'}`,
    );
  const keygen = ports.keygen ?? ((bytes, choice) => signWithKeygen(bytes, choice, ports));
  const answer = await keygen(message, { key: keyPath, namespace });
  if ('failure' in answer) throw refuse(keyPath, namespace, answer.failure);
  return { armored: answer.armored.toString('latin1'), way: 'ssh-keygen' };
}
