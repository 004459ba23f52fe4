/**
 * In: a built graph, and a service of the Reconciliation API (https://reconciliation-api.github.io/specs/0.2/). Out: for
 * what has no link yet, candidates from the service. The idea: the program asks only here, only when told, and politely.
 */
export { DEFAULT_BASE } from '../map/index.ts';
export { type Client, type Manners, toClient } from './client.ts';
export { type Entity, findUnlinked, KINDS, type Kind } from './entities.ts';
export { ServiceError } from './errors.ts';
export { type Decisions, findDecisions, type Link, toLinkQuads, toLinks } from './links.ts';
export { type Query, type Question, type QuestionOptions, toQuestion } from './questions.ts';
export { openService, type Service, type ServiceOptions } from './service.ts';
