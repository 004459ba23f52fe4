/** In: the role of several: "Permanent Representatives to the OIC". Out: that of one of them. */
const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/secretaries\b/i, 'ecretary'],
  [/deputies\b/i, 'eputy'],
  [/chairmen\b/i, 'hairman'],
  [/spokesmen\b/i, 'pokesman'],
];

/** "Permanent Representatives to the OIC" → "Permanent Representative to the OIC". */
export const toSingular = (role: string): string => {
  for (const [plural, singular] of SINGULAR)
    if (plural.test(role)) return role.replace(plural, (found) => found[0] + singular);
  return role.replace(/(?<!\p{L})(\p{L}{3,}[^s\s])s\b/u, '$1');
};
