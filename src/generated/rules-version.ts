// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "7a81e9d96c03";
