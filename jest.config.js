export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // What takes many seconds by its nature (storms, kills, whole drills) has a run of its own: npm run test:long.
  testPathIgnorePatterns: ['\\.long\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text', 'json-summary'],
  setupFilesAfterEnv: ['<rootDir>/__tests__/support/setup.ts'],
  // Jest keeps one core for itself by default. Most tests wait for servers, so use every core.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
