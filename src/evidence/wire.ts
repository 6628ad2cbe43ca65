/** A Kubernetes object as JSON carries it: client-node types times as `Date`, the wire has RFC 3339 text. */
export type Wire<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? Wire<Item>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T;
