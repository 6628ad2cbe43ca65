// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "323a44a7519c";
