import type { Digest } from '../lib/digest.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { evidenceError } from './errors.ts';
import type { Member } from './manifest.ts';

interface Stranger {
  readonly name: string;
  readonly digest: Digest;
  readonly size: number;
}

/**
 * The roll call of a pack: who was to be there, and who came. Pure; a name that is not on the list is told from a
 * member that was renamed by its content.
 */
export class Roll {
  readonly #members: readonly Member[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #came = new Set<string>();
  readonly #strangers: Stranger[] = [];
  readonly #wrong: VerificationError[] = [];
  #furthest = -1;
  #good = 0;
  #bytes = 0;

  constructor(members: readonly Member[]) {
    this.#members = members;
    this.#places = new Map(members.map(({ name }, place) => [name, place]));
  }

  /** How many came as they were to come, and their bytes. */
  get good(): { readonly members: number; readonly bytes: number } {
    return { members: this.#good, bytes: this.#bytes };
  }

  /** Who is to come next, if all is well; the last one when nobody is. */
  get next(): string | undefined {
    return (this.#members[this.#furthest + 1] ?? this.#members.at(-1))?.name;
  }

  took(name: string, digest: Digest, size: number): void {
    const place = this.#places.get(name);
    const member = place === undefined ? undefined : this.#members[place];
    if (place === undefined || !member) {
      this.#strangers.push({ name, digest, size });
      return;
    }
    if (this.#came.has(name)) {
      this.#wrong.push(evidenceError('pack-member-duplicate', { member: name }));
      return;
    }
    this.#came.add(name);
    const promised = `sha256:${member.sha256}`;
    if (place < this.#furthest) this.#wrong.push(evidenceError('pack-member-misplaced', { member: name }));
    else if (digest !== promised || size !== member.size) {
      const expected = `${promised} of ${member.size} bytes`;
      this.#wrong.push(
        evidenceError('pack-member-mismatch', {
          member: name,
          expected,
          found: `${digest} of ${size} bytes`,
        }),
      );
    } else {
      this.#good++;
      this.#bytes += size;
    }
    this.#furthest = Math.max(this.#furthest, place);
  }

  /** What is wrong. `whole`: the archive was read to its end, so who has not come is missing. */
  wrong(whole: boolean): VerificationError[] {
    const absent = whole ? this.#members.filter(({ name }) => !this.#came.has(name)) : [];
    const byContent = new Map(absent.map((member) => [`sha256:${member.sha256} ${member.size}`, member]));
    const renamed = new Set<Member>();
    const strange = this.#strangers.map(({ name, digest, size }) => {
      const member = byContent.get(`${digest} ${size}`);
      if (!member || renamed.has(member)) return evidenceError('pack-member-unexpected', { member: name });
      renamed.add(member);
      return evidenceError('pack-member-renamed', { member: member.name, found: name });
    });
    const missing = absent
      .filter((member) => !renamed.has(member))
      .map(({ name }) => evidenceError('pack-member-missing', { member: name }));
    return [...this.#wrong, ...strange, ...missing];
  }
}
