const files = import.meta.glob("./fixtures/*", { query: "?raw", import: "default", eager: true });

/** The texts of the folder `fixtures` by name, in workerd too, which has no files. */
export const fixtures: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf("/") + 1), text]),
);
