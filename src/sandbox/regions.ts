/** The two regions of the sandbox. */
export const REGIONS = ['primary', 'secondary'] as const;
export type Region = (typeof REGIONS)[number];

/** The services that each region has. */
export const SERVICES = ['registry', 'fulcio', 'rekor', 'rekorV1', 'tsa', 'store'] as const;
export type Service = (typeof SERVICES)[number];

/** The services that are outside both regions. A fault of them names the region `global`. */
export type GlobalService = 'oidc' | 'github';

/** The URL of each service of one region. */
export type RegionUrls = Readonly<Record<Service, string>>;
