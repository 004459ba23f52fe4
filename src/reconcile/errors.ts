// The way in which asking a service can fail as a whole. What was answered until then is kept.
import { MendableError } from '../rdf/index.ts';

/** The service cannot be asked, or does not speak the Reconciliation API. */
export class ServiceError extends MendableError {}
