// In: the address of a service, as a user gives it. Out: the same, checked, and as it may be shown. The one idea: an
// address can hold a password or a key, so none is shown as it was given.
import { AccessError } from './errors.ts';

/** Throws an AccessError for what is no address over HTTP, and for one with a login in it, which others could see. */
export function checkAddress(address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new AccessError(
      `${JSON.stringify(toShown(address))} is no address of a service; one begins with http:// or https://`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new AccessError(
      `the address ${toShown(address)} was given with a user or password, which others could see in the list of processes: put them into RAPPORTEUR_USER and RAPPORTEUR_PASSWORD`,
    );
  }
}

/** The address without its login, and with an ellipsis for its query, which may hold a key. */
export function toShown(address: string): string {
  return address.replace(/^(\w[\w+.-]*:\/+)?[^/?#]*@/, '$1').replace(/[?#].*$/s, (query) => `${query[0]}…`);
}
