// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "e36d0317ff56";
