// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "b6d26108a37d";
