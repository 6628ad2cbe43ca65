// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "4833d390580b";
