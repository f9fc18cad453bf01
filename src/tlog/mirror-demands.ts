/** What a mirror must prove before any of its content is used. A trust policy or flags set it; the mirror's client checks it. */
export interface MirrorDemands {
  /**
   * The verifier key of the mirror (C2SP signed-note), or several while its key rotates. Any of them must have signed the
   * mirror's state, and all content is checked against that state.
   */
  readonly key?: string | readonly string[] | undefined;
  /** Verifier keys of witnesses, and how many of them must have cosigned each log with tiles (C2SP tlog-cosignature). */
  readonly witnesses?: { readonly keys: readonly string[]; readonly quorum: number } | undefined;
  /** A folder that remembers the newest state of each mirror, so that an older one is noticed. */
  readonly memory?: string | undefined;
}
