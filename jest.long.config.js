import base from './jest.config.js';

/** The tests that wait, kill and try again: not for every save, but for every commit that lands. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/**/*.long.test.ts'],
  testPathIgnorePatterns: [],
  // Floods and storms of thousands of requests, on two cores that may be busy.
  testTimeout: 180_000,
};
