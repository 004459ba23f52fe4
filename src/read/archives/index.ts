/** Archives: bytes of gzip, tar and WARC in, what lies in them out, as it comes by. */
export { collect, toBytes } from './bytes.ts';
export { ArchiveFault } from './fault.ts';
export { type Allowance, gunzip, isGzip, toCounter } from './gzip.ts';
export { readTar } from './tar.ts';
export type { WarcPage } from './warc.ts';
export { readPacked, readPlain } from './web-archive.ts';
