import type { Detector, Hit, Mask } from "./detector.ts";
import { isPlain } from "./plain-value.ts";

/**
 * Passwords that stand in a place of their own: in statements, in the arguments of a stack trace, in the messages with
 * which software hands out the first one. `pattern` is sticky, begins after the literal, and its group is the password.
 */
interface Announcement {
  literals: readonly string[];
  pattern: RegExp;
}

const announcements: readonly Announcement[] = [
  { literals: [" password '"], pattern: /([^'\r\n]{1,256})'/y }, // ALTER ROLE app PASSWORD 'x'
  { literals: ["identified by "], pattern: /(?:password )?['"]([^'"\r\n]{1,256})['"]/iy },
  { literals: [" password "], pattern: /(?<=\slogin \S{1,64} password )(\S{1,256})/iy }, // .netrc
  {
    literals: ["requirepass ", "masterauth "],
    pattern: /(?<=(?:^|\n)[ \t]{0,8}\w+ )["']?([^\s"']{1,256})["']?[ \t]*(?=\r?\n|$)/y,
  },
  {
    // PHP prints the arguments of its calls: host or DSN, user, password.
    literals: [
      "pdo->__construct(",
      "mysqli->__construct(",
      "mysqli_connect(",
      "->real_connect(",
      "oci_connect(",
    ],
    pattern: /(?:'[^'\r\n]{0,256}'|NULL|Object\([^)\r\n]{0,64}\)), '[^'\r\n]{0,128}', '([^'\r\n]{1,256})'/y,
  },
  { literals: ["temporary password is generated for "], pattern: /[^\s:]{1,128}: (\S{1,256})/y }, // MySQL
  { literals: ["generated root password: "], pattern: /(\S{1,256})/y }, // MySQL's and MariaDB's images
  { literals: ["password to proceed to installation:"], pattern: /\s{1,16}([0-9a-f]{32})(?=\s|$)/y }, // Jenkins
];

function findAnnounced({ pattern }: Announcement, { text, end }: Hit): Mask[] {
  pattern.lastIndex = end;
  const match = pattern.exec(text);
  const password = match?.[1];
  if (match === null || password === undefined || isPlain(password)) return [];
  const from = end + match[0].lastIndexOf(password);
  return [{ from, to: from + password.length, kind: "password" }];
}

export const announcedPasswordDetectors: readonly Detector[] = announcements.map((announcement) => ({
  literals: announcement.literals,
  find: (hit) => findAnnounced(announcement, hit),
}));
