import { bypassError } from './errors.ts';

/** Returns the denial of an environment in which the bypass is switched off: `MC_BYPASS=off`. */
export const checkSwitch = (env: Readonly<Record<string, string | undefined>>) =>
  env.MC_BYPASS?.trim().toLowerCase() === 'off' ? bypassError('bypass-disabled') : undefined;
