// The way in which a cache can fail: its folder cannot be used. Damage in it is no failure: the entry is made again.

/** A folder that cannot hold a cache; a user can mend it. `cause` is what the system said. */
export class CacheError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CacheError';
  }
}
