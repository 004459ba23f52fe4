// In: an Accept header, and types that there are. Out: the one that fits best. The one idea: the most specific range that
// names a type says how much it is wanted (RFC 9110, section 12.5.1); between equals, the order of what there is decides.

type Range = { readonly type: string; readonly quality: number };

/** The best of the offered types with its quality, or nothing where none is acceptable. No header accepts everything. */
export function choose(
  accept: string | undefined,
  offered: readonly string[],
): { readonly type: string; readonly quality: number } | undefined {
  const ranges = parseAccept(accept);
  let best: Range | undefined;
  for (const type of offered) {
    const quality = toQuality(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best;
}

function parseAccept(accept: string | undefined): readonly Range[] {
  const ranges = (accept ?? '').split(',').flatMap((part) => {
    const [type = '', ...params] = part.split(';').map((word) => word.trim().toLowerCase());
    const given = params.find((param) => param.startsWith('q='))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    return type === '' ? [] : [{ type, quality: quality >= 0 && quality <= 1 ? quality : 1 }];
  });
  return ranges.length === 0 ? [{ type: '*/*', quality: 1 }] : ranges;
}

function toQuality(type: string, ranges: readonly Range[]): number {
  const [family] = type.split('/');
  for (const wanted of [type, `${family}/*`, '*/*']) {
    const range = ranges.find((one) => one.type === wanted);
    if (range) return range.quality;
  }
  return 0;
}
