// HTTP: how a SPARQL service is reached: its address, the login, the way there and back, and what its answer says.
export { checkAddress, toShown } from './address.ts';
export { ask, type Endpoint, toEndpoint, toMet } from './ask.ts';
export { type Authorizer, type Credentials, readCredentials, toAuthorizer } from './credentials.ts';
export { AccessError, EndpointError } from './errors.ts';
export { type Answer, exchange, type Request } from './exchange.ts';
export { type JsonResults, type JsonTerm, parseJsonResults, toTerm } from './results.ts';
export { toSaying } from './saying.ts';
