// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "28f659e6349e";
