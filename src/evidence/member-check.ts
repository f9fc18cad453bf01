import type { Digest } from '../lib/digest.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { formatCount } from '../lib/plural.ts';
import { evidenceError } from './errors.ts';
import type { Member } from './manifest.ts';

interface UnlistedMember {
  readonly name: string;
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Compares the members of an archive with the list of the manifest, one after the other. An unlisted member with the
 * content of a missing one is a renamed member. Does no I/O.
 */
export class MemberCheck {
  readonly #members: readonly Member[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #found = new Set<string>();
  readonly #unlisted: UnlistedMember[] = [];
  readonly #errors: VerificationError[] = [];
  #lastPlace = -1;
  #matched = 0;
  #bytes = 0;

  constructor(members: readonly Member[]) {
    this.#members = members;
    this.#places = new Map(members.map(({ name }, place) => [name, place]));
  }

  /** The number of members that match the manifest, and their size in bytes. */
  get matched(): { readonly members: number; readonly bytes: number } {
    return { members: this.#matched, bytes: this.#bytes };
  }

  /** The name of the next member of the list; the last one at the end of the list. */
  get next(): string | undefined {
    return (this.#members[this.#lastPlace + 1] ?? this.#members.at(-1))?.name;
  }

  /** Returns the role of a member in the list. */
  findRole(name: string): string | undefined {
    return this.#members[this.#places.get(name) ?? -1]?.role;
  }

  /** Checks the next member of the archive. Returns whether it matches the list. */
  add(name: string, digest: Digest, size: number): boolean {
    const place = this.#places.get(name);
    const member = place === undefined ? undefined : this.#members[place];
    if (place === undefined || !member) {
      this.#unlisted.push({ name, digest, size });
      return false;
    }
    if (this.#found.has(name)) {
      this.#errors.push(evidenceError('pack-member-duplicate', { member: name }));
      return false;
    }
    this.#found.add(name);
    const listed = `sha256:${member.sha256}`;
    if (place < this.#lastPlace) this.#errors.push(evidenceError('pack-member-misplaced', { member: name }));
    else if (digest !== listed || size !== member.size)
      this.#errors.push(
        evidenceError('pack-member-mismatch', {
          member: name,
          expected: `${listed} of ${formatCount(member.size, 'byte')}`,
          found: `${digest} of ${formatCount(size, 'byte')}`,
        }),
      );
    else {
      this.#matched++;
      this.#bytes += size;
      this.#lastPlace = place;
      return true;
    }
    this.#lastPlace = Math.max(this.#lastPlace, place);
    return false;
  }

  /** Lists the errors. If `complete`, the archive was read to its end, and each member that was not found is missing. */
  listErrors(complete: boolean): VerificationError[] {
    const absent = complete ? this.#members.filter(({ name }) => !this.#found.has(name)) : [];
    const byContent = new Map(absent.map((member) => [`sha256:${member.sha256} ${member.size}`, member]));
    const renamed = new Set<Member>();
    const unlisted = this.#unlisted.map(({ name, digest, size }) => {
      const member = byContent.get(`${digest} ${size}`);
      if (!member || renamed.has(member)) return evidenceError('pack-member-unexpected', { member: name });
      renamed.add(member);
      return evidenceError('pack-member-renamed', { member: member.name, found: name });
    });
    const missing = absent
      .filter((member) => !renamed.has(member))
      .map(({ name }) => evidenceError('pack-member-missing', { member: name }));
    return [...this.#errors, ...unlisted, ...missing];
  }
}
