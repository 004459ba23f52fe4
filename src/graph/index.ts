// Graph: what a graph says, read back as plain records.
export { type Facts, toFacts, toMeeting } from './facts.ts';
export { groupBy } from './groups.ts';
export type * from './records.ts';
export { toArticle, toLocalName, toName, toParty, toQuotation, toQuotations, toThing } from './things.ts';
