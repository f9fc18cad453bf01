import type { Digest } from '../../lib/digest.ts';
import { type McError, VerificationError } from '../../lib/mc-error.ts';
import type { StaticFiles } from '../format/files.ts';
import type { MirrorRelease } from '../format/layout.ts';
import { blobPath, type EvidenceItem } from '../format/layout.ts';
import { readBlob } from '../format/reading.ts';
import type { Mirror } from './types.ts';
import type { MirrorView } from './view/types.ts';

/**
 * A mirror that opens its newest state when a sync replaces it. A sync may replace the signed state during a read, and
 * a later sync removes the nodes of the old state. If a file is missing, the mirror reads the state again, and retries
 * the read with a newer state.
 */
export class RefreshingMirror implements Mirror {
  readonly name: string;
  readonly #files: StaticFiles;
  readonly #open: () => Promise<MirrorView>;
  readonly #warnings: () => readonly McError[];
  #view: MirrorView;

  constructor(
    files: StaticFiles,
    view: MirrorView,
    open: () => Promise<MirrorView>,
    warnings: () => readonly McError[],
  ) {
    this.name = files.name;
    this.#files = files;
    this.#view = view;
    this.#open = open;
    this.#warnings = warnings;
  }

  get syncedAt(): string {
    return this.#view.syncedAt;
  }

  trustedRoot = (): Promise<Buffer> => this.#read((view) => view.trustedRoot());
  evidence = (subject: Digest): Promise<readonly EvidenceItem[]> => this.#read((view) => view.evidence(subject));
  find = (name: string): Promise<readonly MirrorRelease[]> => this.#read((view) => view.find(name));
  blob = (digest: Digest): Promise<Buffer> => readBlob(this.#files, digest);
  warnings = (): readonly McError[] => this.#warnings();

  async resolve(reference: string): Promise<Digest | undefined> {
    return (await this.find(reference)).find((release) => release.reference === reference)?.digest;
  }

  async releases(): Promise<readonly MirrorRelease[]> {
    const found = await this.#read((view) => view.releases());
    return [...found].sort((a, b) => compare(a.reference, b.reference) || compare(a.digest, b.digest));
  }

  async *bundlesFor(subject: Digest): AsyncGenerator<{ readonly bytes: Buffer; readonly origin: string }> {
    for (const { kind, digest } of await this.evidence(subject)) {
      if (kind !== 'bundle') continue;
      const bytes = await this.#bundle(subject, digest);
      if (bytes) yield { bytes, origin: `${this.name} ${blobPath(digest)}` };
    }
  }

  /** Reads a bundle; undefined if a newer state no longer lists it, because a prune removed it in the meantime. */
  async #bundle(subject: Digest, digest: Digest): Promise<Buffer | undefined> {
    try {
      return await this.blob(digest);
    } catch (error) {
      if (!isDamage(error) || !(await this.#refresh())) throw error;
      const isListed = (await this.evidence(subject)).some((item) => item.digest === digest);
      return isListed ? this.blob(digest) : undefined;
    }
  }

  async #read<T>(read: (view: MirrorView) => Promise<T>): Promise<T> {
    try {
      return await read(this.#view);
    } catch (error) {
      if (!isDamage(error) || !(await this.#refresh())) throw error;
      return read(this.#view);
    }
  }

  /**
   * Reads the signed state again. Returns whether it is newer. Ignores errors, because the caller throws the first
   * one.
   */
  async #refresh(): Promise<boolean> {
    const { sequence } = this.#view;
    if (sequence === undefined) return false;
    const view = await this.#open().catch(() => undefined);
    if (view?.sequence === undefined || view.sequence <= sequence) return false;
    this.#view = view;
    return true;
  }
}

const isDamage = (error: unknown): boolean => error instanceof VerificationError && error.code === 'mirror-damaged';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
