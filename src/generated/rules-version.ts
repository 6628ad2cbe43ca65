// Generated from the sources of the rules by `npm run generate`. Do not edit.
export const rulesVersion = "0.1.0+9b3d2c8a";
