import { spawn } from 'node:child_process';
import { MAX_SIGNATURE_BYTES } from './sshsig.ts';

/** The result of `ssh-keygen -Y sign`: the armored signature, or why there is none. */
export type KeygenAnswer = { readonly armored: Buffer } | { readonly failure: string };

/**
 * Signs a message with `ssh-keygen -Y sign`, for keys that only OpenSSH can use: encrypted keys and FIDO keys. It asks for the
 * passphrase or the touch on the terminal. The signature comes on its stdout, so no file is written.
 */
export function signWithKeygen(
  message: Uint8Array,
  { key, namespace }: { readonly key: string; readonly namespace: string },
  { env, signal }: { readonly env: Readonly<Record<string, string | undefined>>; readonly signal?: AbortSignal },
): Promise<KeygenAnswer> {
  return new Promise((resolve) => {
    const child = spawn('ssh-keygen', ['-Y', 'sign', '-n', namespace, '-f', key], {
      stdio: ['pipe', 'pipe', 'inherit'], // it writes its questions to the terminal and to stderr
      env: { ...env },
      ...(signal ? { signal } : {}),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_SIGNATURE_BYTES) chunks.push(chunk);
    });
    child.on('error', (error) =>
      resolve({ failure: 'code' in error && error.code === 'ENOENT' ? 'ssh-keygen is not installed' : error.message }),
    );
    child.on('close', (code) =>
      resolve(
        code === 0 && size <= MAX_SIGNATURE_BYTES
          ? { armored: Buffer.concat(chunks) }
          : { failure: `ssh-keygen ended with exit code ${code ?? 'none'}` },
      ),
    );
    child.stdin.on('error', () => undefined); // the exit code names the failure
    child.stdin.end(message);
  });
}
