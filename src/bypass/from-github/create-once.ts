import { z } from 'zod';
import type { WriteAnswer } from '../../github/index.ts';
import { createExcerpt } from '../../lib/secrets.ts';
import { bypassError } from '../errors.ts';

/** One thing on GitHub that must exist once: a branch, a file, a pull request, a comment or an issue. */
export interface Creation<T> {
  /** A noun phrase for the error: `the branch bypass/…`. */
  readonly what: string;
  /** Finds the thing if it exists. */
  readonly find: () => Promise<T | undefined>;
  readonly create: () => Promise<WriteAnswer>;
  /** Reads the thing from the answer of `create`; undefined for another answer. */
  readonly read: (document: unknown) => T | undefined;
}

/**
 * Creates a thing unless it exists. If the answer does not confirm it, it is searched for again, because the write may have succeeded.
 * Throws `bypass-write-failed` if it does not exist then.
 */
export async function createOnce<T>(creation: Creation<T>): Promise<{ readonly value: T; readonly isNew: boolean }> {
  const existing = await creation.find();
  if (existing !== undefined) return { value: existing, isNew: false };
  return { value: await create(creation), isNew: true };
}

/** Creates a thing that does not exist yet, as the caller knows. */
export async function create<T>({ what, find, create, read }: Creation<T>): Promise<T> {
  const answer = await create();
  const created = isSuccess(answer) ? read(answer?.document) : undefined;
  const value = created ?? (await find());
  if (value === undefined) throw bypassError('bypass-write-failed', { what, detail: describeAnswer(answer) });
  return value;
}

/** Checks that GitHub accepted a write. Throws `bypass-write-failed`. */
export function assertWritten(answer: WriteAnswer, what: string): void {
  if (!isSuccess(answer)) throw bypassError('bypass-write-failed', { what, detail: describeAnswer(answer) });
}

/** Returns whether GitHub confirms a write. A page of a proxy with the status 200 has no JSON object, and confirms nothing. */
const isSuccess = (answer: WriteAnswer): boolean =>
  answer !== undefined && answer.status >= 200 && answer.status < 300 && Object(answer.document) === answer.document;

const messageSchema = z.looseObject({ message: z.string() });

function describeAnswer(answer: WriteAnswer): string {
  if (answer === undefined) return 'GitHub gave no answer';
  const parsed = messageSchema.safeParse(answer.document);
  const message = parsed.success ? `: ${createExcerpt(parsed.data.message, 200)}` : '';
  return `status ${answer.status}${message || (answer.document === undefined ? ' without JSON' : '')}`;
}
