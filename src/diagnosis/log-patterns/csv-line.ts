/** A line of PostgreSQL's log in CSV form, as the server would have printed it. */
export function plainCsvLine(raw: string): string | undefined {
  const found = csvLine.exec(raw.length > longest ? raw.slice(0, longest) : raw);
  if (!found) return undefined;
  const [, time = "", user = "", database = "", pid = "", level = "", message = ""] = found;
  const session = user === "" ? "" : `${user}@${database} `;
  return `${time} [${pid}] ${session}${level}:  ${message.replaceAll('""', '"')}`;
}

const longest = 8000;

// time, user, database, process, connection, session, line, command, start, transactions, level, SQLSTATE, message
const csvLine =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z]{1,5}),(?:"([^"]{0,63})")?,(?:"([^"]{0,63})")?,(\d{1,10}),(?:"[^"]{0,120}")?,[\da-f.]{1,30},\d{1,10},(?:"[^"]{0,60}")?,[^,"]{0,40},[\d/]{0,30},\d{0,20},([A-Z]{3,9}),[\dA-Z]{5},"((?:[^"]|""){0,4000})"/;
