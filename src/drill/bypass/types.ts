import type { Approver } from '../simulator/github.ts';

/** A bypass on GitHub: its id, the number of its pull request and the digest of its file. */
export interface BypassReference {
  readonly id: string;
  readonly pr: number;
  readonly digest: string;
}

/** The roster of a drill, and the files of the private keys of its people. */
export interface DrillRoster {
  /** The file of the roster. JSON is YAML. */
  readonly text: string;
  readonly keys: Readonly<Record<Approver, string>>;
}

/** The files of a bypass that is decided without GitHub. Paths are absolute. */
export interface OfflineFiles {
  readonly id: string;
  readonly digest: string;
  readonly request: string;
  /** The folder with the signatures. */
  readonly approvals: string;
}
