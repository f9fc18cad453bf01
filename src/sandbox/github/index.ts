export type { Account, App } from './accounts.ts';
export { createGithubHandler, type GithubHandlerOptions } from './handler.ts';
export type { Pull } from './pulls.ts';
export type { HostedRepository } from './repository.ts';
export type { Review, ReviewEvent } from './reviews.ts';
export { type GithubSeed, seedGithub } from './seed.ts';
export { createGithubState, type GithubState, type Organization } from './state.ts';
export type { Team } from './teams.ts';
