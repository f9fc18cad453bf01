import base from './jest.config.js';

/** The tests that wait, kill and try again: not for every save, but for every commit that lands. */
export default { ...base, testMatch: ['<rootDir>/__tests__/**/*.long.test.ts'], testPathIgnorePatterns: [] };
