// In: the environment, and a store's challenge. Out: the Authorization header. The one idea: secrets come from the
// environment alone, go to the store alone, and are asked for before they are sent (RFC 7617, 6750, 7616).
import { createHash, randomBytes } from 'node:crypto';
import { AccessError } from './errors.ts';

export type Credentials =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'token'; readonly token: string };

/** What `RAPPORTEUR_TOKEN`, or `RAPPORTEUR_USER` with `RAPPORTEUR_PASSWORD`, give. Throws an AccessError. */
export function readCredentials(environment: NodeJS.ProcessEnv = process.env): Credentials | undefined {
  const { RAPPORTEUR_TOKEN: token, RAPPORTEUR_USER: user, RAPPORTEUR_PASSWORD: password } = environment;
  if (token && user) throw new AccessError('both RAPPORTEUR_TOKEN and RAPPORTEUR_USER are set: unset one of them');
  if (token && /[^\x21-\x7e]/.test(token)) throw new AccessError('RAPPORTEUR_TOKEN has a character that no token has');
  if (token) return { kind: 'token', token };
  if (user?.includes(':')) throw new AccessError('RAPPORTEUR_USER has a colon in it, which HTTP does not allow');
  if (user && password === undefined) throw new AccessError('RAPPORTEUR_USER is set, and RAPPORTEUR_PASSWORD is not');
  return user ? { kind: 'password', user, password: password ?? '' } : undefined;
}

export type Authorizer = {
  /** The header for a request, if one is known to be wanted. */
  readonly toHeader: (method: string, url: string) => string | undefined;
  /** Takes a 401's challenge; says whether it is worth while to try again. */
  readonly takeChallenge: (header: string | null) => boolean;
};

/** A token is sent at once; a password only in the way that the store asks for, and by digest where it can be. */
export function toAuthorizer(credentials: Credentials | undefined): Authorizer {
  if (credentials === undefined) return { toHeader: () => undefined, takeChallenge: () => false };
  if (credentials.kind === 'token') {
    return { toHeader: () => `Bearer ${credentials.token}`, takeChallenge: () => false };
  }
  const { user, password } = credentials;
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  let scheme: 'basic' | Digest | undefined;
  return {
    toHeader: (method, url) => {
      if (scheme === undefined || scheme === 'basic') return scheme && basic;
      scheme.count += 1;
      return toDigestHeader(scheme, { user, password, method, url });
    },
    takeChallenge: (header) => {
      const offered = parseChallenge(header ?? '');
      const isRenewal = offered?.stale === true || scheme === undefined;
      if (offered !== undefined) scheme = offered;
      else if (/\bbasic\b/i.test(header ?? '')) scheme = 'basic';
      else return false;
      return isRenewal;
    },
  };
}

type Digest = {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | undefined;
  readonly algorithm: 'MD5' | 'SHA-256';
  readonly hasQop: boolean;
  readonly stale: boolean;
  count: number;
};

function parseChallenge(header: string): Digest | undefined {
  const [, text] = /\bdigest\s+(.*)$/is.exec(header) ?? [];
  if (text === undefined) return undefined;
  const fields = new Map(
    [...text.matchAll(/(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(([, name = '', quoted, bare]) => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '',
    ]),
  );
  const algorithm = (fields.get('algorithm') ?? 'MD5').toUpperCase();
  const nonce = fields.get('nonce');
  if (nonce === undefined || (algorithm !== 'MD5' && algorithm !== 'SHA-256')) return undefined;
  return {
    ...{ realm: fields.get('realm') ?? '', nonce, algorithm, opaque: fields.get('opaque'), count: 0 },
    hasQop: /\bauth\b/.test(fields.get('qop') ?? ''),
    stale: fields.get('stale')?.toLowerCase() === 'true',
  };
}

type Login = { readonly user: string; readonly password: string; readonly method: string; readonly url: string };

// RFC 7616, section 3.4.
function toDigestHeader(challenge: Digest, { user, password, method, url }: Login): string {
  const { realm, nonce, opaque, algorithm, hasQop, count } = challenge;
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const { pathname, search } = new URL(url);
  const uri = pathname + search;
  const [secret, request] = [hash(`${user}:${realm}:${password}`), hash(`${method}:${uri}`)];
  const cnonce = randomBytes(8).toString('hex');
  const nc = count.toString(16).padStart(8, '0');
  const response = hash([secret, nonce, ...(hasQop ? [nc, cnonce, 'auth'] : []), request].join(':'));
  const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return `Digest ${[
    `username=${quote(user)}, realm=${quote(realm)}, nonce=${quote(nonce)}, uri=${quote(uri)}`,
    `algorithm=${algorithm}, response="${response}"`,
    ...(hasQop ? [`qop=auth, nc=${nc}, cnonce="${cnonce}"`] : []),
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
  ].join(', ')}`;
}
