// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "86b76469dc0b";
