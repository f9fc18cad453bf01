import { redactOutside } from './secrets.ts';

/** Reads a property by its name: an error of another realm (a worker, a test's sandbox) is not an `instanceof Error` here. */
export const readPart = (thrown: unknown, name: 'message' | 'code' | 'name' | 'cause' | 'path'): unknown =>
  typeof thrown === 'object' && thrown !== null && name in thrown
    ? (thrown as Record<string, unknown>)[name]
    : undefined;

/** Returns the code of a system error (`ENOENT`, `ECONNREFUSED`, …), or ''. */
export const systemCode = (thrown: unknown): string => {
  const code = readPart(thrown, 'code');
  return typeof code === 'string' ? code : '';
};

/** Returns one line about any thrown value, with its causes: for `detail` places. At most 500 characters, without secrets. */
export function describe(thrown: unknown): string {
  const parts: string[] = [];
  for (let at = thrown, depth = 0; at !== undefined && at !== null && depth < 5; at = readPart(at, 'cause'), depth++) {
    const text = String(readPart(at, 'message') || systemCode(at) || readPart(at, 'name') || at);
    if (!parts.includes(text)) parts.push(text);
  }
  return redactOutside(parts.join(': ').replace(/\s+/g, ' ')).slice(0, 500);
}
