export const gapStatements: readonly string[] = [];
