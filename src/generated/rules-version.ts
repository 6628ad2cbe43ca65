// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "cf48539239b0";
