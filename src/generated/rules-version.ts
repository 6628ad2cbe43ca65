// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "af4b30684775";
