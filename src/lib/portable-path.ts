import nodePath, { type PlatformPath } from 'node:path';

/**
 * Returns the path of a file below a folder with "/" as the separator, as archives and manifests name it. Only the separator of the
 * platform changes: on Linux and macOS, a backslash is an ordinary character of a name. `platform` is for tests.
 */
export const formatPortablePath = (folder: string, path: string, platform: PlatformPath = nodePath): string =>
  platform.relative(folder, path).split(platform.sep).join('/');
