// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "5a6b4624a2cc";
