// Generated from src/diagnosis/causes by `npm run generate`. Do not edit.
import type { Cause } from "./cause.ts";

export const catalogue: readonly Cause[] = [
];
