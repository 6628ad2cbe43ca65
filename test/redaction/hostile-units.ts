/** Repeated, these make detectors start as often as possible, or look as far as they may, for nothing. */
export const hostileUnits: readonly string[] = [
  ..."= : @ \\ \" ' ` - _ . A « » eyJ eyJ. :// ://a: ://a:b@ a:b@tcp( @tcp( sk- s. 0Q~ 12345:AA AKIA LS0tLS1CRUdJTi eyJhdXRocyI6 hooks.slack.com/".split(
    " ",
  ),
  ...'password password= password: password=" password=\\" token: tokentoken_ token=( token=1, --token --token=\' <password> pass[{ user[password]= %3D'.split(
    " ",
  ),
  ..."«redacted: «redacted:password:1» «redacted:password:1 -----BEGIN&PRIVATE&KEY----- -----END&PRIVATE&KEY-----"
    .split(" ")
    .map((unit) => unit.replaceAll("&", " ")),
  "password: ",
  "password: not ",
  '"password": "not ',
  "--token ",
  "authorization: ",
  "authorization: digest ",
  "bearer ",
  "cookie: a",
  "cookie: a=",
  "mysql -p ",
  "curl -u a:",
  "redis-cli -a ",
  '"name":"token","value":',
  '"auth":"QQ',
  "-----BEGIN PRIVATE KEY-----\n",
  "-----BEGIN PRIVATE KEY-----\nVersion: 1\n",
  "-----END PRIVATE KEY-----\n",
  "0123456789abcdef0123\n",
  "environment:\n",
  "  environment:\n   A_TOKEN:  x\n",
  "\ud800",
  "\0",
];
