import { bypass } from './bypass.ts';
import { drill } from './drill.ts';
import { evidence } from './evidence.ts';
import { frontdoor } from './frontdoor.ts';
import { github } from './github.ts';
import { ground } from './ground.ts';
import { logchain } from './logchain.ts';
import { mirror } from './mirror.ts';
import { mirrorTrust } from './mirror-trust.ts';
import { oci } from './oci.ts';
import { promote } from './promote.ts';
import { sandbox } from './sandbox.ts';
import { sign } from './sign.ts';
import { sigstore } from './sigstore.ts';
import { store } from './store.ts';
import { tlog } from './tlog.ts';
import { verify } from './verify.ts';

/** Every error code of the project, a section a room; `docs/errors.md` is generated from it. */
export const catalogue = {
  ...ground,
  ...oci,
  ...sigstore,
  ...tlog,
  ...store,
  ...github,
  ...sign,
  ...verify,
  ...promote,
  ...mirror,
  ...mirrorTrust,
  ...logchain,
  ...evidence,
  ...bypass,
  ...drill,
  ...sandbox,
  ...frontdoor,
} as const;

export type Code = keyof typeof catalogue;
export type CodeOf<F extends string> = {
  [K in Code]: (typeof catalogue)[K]['family'] extends F ? K : never;
}[Code];
