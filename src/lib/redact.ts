const REMOVED = '(removed)';
/** Characters; a shorter text is not a credential, and its removal would garble every message. */
const SHORTEST = 4;
/** The part of a secret that already counts as an excerpt of it, in characters. */
const EXCERPT = 8;
/** What credentials are written in: base64, base64url, hexadecimal, and percent-encoding. */
const RUN = /[A-Za-z0-9_\-+/=%.]{8,}/g;
/** No word of an error message is this long; an encoded credential is. */
const LONG_RUN = 40;

/**
 * Removes secrets from a text that others wrote, such as the body of an error: each secret, each excerpt of one from 8
 * characters on, and each run of 40 or more characters of an encoding, because a secret may have been encoded once more.
 * The addresses in `keep` stay.
 */
export function redact(text: string, secrets: readonly (string | undefined)[], keep: readonly string[] = []): string {
  const known = secrets.filter((secret): secret is string => secret !== undefined && secret.length >= SHORTEST);
  if (known.length === 0) return text;
  let left = text;
  for (const secret of known) left = left.replaceAll(secret, REMOVED);
  return left.replace(RUN, (run) => {
    if (keep.some((one) => one.includes(run))) return run;
    return run.length >= LONG_RUN || hasExcerpt(run, known) ? REMOVED : run;
  });
}

function hasExcerpt(run: string, secrets: readonly string[]): boolean {
  for (let at = 0; at + EXCERPT <= run.length; at++) {
    const part = run.slice(at, at + EXCERPT);
    if (secrets.some((secret) => secret.includes(part))) return true;
  }
  return false;
}
