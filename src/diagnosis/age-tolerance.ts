/**
 * How far an age may be off: kubectl prints seconds up to two minutes, then fewer units the older it is, always cut
 * and never rounded up.
 */
export function ageTolerance(ageSeconds: number): number {
  if (ageSeconds < 600) return 5;
  if (ageSeconds < 3 * 3600) return 65;
  if (ageSeconds < 48 * 3600) return 3600 + 5;
  return 86_400;
}
