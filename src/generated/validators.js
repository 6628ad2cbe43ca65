// Generated from openapi.yaml by `npm run generate`. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

// node_modules/fast-deep-equal/index.js
var require_fast_deep_equal = __commonJS({
  "node_modules/fast-deep-equal/index.js"(exports, module) {
    "use strict";
    module.exports = function equal(a, b) {
      if (a === b) return true;
      if (a && b && typeof a == "object" && typeof b == "object") {
        if (a.constructor !== b.constructor) return false;
        var length, i, keys;
        if (Array.isArray(a)) {
          length = a.length;
          if (length != b.length) return false;
          for (i = length; i-- !== 0; )
            if (!equal(a[i], b[i])) return false;
          return true;
        }
        if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
        if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
        if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
        keys = Object.keys(a);
        length = keys.length;
        if (length !== Object.keys(b).length) return false;
        for (i = length; i-- !== 0; )
          if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
        for (i = length; i-- !== 0; ) {
          var key = keys[i];
          if (!equal(a[key], b[key])) return false;
        }
        return true;
      }
      return a !== a && b !== b;
    };
  }
});

// node_modules/ajv/dist/runtime/equal.js
var require_equal = __commonJS({
  "node_modules/ajv/dist/runtime/equal.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    var equal = require_fast_deep_equal();
    equal.code = 'require("ajv/dist/runtime/equal").default';
    exports.default = equal;
  }
});

// ajv-output:bodies
var createDiagnoses_body = validate20;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  validate20.errors = null;
  return true;
}
validate20.evaluated = { "dynamicProps": false, "dynamicItems": false };
var recordEvidence_body = validate21;
var func0 = Object.prototype.hasOwnProperty;
var func65 = require_ucs2length().default;
var pattern4 = new RegExp("^[^\\x00-\\x1f\\x7f]+$", "u");
var formats0 = require_formats().fullFormats["date-time"];
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.apiVersion === void 0 || !func0.call(data, "apiVersion")) && (missing0 = "apiVersion") || (data.kind === void 0 || !func0.call(data, "kind")) && (missing0 = "kind")) {
        validate23.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.apiVersion !== void 0 && func0.call(data, "apiVersion")) {
          const _errs1 = errors;
          if ("crashline/v1" !== data.apiVersion) {
            validate23.errors = [{ instancePath: instancePath + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "crashline/v1" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.kind !== void 0 && func0.call(data, "kind")) {
            const _errs2 = errors;
            if ("EvidenceBundle" !== data.kind) {
              validate23.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "EvidenceBundle" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cluster !== void 0 && func0.call(data, "cluster")) {
              let data2 = data.cluster;
              const _errs3 = errors;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (typeof data2 === "string") {
                  if (func65(data2) > 253) {
                    validate23.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                    return false;
                  } else {
                    if (func65(data2) < 1) {
                      validate23.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    } else {
                      if (!pattern4.test(data2)) {
                        validate23.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                        return false;
                      }
                    }
                  }
                } else {
                  validate23.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.observedAt !== void 0 && func0.call(data, "observedAt")) {
                let data3 = data.observedAt;
                const _errs6 = errors;
                const _errs7 = errors;
                if (errors === _errs7) {
                  if (errors === _errs7) {
                    if (typeof data3 === "string") {
                      if (!formats0.validate(data3)) {
                        validate23.errors = [{ instancePath: instancePath + "/observedAt", schemaPath: "components#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                        return false;
                      }
                    } else {
                      validate23.errors = [{ instancePath: instancePath + "/observedAt", schemaPath: "components#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.items !== void 0 && func0.call(data, "items")) {
                  let data4 = data.items;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (Array.isArray(data4)) {
                      if (data4.length > 1e4) {
                        validate23.errors = [{ instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 1e4 }, message: "must NOT have more than 10000 items" }];
                        return false;
                      } else {
                        var valid3 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          let data5 = data4[i0];
                          const _errs11 = errors;
                          if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                            validate23.errors = [{ instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                            return false;
                          }
                          var valid3 = _errs11 === errors;
                          if (!valid3) {
                            break;
                          }
                        }
                      }
                    } else {
                      validate23.errors = [{ instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                      return false;
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.logs !== void 0 && func0.call(data, "logs")) {
                    let data6 = data.logs;
                    const _errs13 = errors;
                    if (errors === _errs13) {
                      if (Array.isArray(data6)) {
                        if (data6.length > 1e3) {
                          validate23.errors = [{ instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" }];
                          return false;
                        } else {
                          var valid4 = true;
                          const len1 = data6.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            let data7 = data6[i1];
                            const _errs15 = errors;
                            if (errors === _errs15) {
                              if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                                let missing1;
                                if ((data7.pod === void 0 || !func0.call(data7, "pod")) && (missing1 = "pod") || (data7.container === void 0 || !func0.call(data7, "container")) && (missing1 = "container") || (data7.text === void 0 || !func0.call(data7, "text")) && (missing1 = "text")) {
                                  validate23.errors = [{ instancePath: instancePath + "/logs/" + i1, schemaPath: "#/properties/logs/items/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                  return false;
                                } else {
                                  if (data7.namespace !== void 0 && func0.call(data7, "namespace")) {
                                    const _errs17 = errors;
                                    if (typeof data7.namespace !== "string") {
                                      validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/namespace", schemaPath: "#/properties/logs/items/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                    var valid5 = _errs17 === errors;
                                  } else {
                                    var valid5 = true;
                                  }
                                  if (valid5) {
                                    if (data7.pod !== void 0 && func0.call(data7, "pod")) {
                                      const _errs19 = errors;
                                      if (typeof data7.pod !== "string") {
                                        validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/pod", schemaPath: "#/properties/logs/items/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid5 = _errs19 === errors;
                                    } else {
                                      var valid5 = true;
                                    }
                                    if (valid5) {
                                      if (data7.container !== void 0 && func0.call(data7, "container")) {
                                        const _errs21 = errors;
                                        if (typeof data7.container !== "string") {
                                          validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/container", schemaPath: "#/properties/logs/items/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid5 = _errs21 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data7.containerID !== void 0 && func0.call(data7, "containerID")) {
                                          const _errs23 = errors;
                                          if (typeof data7.containerID !== "string") {
                                            validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/containerID", schemaPath: "#/properties/logs/items/properties/containerID/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                          var valid5 = _errs23 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data7.attempt !== void 0 && func0.call(data7, "attempt")) {
                                            let data12 = data7.attempt;
                                            const _errs25 = errors;
                                            if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                                              validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/attempt", schemaPath: "#/properties/logs/items/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                            if (errors === _errs25) {
                                              if (typeof data12 == "number" && isFinite(data12)) {
                                                if (data12 < 0 || isNaN(data12)) {
                                                  validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/attempt", schemaPath: "#/properties/logs/items/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid5 = _errs25 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                          if (valid5) {
                                            if (data7.previous !== void 0 && func0.call(data7, "previous")) {
                                              const _errs27 = errors;
                                              if (typeof data7.previous !== "boolean") {
                                                validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/previous", schemaPath: "#/properties/logs/items/properties/previous/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                return false;
                                              }
                                              var valid5 = _errs27 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data7.capturedAt !== void 0 && func0.call(data7, "capturedAt")) {
                                                let data14 = data7.capturedAt;
                                                const _errs29 = errors;
                                                const _errs30 = errors;
                                                if (errors === _errs30) {
                                                  if (errors === _errs30) {
                                                    if (typeof data14 === "string") {
                                                      if (!formats0.validate(data14)) {
                                                        validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/capturedAt", schemaPath: "components#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                        return false;
                                                      }
                                                    } else {
                                                      validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/capturedAt", schemaPath: "components#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                                var valid5 = _errs29 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                              if (valid5) {
                                                if (data7.text !== void 0 && func0.call(data7, "text")) {
                                                  const _errs32 = errors;
                                                  if (typeof data7.text !== "string") {
                                                    validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/text", schemaPath: "#/properties/logs/items/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                  var valid5 = _errs32 === errors;
                                                } else {
                                                  var valid5 = true;
                                                }
                                                if (valid5) {
                                                  if (data7.truncated !== void 0 && func0.call(data7, "truncated")) {
                                                    const _errs34 = errors;
                                                    if (typeof data7.truncated !== "boolean") {
                                                      validate23.errors = [{ instancePath: instancePath + "/logs/" + i1 + "/truncated", schemaPath: "#/properties/logs/items/properties/truncated/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs34 === errors;
                                                  } else {
                                                    var valid5 = true;
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate23.errors = [{ instancePath: instancePath + "/logs/" + i1, schemaPath: "#/properties/logs/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                                return false;
                              }
                            }
                            var valid4 = _errs15 === errors;
                            if (!valid4) {
                              break;
                            }
                          }
                        }
                      } else {
                        validate23.errors = [{ instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate23.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate23.errors = vErrors;
  return errors === 0;
}
validate23.evaluated = { "props": { "apiVersion": true, "kind": true, "cluster": true, "observedAt": true, "items": true, "logs": true }, "dynamicProps": false, "dynamicItems": false };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate23(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
    errors = vErrors.length;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": { "apiVersion": true, "kind": true, "cluster": true, "observedAt": true, "items": true, "logs": true }, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanager_body = validate25;
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.alerts === void 0 || !func0.call(data, "alerts")) && (missing0 = "alerts")) {
        validate25.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.version !== void 0 && func0.call(data, "version")) {
          const _errs2 = errors;
          if (typeof data.version !== "string") {
            validate25.errors = [{ instancePath: instancePath + "/version", schemaPath: "components#/$defs/Notification/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.groupKey !== void 0 && func0.call(data, "groupKey")) {
            const _errs4 = errors;
            if (typeof data.groupKey !== "string") {
              validate25.errors = [{ instancePath: instancePath + "/groupKey", schemaPath: "components#/$defs/Notification/properties/groupKey/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.status !== void 0 && func0.call(data, "status")) {
              const _errs6 = errors;
              if (typeof data.status !== "string") {
                validate25.errors = [{ instancePath: instancePath + "/status", schemaPath: "components#/$defs/Notification/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.receiver !== void 0 && func0.call(data, "receiver")) {
                const _errs8 = errors;
                if (typeof data.receiver !== "string") {
                  validate25.errors = [{ instancePath: instancePath + "/receiver", schemaPath: "components#/$defs/Notification/properties/receiver/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.truncatedAlerts !== void 0 && func0.call(data, "truncatedAlerts")) {
                  let data4 = data.truncatedAlerts;
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate25.errors = [{ instancePath: instancePath + "/truncatedAlerts", schemaPath: "components#/$defs/Notification/properties/truncatedAlerts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.routeLabels !== void 0 && func0.call(data, "routeLabels")) {
                    let data5 = data.routeLabels;
                    const _errs12 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                      validate25.errors = [{ instancePath: instancePath + "/routeLabels", schemaPath: "components#/$defs/Notification/properties/routeLabels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.alerts !== void 0 && func0.call(data, "alerts")) {
                      const _errs14 = errors;
                      if (!Array.isArray(data.alerts)) {
                        validate25.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "components#/$defs/Notification/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                      var valid1 = _errs14 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate25.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": { "version": true, "groupKey": true, "status": true, "receiver": true, "truncatedAlerts": true, "routeLabels": true, "alerts": true }, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanagerWithToken_body = validate26;
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.alerts === void 0 || !func0.call(data, "alerts")) && (missing0 = "alerts")) {
        validate26.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.version !== void 0 && func0.call(data, "version")) {
          const _errs2 = errors;
          if (typeof data.version !== "string") {
            validate26.errors = [{ instancePath: instancePath + "/version", schemaPath: "components#/$defs/Notification/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.groupKey !== void 0 && func0.call(data, "groupKey")) {
            const _errs4 = errors;
            if (typeof data.groupKey !== "string") {
              validate26.errors = [{ instancePath: instancePath + "/groupKey", schemaPath: "components#/$defs/Notification/properties/groupKey/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.status !== void 0 && func0.call(data, "status")) {
              const _errs6 = errors;
              if (typeof data.status !== "string") {
                validate26.errors = [{ instancePath: instancePath + "/status", schemaPath: "components#/$defs/Notification/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.receiver !== void 0 && func0.call(data, "receiver")) {
                const _errs8 = errors;
                if (typeof data.receiver !== "string") {
                  validate26.errors = [{ instancePath: instancePath + "/receiver", schemaPath: "components#/$defs/Notification/properties/receiver/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.truncatedAlerts !== void 0 && func0.call(data, "truncatedAlerts")) {
                  let data4 = data.truncatedAlerts;
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate26.errors = [{ instancePath: instancePath + "/truncatedAlerts", schemaPath: "components#/$defs/Notification/properties/truncatedAlerts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.routeLabels !== void 0 && func0.call(data, "routeLabels")) {
                    let data5 = data.routeLabels;
                    const _errs12 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                      validate26.errors = [{ instancePath: instancePath + "/routeLabels", schemaPath: "components#/$defs/Notification/properties/routeLabels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.alerts !== void 0 && func0.call(data, "alerts")) {
                      const _errs14 = errors;
                      if (!Array.isArray(data.alerts)) {
                        validate26.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "components#/$defs/Notification/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                      var valid1 = _errs14 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate26.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": { "version": true, "groupKey": true, "status": true, "receiver": true, "truncatedAlerts": true, "routeLabels": true, "alerts": true }, "dynamicProps": false, "dynamicItems": false };
var putGrafana_body = validate27;
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.alerts === void 0 || !func0.call(data, "alerts")) && (missing0 = "alerts")) {
        validate27.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.version !== void 0 && func0.call(data, "version")) {
          const _errs2 = errors;
          if (typeof data.version !== "string") {
            validate27.errors = [{ instancePath: instancePath + "/version", schemaPath: "components#/$defs/Notification/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.groupKey !== void 0 && func0.call(data, "groupKey")) {
            const _errs4 = errors;
            if (typeof data.groupKey !== "string") {
              validate27.errors = [{ instancePath: instancePath + "/groupKey", schemaPath: "components#/$defs/Notification/properties/groupKey/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.status !== void 0 && func0.call(data, "status")) {
              const _errs6 = errors;
              if (typeof data.status !== "string") {
                validate27.errors = [{ instancePath: instancePath + "/status", schemaPath: "components#/$defs/Notification/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.receiver !== void 0 && func0.call(data, "receiver")) {
                const _errs8 = errors;
                if (typeof data.receiver !== "string") {
                  validate27.errors = [{ instancePath: instancePath + "/receiver", schemaPath: "components#/$defs/Notification/properties/receiver/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.truncatedAlerts !== void 0 && func0.call(data, "truncatedAlerts")) {
                  let data4 = data.truncatedAlerts;
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate27.errors = [{ instancePath: instancePath + "/truncatedAlerts", schemaPath: "components#/$defs/Notification/properties/truncatedAlerts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.routeLabels !== void 0 && func0.call(data, "routeLabels")) {
                    let data5 = data.routeLabels;
                    const _errs12 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                      validate27.errors = [{ instancePath: instancePath + "/routeLabels", schemaPath: "components#/$defs/Notification/properties/routeLabels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.alerts !== void 0 && func0.call(data, "alerts")) {
                      const _errs14 = errors;
                      if (!Array.isArray(data.alerts)) {
                        validate27.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "components#/$defs/Notification/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                      var valid1 = _errs14 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate27.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": { "version": true, "groupKey": true, "status": true, "receiver": true, "truncatedAlerts": true, "routeLabels": true, "alerts": true }, "dynamicProps": false, "dynamicItems": false };
var receiveGrafana_body = validate28;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.alerts === void 0 || !func0.call(data, "alerts")) && (missing0 = "alerts")) {
        validate28.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.version !== void 0 && func0.call(data, "version")) {
          const _errs2 = errors;
          if (typeof data.version !== "string") {
            validate28.errors = [{ instancePath: instancePath + "/version", schemaPath: "components#/$defs/Notification/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.groupKey !== void 0 && func0.call(data, "groupKey")) {
            const _errs4 = errors;
            if (typeof data.groupKey !== "string") {
              validate28.errors = [{ instancePath: instancePath + "/groupKey", schemaPath: "components#/$defs/Notification/properties/groupKey/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.status !== void 0 && func0.call(data, "status")) {
              const _errs6 = errors;
              if (typeof data.status !== "string") {
                validate28.errors = [{ instancePath: instancePath + "/status", schemaPath: "components#/$defs/Notification/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.receiver !== void 0 && func0.call(data, "receiver")) {
                const _errs8 = errors;
                if (typeof data.receiver !== "string") {
                  validate28.errors = [{ instancePath: instancePath + "/receiver", schemaPath: "components#/$defs/Notification/properties/receiver/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.truncatedAlerts !== void 0 && func0.call(data, "truncatedAlerts")) {
                  let data4 = data.truncatedAlerts;
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate28.errors = [{ instancePath: instancePath + "/truncatedAlerts", schemaPath: "components#/$defs/Notification/properties/truncatedAlerts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.routeLabels !== void 0 && func0.call(data, "routeLabels")) {
                    let data5 = data.routeLabels;
                    const _errs12 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                      validate28.errors = [{ instancePath: instancePath + "/routeLabels", schemaPath: "components#/$defs/Notification/properties/routeLabels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.alerts !== void 0 && func0.call(data, "alerts")) {
                      const _errs14 = errors;
                      if (!Array.isArray(data.alerts)) {
                        validate28.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "components#/$defs/Notification/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                      var valid1 = _errs14 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate28.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": { "version": true, "groupKey": true, "status": true, "receiver": true, "truncatedAlerts": true, "routeLabels": true, "alerts": true }, "dynamicProps": false, "dynamicItems": false };
var receiveGrafanaWithToken_body = validate29;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  if (errors === _errs0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.alerts === void 0 || !func0.call(data, "alerts")) && (missing0 = "alerts")) {
        validate29.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.version !== void 0 && func0.call(data, "version")) {
          const _errs2 = errors;
          if (typeof data.version !== "string") {
            validate29.errors = [{ instancePath: instancePath + "/version", schemaPath: "components#/$defs/Notification/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          var valid1 = _errs2 === errors;
        } else {
          var valid1 = true;
        }
        if (valid1) {
          if (data.groupKey !== void 0 && func0.call(data, "groupKey")) {
            const _errs4 = errors;
            if (typeof data.groupKey !== "string") {
              validate29.errors = [{ instancePath: instancePath + "/groupKey", schemaPath: "components#/$defs/Notification/properties/groupKey/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid1 = _errs4 === errors;
          } else {
            var valid1 = true;
          }
          if (valid1) {
            if (data.status !== void 0 && func0.call(data, "status")) {
              const _errs6 = errors;
              if (typeof data.status !== "string") {
                validate29.errors = [{ instancePath: instancePath + "/status", schemaPath: "components#/$defs/Notification/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.receiver !== void 0 && func0.call(data, "receiver")) {
                const _errs8 = errors;
                if (typeof data.receiver !== "string") {
                  validate29.errors = [{ instancePath: instancePath + "/receiver", schemaPath: "components#/$defs/Notification/properties/receiver/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
                var valid1 = _errs8 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.truncatedAlerts !== void 0 && func0.call(data, "truncatedAlerts")) {
                  let data4 = data.truncatedAlerts;
                  const _errs10 = errors;
                  if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                    validate29.errors = [{ instancePath: instancePath + "/truncatedAlerts", schemaPath: "components#/$defs/Notification/properties/truncatedAlerts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                    return false;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.routeLabels !== void 0 && func0.call(data, "routeLabels")) {
                    let data5 = data.routeLabels;
                    const _errs12 = errors;
                    if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
                      validate29.errors = [{ instancePath: instancePath + "/routeLabels", schemaPath: "components#/$defs/Notification/properties/routeLabels/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                      return false;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.alerts !== void 0 && func0.call(data, "alerts")) {
                      const _errs14 = errors;
                      if (!Array.isArray(data.alerts)) {
                        validate29.errors = [{ instancePath: instancePath + "/alerts", schemaPath: "components#/$defs/Notification/properties/alerts/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                      var valid1 = _errs14 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate29.errors = [{ instancePath, schemaPath: "components#/$defs/Notification/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": { "version": true, "groupKey": true, "status": true, "receiver": true, "truncatedAlerts": true, "routeLabels": true, "alerts": true }, "dynamicProps": false, "dynamicItems": false };
var putResolution_body = validate30;
var pattern5 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.note === void 0 || !func0.call(data, "note")) && (missing0 = "note")) {
        validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "cause" || key0 === "note" || key0 === "fix" || key0 === "muteUntil")) {
            validate31.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.cause !== void 0 && func0.call(data, "cause")) {
            let data0 = data.cause;
            const _errs2 = errors;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data0 === "string") {
                if (func65(data0) > 63) {
                  validate31.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                } else {
                  if (!pattern5.test(data0)) {
                    validate31.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                    return false;
                  }
                }
              } else {
                validate31.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.note !== void 0 && func0.call(data, "note")) {
              let data1 = data.note;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (typeof data1 === "string") {
                  if (func65(data1) > 4e3) {
                    validate31.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/maxLength", keyword: "maxLength", params: { limit: 4e3 }, message: "must NOT have more than 4000 characters" }];
                    return false;
                  } else {
                    if (func65(data1) < 1) {
                      validate31.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  }
                } else {
                  validate31.errors = [{ instancePath: instancePath + "/note", schemaPath: "#/properties/note/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.fix !== void 0 && func0.call(data, "fix")) {
                let data2 = data.fix;
                const _errs7 = errors;
                if (errors === _errs7) {
                  if (typeof data2 === "string") {
                    if (func65(data2) > 4e3) {
                      validate31.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/maxLength", keyword: "maxLength", params: { limit: 4e3 }, message: "must NOT have more than 4000 characters" }];
                      return false;
                    } else {
                      if (func65(data2) < 1) {
                        validate31.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                        return false;
                      }
                    }
                  } else {
                    validate31.errors = [{ instancePath: instancePath + "/fix", schemaPath: "#/properties/fix/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.muteUntil !== void 0 && func0.call(data, "muteUntil")) {
                  let data3 = data.muteUntil;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (errors === _errs9) {
                      if (typeof data3 === "string") {
                        if (!formats0.validate(data3)) {
                          validate31.errors = [{ instancePath: instancePath + "/muteUntil", schemaPath: "#/properties/muteUntil/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                          return false;
                        }
                      } else {
                        validate31.errors = [{ instancePath: instancePath + "/muteUntil", schemaPath: "#/properties/muteUntil/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
    errors = vErrors.length;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var createToken_body = validate33;
var schema53 = { "type": "string", "enum": ["ingest", "read", "admin"] };
var func27 = require_equal().default;
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.name === void 0 || !func0.call(data, "name")) && (missing0 = "name") || (data.scopes === void 0 || !func0.call(data, "scopes")) && (missing0 = "scopes")) {
        validate34.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "name" || key0 === "scopes")) {
            validate34.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== void 0 && func0.call(data, "name")) {
            let data0 = data.name;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (typeof data0 === "string") {
                if (func65(data0) > 100) {
                  validate34.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" }];
                  return false;
                } else {
                  if (func65(data0) < 1) {
                    validate34.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                }
              } else {
                validate34.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.scopes !== void 0 && func0.call(data, "scopes")) {
              let data1 = data.scopes;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (Array.isArray(data1)) {
                  if (data1.length < 1) {
                    validate34.errors = [{ instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                    return false;
                  } else {
                    var valid1 = true;
                    const len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data2 = data1[i0];
                      const _errs6 = errors;
                      if (typeof data2 !== "string") {
                        validate34.errors = [{ instancePath: instancePath + "/scopes/" + i0, schemaPath: "components#/$defs/Scope/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data2 === "ingest" || data2 === "read" || data2 === "admin")) {
                        validate34.errors = [{ instancePath: instancePath + "/scopes/" + i0, schemaPath: "components#/$defs/Scope/enum", keyword: "enum", params: { allowedValues: schema53.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid1 = _errs6 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                    if (valid1) {
                      let i1 = data1.length;
                      let j0;
                      if (i1 > 1) {
                        outer0:
                          for (; i1--; ) {
                            for (j0 = i1; j0--; ) {
                              if (func27(data1[i1], data1[j0])) {
                                validate34.errors = [{ instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)" }];
                                return false;
                                break outer0;
                              }
                            }
                          }
                      }
                    }
                  }
                } else {
                  validate34.errors = [{ instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate34.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate34(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
    errors = vErrors.length;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// ajv-output:parameters
var createDiagnoses_query = validate202;
var schema31 = { "$id": "createDiagnoses.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "observedAt": { "type": "string", "format": "date-time" }, "format": { "type": "string", "enum": ["json", "markdown", "text"] }, "store": { "type": "boolean", "default": true } }, "required": [], "additionalProperties": false };
var func02 = Object.prototype.hasOwnProperty;
var func61 = require_ucs2length().default;
var pattern42 = new RegExp("^[^\\x00-\\x1f\\x7f]+$", "u");
var formats02 = require_formats().fullFormats["date-time"];
function validate202(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate202.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.store === void 0) {
        data.store = true;
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster" || key0 === "observedAt" || key0 === "format" || key0 === "store")) {
          validate202.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate202.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate202.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate202.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate202.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.observedAt !== void 0 && func02.call(data, "observedAt")) {
            let data1 = data.observedAt;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate202.errors = [{ instancePath: instancePath + "/observedAt", schemaPath: "#/properties/observedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["observedAt"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (errors === _errs5) {
                if (typeof data1 === "string") {
                  if (!formats02.validate(data1)) {
                    validate202.errors = [{ instancePath: instancePath + "/observedAt", schemaPath: "#/properties/observedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.format !== void 0 && func02.call(data, "format")) {
              let data2 = data.format;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate202.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["format"] = coerced2;
                  }
                }
              }
              if (!(data2 === "json" || data2 === "markdown" || data2 === "text")) {
                validate202.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema31.properties.format.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              let data3 = data.store;
              const _errs9 = errors;
              if (typeof data3 !== "boolean") {
                let dataType3 = typeof data3;
                let coerced3 = void 0;
                if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                  data3 = data3[0];
                  dataType3 = typeof data3;
                  if (typeof data3 === "boolean") {
                    coerced3 = data3;
                  }
                }
                if (!(coerced3 !== void 0)) {
                  if (data3 === "false" || data3 === 0 || data3 === null) {
                    coerced3 = false;
                  } else if (data3 === "true" || data3 === 1) {
                    coerced3 = true;
                  } else {
                    validate202.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                    return false;
                  }
                }
                if (coerced3 !== void 0) {
                  data3 = coerced3;
                  if (data !== void 0) {
                    data["store"] = coerced3;
                  }
                }
              }
              var valid0 = _errs9 === errors;
            }
          }
        }
      }
    } else {
      validate202.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate202.errors = vErrors;
  return errors === 0;
}
validate202.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var createDiagnoses_header = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["idempotency-key"] !== void 0 && func02.call(data, "idempotency-key")) {
        let data0 = data["idempotency-key"];
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate22.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["idempotency-key"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 255) {
              validate22.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
              return false;
            } else {
              if (func61(data0) < 1) {
                validate22.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": { "idempotency-key": true }, "dynamicProps": false, "dynamicItems": false };
var recordEvidence_query = validate232;
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate232.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate232.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate232.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate232.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate232.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate232.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate232.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate232.errors = vErrors;
  return errors === 0;
}
validate232.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var recordEvidence_header = validate24;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["idempotency-key"] !== void 0 && func02.call(data, "idempotency-key")) {
        let data0 = data["idempotency-key"];
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate24.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["idempotency-key"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 255) {
              validate24.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }];
              return false;
            } else {
              if (func61(data0) < 1) {
                validate24.errors = [{ instancePath: instancePath + "/idempotency-key", schemaPath: "#/properties/idempotency-key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": { "idempotency-key": true }, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanager_query = validate252;
function validate252(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate252.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate252.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate252.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate252.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate252.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate252.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate252.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate252.errors = vErrors;
  return errors === 0;
}
validate252.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanager_header = validate262;
function validate262(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate262.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefer !== void 0 && func02.call(data, "prefer")) {
        let data0 = data.prefer;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate262.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["prefer"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 200) {
              validate262.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate262.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate262.errors = vErrors;
  return errors === 0;
}
validate262.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanagerWithToken_query = validate272;
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate272.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate272.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate272.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate272.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate272.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate272.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate272.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate272.errors = vErrors;
  return errors === 0;
}
validate272.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanagerWithToken_path = validate282;
function validate282(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate282.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.token === void 0 || !func02.call(data, "token")) && (missing0 = "token")) {
        validate282.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.token !== void 0 && func02.call(data, "token")) {
          let data0 = data.token;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate282.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["token"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func61(data0) > 1e3) {
                validate282.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate282.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate282.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate282.errors = vErrors;
  return errors === 0;
}
validate282.evaluated = { "props": { "token": true }, "dynamicProps": false, "dynamicItems": false };
var receiveAlertmanagerWithToken_header = validate292;
function validate292(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate292.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefer !== void 0 && func02.call(data, "prefer")) {
        let data0 = data.prefer;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate292.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["prefer"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 200) {
              validate292.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate292.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate292.errors = vErrors;
  return errors === 0;
}
validate292.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
var putGrafana_query = validate302;
function validate302(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate302.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate302.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate302.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate302.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate302.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate302.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate302.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate302.errors = vErrors;
  return errors === 0;
}
validate302.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var putGrafana_header = validate312;
function validate312(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate312.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefer !== void 0 && func02.call(data, "prefer")) {
        let data0 = data.prefer;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate312.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["prefer"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 200) {
              validate312.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate312.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate312.errors = vErrors;
  return errors === 0;
}
validate312.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
var receiveGrafana_query = validate32;
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate32.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate32.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate32.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate32.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate32.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate32.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate32.errors = vErrors;
  return errors === 0;
}
validate32.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var receiveGrafana_header = validate332;
function validate332(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate332.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefer !== void 0 && func02.call(data, "prefer")) {
        let data0 = data.prefer;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate332.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["prefer"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 200) {
              validate332.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate332.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate332.errors = vErrors;
  return errors === 0;
}
validate332.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
var receiveGrafanaWithToken_query = validate342;
function validate342(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate342.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate342.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate342.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate342.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate342.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate342.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate342.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate342.errors = vErrors;
  return errors === 0;
}
validate342.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var receiveGrafanaWithToken_path = validate35;
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.token === void 0 || !func02.call(data, "token")) && (missing0 = "token")) {
        validate35.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.token !== void 0 && func02.call(data, "token")) {
          let data0 = data.token;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate35.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["token"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func61(data0) > 1e3) {
                validate35.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate35.errors = [{ instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate35.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { "props": { "token": true }, "dynamicProps": false, "dynamicItems": false };
var receiveGrafanaWithToken_header = validate36;
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.prefer !== void 0 && func02.call(data, "prefer")) {
        let data0 = data.prefer;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate36.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["prefer"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 200) {
              validate36.errors = [{ instancePath: instancePath + "/prefer", schemaPath: "#/properties/prefer/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate36.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { "props": { "prefer": true }, "dynamicProps": false, "dynamicItems": false };
var getReportOfAlert_query = validate37;
var schema55 = { "$id": "getReportOfAlert.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "format": { "type": "string", "enum": ["json", "markdown", "text"] } }, "required": [], "additionalProperties": false };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster" || key0 === "format")) {
          validate37.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate37.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate37.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate37.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate37.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.format !== void 0 && func02.call(data, "format")) {
            let data1 = data.format;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate37.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["format"] = coerced1;
                }
              }
            }
            if (!(data1 === "json" || data1 === "markdown" || data1 === "text")) {
              validate37.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema55.properties.format.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate37.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate37.errors = vErrors;
  return errors === 0;
}
validate37.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getReportOfAlert_path = validate38;
var pattern12 = new RegExp("^[0-9a-f]{16}$", "u");
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.fingerprint === void 0 || !func02.call(data, "fingerprint")) && (missing0 = "fingerprint")) {
        validate38.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.fingerprint !== void 0 && func02.call(data, "fingerprint")) {
          let data0 = data.fingerprint;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate38.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["fingerprint"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern12.test(data0)) {
                validate38.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "props": { "fingerprint": true }, "dynamicProps": false, "dynamicItems": false };
var listReportsOfAlert_query = validate39;
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "cluster")) {
          validate39.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate39.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate39.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate39.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate39.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate39.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var listReportsOfAlert_path = validate40;
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.fingerprint === void 0 || !func02.call(data, "fingerprint")) && (missing0 = "fingerprint")) {
        validate40.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.fingerprint !== void 0 && func02.call(data, "fingerprint")) {
          let data0 = data.fingerprint;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate40.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["fingerprint"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern12.test(data0)) {
                validate40.errors = [{ instancePath: instancePath + "/fingerprint", schemaPath: "#/properties/fingerprint/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate40.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}
validate40.evaluated = { "props": { "fingerprint": true }, "dynamicProps": false, "dynamicItems": false };
var listReportsOfAlertGroup_query = validate41;
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate41.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate41.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate41.errors = vErrors;
  return errors === 0;
}
validate41.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var listReportsOfAlertGroup_path = validate42;
var pattern15 = new RegExp("^[0-9a-f]{64}$", "u");
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.groupKeyHash === void 0 || !func02.call(data, "groupKeyHash")) && (missing0 = "groupKeyHash")) {
        validate42.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.groupKeyHash !== void 0 && func02.call(data, "groupKeyHash")) {
          let data0 = data.groupKeyHash;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate42.errors = [{ instancePath: instancePath + "/groupKeyHash", schemaPath: "#/properties/groupKeyHash/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["groupKeyHash"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern15.test(data0)) {
                validate42.errors = [{ instancePath: instancePath + "/groupKeyHash", schemaPath: "#/properties/groupKeyHash/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate42.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { "props": { "groupKeyHash": true }, "dynamicProps": false, "dynamicItems": false };
var listReports_query = validate43;
var schema63 = { "$id": "listReports.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "verdict": { "$ref": "components#/$defs/Verdict" }, "alertname": { "type": "string", "maxLength": 253 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" }, "limit": { "type": "integer", "minimum": 1, "maximum": 200, "default": 50 }, "cursor": { "type": "string", "maxLength": 500 } }, "required": [], "additionalProperties": false, "patternProperties": { "^label\\.[^=&]{1,253}$": { "type": "string", "maxLength": 253 } } };
var schema66 = { "type": "string", "enum": ["memory", "probe", "configuration", "command", "image", "dependency", "storage", "scheduling", "node", "process", "unknown"] };
var schema68 = { "type": "string", "description": "`diagnosed`: a root cause is named; `inconclusive`: something fails and the input does not decide why; `healthy`: nothing fails now.", "enum": ["diagnosed", "inconclusive", "healthy"] };
var pattern16 = new RegExp("^label\\.[^=&]{1,253}$", "u");
var pattern18 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.limit === void 0) {
        data.limit = 50;
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(func02.call(schema63.properties, key0) || pattern16.test(key0))) {
          validate43.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate43.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate43.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate43.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate43.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.namespace !== void 0 && func02.call(data, "namespace")) {
            let data1 = data.namespace;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate43.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["namespace"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 63) {
                  validate43.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workload !== void 0 && func02.call(data, "workload")) {
              let data2 = data.workload;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate43.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["workload"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 317) {
                    validate43.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod !== void 0 && func02.call(data, "pod")) {
                let data3 = data.pod;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate43.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["pod"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 253) {
                      validate43.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.container !== void 0 && func02.call(data, "container")) {
                  let data4 = data.container;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate43.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["container"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 63) {
                        validate43.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.node !== void 0 && func02.call(data, "node")) {
                    let data5 = data.node;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate43.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["node"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 253) {
                          validate43.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cause !== void 0 && func02.call(data, "cause")) {
                      let data6 = data.cause;
                      const _errs15 = errors;
                      const _errs16 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate43.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["cause"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs16) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 63) {
                            validate43.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                            return false;
                          } else {
                            if (!pattern18.test(data6)) {
                              validate43.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.category !== void 0 && func02.call(data, "category")) {
                        let data7 = data.category;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate43.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["category"] = coerced7;
                            }
                          }
                        }
                        if (!(data7 === "memory" || data7 === "probe" || data7 === "configuration" || data7 === "command" || data7 === "image" || data7 === "dependency" || data7 === "storage" || data7 === "scheduling" || data7 === "node" || data7 === "process" || data7 === "unknown")) {
                          validate43.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.signature !== void 0 && func02.call(data, "signature")) {
                          let data8 = data.signature;
                          const _errs21 = errors;
                          const _errs22 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate43.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["signature"] = coerced8;
                              }
                            }
                          }
                          if (errors === _errs22) {
                            if (typeof data8 === "string") {
                              if (!pattern12.test(data8)) {
                                validate43.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs21 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.revision !== void 0 && func02.call(data, "revision")) {
                            let data9 = data.revision;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate43.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["revision"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (func61(data9) > 253) {
                                  validate43.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs24 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                              let data10 = data.exitCode;
                              const _errs26 = errors;
                              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 === "boolean" || data10 === null || dataType10 === "string" && data10 && data10 == +data10 && !(data10 % 1)) {
                                    coerced10 = +data10;
                                  } else {
                                    validate43.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["exitCode"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 4294967295 || isNaN(data10)) {
                                    validate43.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                    return false;
                                  } else {
                                    if (data10 < -2147483648 || isNaN(data10)) {
                                      validate43.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.verdict !== void 0 && func02.call(data, "verdict")) {
                                let data11 = data.verdict;
                                const _errs28 = errors;
                                if (typeof data11 !== "string") {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 === "string") {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 == "number" || dataType11 == "boolean") {
                                      coerced11 = "" + data11;
                                    } else if (data11 === null) {
                                      coerced11 = "";
                                    } else {
                                      validate43.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "components#/$defs/Verdict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["verdict"] = coerced11;
                                    }
                                  }
                                }
                                if (!(data11 === "diagnosed" || data11 === "inconclusive" || data11 === "healthy")) {
                                  validate43.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "components#/$defs/Verdict/enum", keyword: "enum", params: { allowedValues: schema68.enum }, message: "must be equal to one of the allowed values" }];
                                  return false;
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.alertname !== void 0 && func02.call(data, "alertname")) {
                                  let data12 = data.alertname;
                                  const _errs31 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate43.errors = [{ instancePath: instancePath + "/alertname", schemaPath: "#/properties/alertname/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["alertname"] = coerced12;
                                      }
                                    }
                                  }
                                  if (errors === _errs31) {
                                    if (typeof data12 === "string") {
                                      if (func61(data12) > 253) {
                                        validate43.errors = [{ instancePath: instancePath + "/alertname", schemaPath: "#/properties/alertname/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs31 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.alert !== void 0 && func02.call(data, "alert")) {
                                    let data13 = data.alert;
                                    const _errs33 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate43.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["alert"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs33) {
                                      if (typeof data13 === "string") {
                                        if (!pattern12.test(data13)) {
                                          validate43.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                          return false;
                                        }
                                      }
                                    }
                                    var valid0 = _errs33 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.since !== void 0 && func02.call(data, "since")) {
                                      let data14 = data.since;
                                      const _errs35 = errors;
                                      if (typeof data14 !== "string") {
                                        let dataType14 = typeof data14;
                                        let coerced14 = void 0;
                                        if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                          data14 = data14[0];
                                          dataType14 = typeof data14;
                                          if (typeof data14 === "string") {
                                            coerced14 = data14;
                                          }
                                        }
                                        if (!(coerced14 !== void 0)) {
                                          if (dataType14 == "number" || dataType14 == "boolean") {
                                            coerced14 = "" + data14;
                                          } else if (data14 === null) {
                                            coerced14 = "";
                                          } else {
                                            validate43.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        if (coerced14 !== void 0) {
                                          data14 = coerced14;
                                          if (data !== void 0) {
                                            data["since"] = coerced14;
                                          }
                                        }
                                      }
                                      if (errors === _errs35) {
                                        if (errors === _errs35) {
                                          if (typeof data14 === "string") {
                                            if (!formats02.validate(data14)) {
                                              validate43.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs35 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.until !== void 0 && func02.call(data, "until")) {
                                        let data15 = data.until;
                                        const _errs37 = errors;
                                        if (typeof data15 !== "string") {
                                          let dataType15 = typeof data15;
                                          let coerced15 = void 0;
                                          if (dataType15 == "object" && Array.isArray(data15) && data15.length == 1) {
                                            data15 = data15[0];
                                            dataType15 = typeof data15;
                                            if (typeof data15 === "string") {
                                              coerced15 = data15;
                                            }
                                          }
                                          if (!(coerced15 !== void 0)) {
                                            if (dataType15 == "number" || dataType15 == "boolean") {
                                              coerced15 = "" + data15;
                                            } else if (data15 === null) {
                                              coerced15 = "";
                                            } else {
                                              validate43.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                          }
                                          if (coerced15 !== void 0) {
                                            data15 = coerced15;
                                            if (data !== void 0) {
                                              data["until"] = coerced15;
                                            }
                                          }
                                        }
                                        if (errors === _errs37) {
                                          if (errors === _errs37) {
                                            if (typeof data15 === "string") {
                                              if (!formats02.validate(data15)) {
                                                validate43.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs37 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        let data16 = data.limit;
                                        const _errs39 = errors;
                                        if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                          let dataType16 = typeof data16;
                                          let coerced16 = void 0;
                                          if (dataType16 == "object" && Array.isArray(data16) && data16.length == 1) {
                                            data16 = data16[0];
                                            dataType16 = typeof data16;
                                            if (typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16)) {
                                              coerced16 = data16;
                                            }
                                          }
                                          if (!(coerced16 !== void 0)) {
                                            if (dataType16 === "boolean" || data16 === null || dataType16 === "string" && data16 && data16 == +data16 && !(data16 % 1)) {
                                              coerced16 = +data16;
                                            } else {
                                              validate43.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                              return false;
                                            }
                                          }
                                          if (coerced16 !== void 0) {
                                            data16 = coerced16;
                                            if (data !== void 0) {
                                              data["limit"] = coerced16;
                                            }
                                          }
                                        }
                                        if (errors === _errs39) {
                                          if (typeof data16 == "number" && isFinite(data16)) {
                                            if (data16 > 200 || isNaN(data16)) {
                                              validate43.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 }, message: "must be <= 200" }];
                                              return false;
                                            } else {
                                              if (data16 < 1 || isNaN(data16)) {
                                                validate43.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs39 === errors;
                                        if (valid0) {
                                          if (data.cursor !== void 0 && func02.call(data, "cursor")) {
                                            let data17 = data.cursor;
                                            const _errs41 = errors;
                                            if (typeof data17 !== "string") {
                                              let dataType17 = typeof data17;
                                              let coerced17 = void 0;
                                              if (dataType17 == "object" && Array.isArray(data17) && data17.length == 1) {
                                                data17 = data17[0];
                                                dataType17 = typeof data17;
                                                if (typeof data17 === "string") {
                                                  coerced17 = data17;
                                                }
                                              }
                                              if (!(coerced17 !== void 0)) {
                                                if (dataType17 == "number" || dataType17 == "boolean") {
                                                  coerced17 = "" + data17;
                                                } else if (data17 === null) {
                                                  coerced17 = "";
                                                } else {
                                                  validate43.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                  return false;
                                                }
                                              }
                                              if (coerced17 !== void 0) {
                                                data17 = coerced17;
                                                if (data !== void 0) {
                                                  data["cursor"] = coerced17;
                                                }
                                              }
                                            }
                                            if (errors === _errs41) {
                                              if (typeof data17 === "string") {
                                                if (func61(data17) > 500) {
                                                  validate43.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid0 = _errs41 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            var valid6 = true;
                                            for (const key1 of Object.keys(data)) {
                                              if (pattern16.test(key1)) {
                                                let data18 = data[key1];
                                                const _errs43 = errors;
                                                if (typeof data18 !== "string") {
                                                  let dataType18 = typeof data18;
                                                  let coerced18 = void 0;
                                                  if (dataType18 == "object" && Array.isArray(data18) && data18.length == 1) {
                                                    data18 = data18[0];
                                                    dataType18 = typeof data18;
                                                    if (typeof data18 === "string") {
                                                      coerced18 = data18;
                                                    }
                                                  }
                                                  if (!(coerced18 !== void 0)) {
                                                    if (dataType18 == "number" || dataType18 == "boolean") {
                                                      coerced18 = "" + data18;
                                                    } else if (data18 === null) {
                                                      coerced18 = "";
                                                    } else {
                                                      validate43.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5Elabel%5C.%5B%5E%3D%26%5D%7B1%2C253%7D%24/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                      return false;
                                                    }
                                                  }
                                                  if (coerced18 !== void 0) {
                                                    data18 = coerced18;
                                                    if (data !== void 0) {
                                                      data[key1] = coerced18;
                                                    }
                                                  }
                                                }
                                                if (errors === _errs43) {
                                                  if (typeof data18 === "string") {
                                                    if (func61(data18) > 253) {
                                                      validate43.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5Elabel%5C.%5B%5E%3D%26%5D%7B1%2C253%7D%24/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                                var valid6 = _errs43 === errors;
                                                if (!valid6) {
                                                  break;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate43.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate43.errors = vErrors;
  return errors === 0;
}
validate43.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var exportReports_query = validate44;
var schema69 = { "$id": "exportReports.query", "type": "object", "properties": { "format": { "type": "string", "enum": ["ndjson", "csv"], "default": "ndjson" }, "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "verdict": { "$ref": "components#/$defs/Verdict" }, "alertname": { "type": "string", "maxLength": 253 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" } }, "required": [], "additionalProperties": false, "patternProperties": { "^label\\.[^=&]{1,253}$": { "type": "string", "maxLength": 253 } } };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.format === void 0) {
        data.format = "ndjson";
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(func02.call(schema69.properties, key0) || pattern16.test(key0))) {
          validate44.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        let data0 = data.format;
        const _errs2 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate44.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["format"] = coerced0;
            }
          }
        }
        if (!(data0 === "ndjson" || data0 === "csv")) {
          validate44.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema69.properties.format.enum }, message: "must be equal to one of the allowed values" }];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (valid0) {
          if (data.cluster !== void 0 && func02.call(data, "cluster")) {
            let data1 = data.cluster;
            const _errs4 = errors;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate44.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["cluster"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 253) {
                  validate44.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                  return false;
                } else {
                  if (func61(data1) < 1) {
                    validate44.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  } else {
                    if (!pattern42.test(data1)) {
                      validate44.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                      return false;
                    }
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.namespace !== void 0 && func02.call(data, "namespace")) {
              let data2 = data.namespace;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate44.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["namespace"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 63) {
                    validate44.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.workload !== void 0 && func02.call(data, "workload")) {
                let data3 = data.workload;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate44.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["workload"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 317) {
                      validate44.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod !== void 0 && func02.call(data, "pod")) {
                  let data4 = data.pod;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate44.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["pod"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 253) {
                        validate44.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.container !== void 0 && func02.call(data, "container")) {
                    let data5 = data.container;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate44.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["container"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 63) {
                          validate44.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.node !== void 0 && func02.call(data, "node")) {
                      let data6 = data.node;
                      const _errs15 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate44.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["node"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs15) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 253) {
                            validate44.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cause !== void 0 && func02.call(data, "cause")) {
                        let data7 = data.cause;
                        const _errs17 = errors;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate44.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["cause"] = coerced7;
                            }
                          }
                        }
                        if (errors === _errs18) {
                          if (typeof data7 === "string") {
                            if (func61(data7) > 63) {
                              validate44.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                              return false;
                            } else {
                              if (!pattern18.test(data7)) {
                                validate44.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.category !== void 0 && func02.call(data, "category")) {
                          let data8 = data.category;
                          const _errs20 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate44.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["category"] = coerced8;
                              }
                            }
                          }
                          if (!(data8 === "memory" || data8 === "probe" || data8 === "configuration" || data8 === "command" || data8 === "image" || data8 === "dependency" || data8 === "storage" || data8 === "scheduling" || data8 === "node" || data8 === "process" || data8 === "unknown")) {
                            validate44.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs20 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.signature !== void 0 && func02.call(data, "signature")) {
                            let data9 = data.signature;
                            const _errs23 = errors;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate44.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["signature"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (!pattern12.test(data9)) {
                                  validate44.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs23 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.revision !== void 0 && func02.call(data, "revision")) {
                              let data10 = data.revision;
                              const _errs26 = errors;
                              if (typeof data10 !== "string") {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 === "string") {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 == "number" || dataType10 == "boolean") {
                                    coerced10 = "" + data10;
                                  } else if (data10 === null) {
                                    coerced10 = "";
                                  } else {
                                    validate44.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["revision"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 === "string") {
                                  if (func61(data10) > 253) {
                                    validate44.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                    return false;
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                                let data11 = data.exitCode;
                                const _errs28 = errors;
                                if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11)) {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 === "boolean" || data11 === null || dataType11 === "string" && data11 && data11 == +data11 && !(data11 % 1)) {
                                      coerced11 = +data11;
                                    } else {
                                      validate44.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["exitCode"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 == "number" && isFinite(data11)) {
                                    if (data11 > 4294967295 || isNaN(data11)) {
                                      validate44.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                      return false;
                                    } else {
                                      if (data11 < -2147483648 || isNaN(data11)) {
                                        validate44.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.verdict !== void 0 && func02.call(data, "verdict")) {
                                  let data12 = data.verdict;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate44.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "components#/$defs/Verdict/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["verdict"] = coerced12;
                                      }
                                    }
                                  }
                                  if (!(data12 === "diagnosed" || data12 === "inconclusive" || data12 === "healthy")) {
                                    validate44.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "components#/$defs/Verdict/enum", keyword: "enum", params: { allowedValues: schema68.enum }, message: "must be equal to one of the allowed values" }];
                                    return false;
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.alertname !== void 0 && func02.call(data, "alertname")) {
                                    let data13 = data.alertname;
                                    const _errs33 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate44.errors = [{ instancePath: instancePath + "/alertname", schemaPath: "#/properties/alertname/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["alertname"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs33) {
                                      if (typeof data13 === "string") {
                                        if (func61(data13) > 253) {
                                          validate44.errors = [{ instancePath: instancePath + "/alertname", schemaPath: "#/properties/alertname/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                          return false;
                                        }
                                      }
                                    }
                                    var valid0 = _errs33 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.alert !== void 0 && func02.call(data, "alert")) {
                                      let data14 = data.alert;
                                      const _errs35 = errors;
                                      if (typeof data14 !== "string") {
                                        let dataType14 = typeof data14;
                                        let coerced14 = void 0;
                                        if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                          data14 = data14[0];
                                          dataType14 = typeof data14;
                                          if (typeof data14 === "string") {
                                            coerced14 = data14;
                                          }
                                        }
                                        if (!(coerced14 !== void 0)) {
                                          if (dataType14 == "number" || dataType14 == "boolean") {
                                            coerced14 = "" + data14;
                                          } else if (data14 === null) {
                                            coerced14 = "";
                                          } else {
                                            validate44.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        if (coerced14 !== void 0) {
                                          data14 = coerced14;
                                          if (data !== void 0) {
                                            data["alert"] = coerced14;
                                          }
                                        }
                                      }
                                      if (errors === _errs35) {
                                        if (typeof data14 === "string") {
                                          if (!pattern12.test(data14)) {
                                            validate44.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                            return false;
                                          }
                                        }
                                      }
                                      var valid0 = _errs35 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.since !== void 0 && func02.call(data, "since")) {
                                        let data15 = data.since;
                                        const _errs37 = errors;
                                        if (typeof data15 !== "string") {
                                          let dataType15 = typeof data15;
                                          let coerced15 = void 0;
                                          if (dataType15 == "object" && Array.isArray(data15) && data15.length == 1) {
                                            data15 = data15[0];
                                            dataType15 = typeof data15;
                                            if (typeof data15 === "string") {
                                              coerced15 = data15;
                                            }
                                          }
                                          if (!(coerced15 !== void 0)) {
                                            if (dataType15 == "number" || dataType15 == "boolean") {
                                              coerced15 = "" + data15;
                                            } else if (data15 === null) {
                                              coerced15 = "";
                                            } else {
                                              validate44.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                          }
                                          if (coerced15 !== void 0) {
                                            data15 = coerced15;
                                            if (data !== void 0) {
                                              data["since"] = coerced15;
                                            }
                                          }
                                        }
                                        if (errors === _errs37) {
                                          if (errors === _errs37) {
                                            if (typeof data15 === "string") {
                                              if (!formats02.validate(data15)) {
                                                validate44.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs37 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.until !== void 0 && func02.call(data, "until")) {
                                          let data16 = data.until;
                                          const _errs39 = errors;
                                          if (typeof data16 !== "string") {
                                            let dataType16 = typeof data16;
                                            let coerced16 = void 0;
                                            if (dataType16 == "object" && Array.isArray(data16) && data16.length == 1) {
                                              data16 = data16[0];
                                              dataType16 = typeof data16;
                                              if (typeof data16 === "string") {
                                                coerced16 = data16;
                                              }
                                            }
                                            if (!(coerced16 !== void 0)) {
                                              if (dataType16 == "number" || dataType16 == "boolean") {
                                                coerced16 = "" + data16;
                                              } else if (data16 === null) {
                                                coerced16 = "";
                                              } else {
                                                validate44.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                            }
                                            if (coerced16 !== void 0) {
                                              data16 = coerced16;
                                              if (data !== void 0) {
                                                data["until"] = coerced16;
                                              }
                                            }
                                          }
                                          if (errors === _errs39) {
                                            if (errors === _errs39) {
                                              if (typeof data16 === "string") {
                                                if (!formats02.validate(data16)) {
                                                  validate44.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                  return false;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs39 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          var valid6 = true;
                                          for (const key1 of Object.keys(data)) {
                                            if (pattern16.test(key1)) {
                                              let data17 = data[key1];
                                              const _errs41 = errors;
                                              if (typeof data17 !== "string") {
                                                let dataType17 = typeof data17;
                                                let coerced17 = void 0;
                                                if (dataType17 == "object" && Array.isArray(data17) && data17.length == 1) {
                                                  data17 = data17[0];
                                                  dataType17 = typeof data17;
                                                  if (typeof data17 === "string") {
                                                    coerced17 = data17;
                                                  }
                                                }
                                                if (!(coerced17 !== void 0)) {
                                                  if (dataType17 == "number" || dataType17 == "boolean") {
                                                    coerced17 = "" + data17;
                                                  } else if (data17 === null) {
                                                    coerced17 = "";
                                                  } else {
                                                    validate44.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5Elabel%5C.%5B%5E%3D%26%5D%7B1%2C253%7D%24/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                    return false;
                                                  }
                                                }
                                                if (coerced17 !== void 0) {
                                                  data17 = coerced17;
                                                  if (data !== void 0) {
                                                    data[key1] = coerced17;
                                                  }
                                                }
                                              }
                                              if (errors === _errs41) {
                                                if (typeof data17 === "string") {
                                                  if (func61(data17) > 253) {
                                                    validate44.errors = [{ instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/patternProperties/%5Elabel%5C.%5B%5E%3D%26%5D%7B1%2C253%7D%24/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid6 = _errs41 === errors;
                                              if (!valid6) {
                                                break;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate44.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getReport_query = validate45;
var schema75 = { "$id": "getReport.query", "type": "object", "properties": { "format": { "type": "string", "enum": ["json", "markdown", "text"] } }, "required": [], "additionalProperties": false };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!(key0 === "format")) {
          validate45.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.format !== void 0 && func02.call(data, "format")) {
          let data0 = data.format;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate45.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["format"] = coerced0;
              }
            }
          }
          if (!(data0 === "json" || data0 === "markdown" || data0 === "text")) {
            validate45.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema75.properties.format.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
        }
      }
    } else {
      validate45.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getReport_path = validate46;
var formats10 = /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === void 0 || !func02.call(data, "id")) && (missing0 = "id")) {
        validate46.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0 && func02.call(data, "id")) {
          let data0 = data.id;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate46.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["id"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (!formats10.test(data0)) {
                  validate46.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate46.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}
validate46.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
var getReport_header = validate47;
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data["if-none-match"] !== void 0 && func02.call(data, "if-none-match")) {
        let data0 = data["if-none-match"];
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate47.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["if-none-match"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func61(data0) > 1e3) {
              validate47.errors = [{ instancePath: instancePath + "/if-none-match", schemaPath: "#/properties/if-none-match/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }];
              return false;
            }
          }
        }
      }
    } else {
      validate47.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { "props": { "if-none-match": true }, "dynamicProps": false, "dynamicItems": false };
var listRestarts_query = validate48;
var schema78 = { "$id": "listRestarts.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" }, "limit": { "type": "integer", "minimum": 1, "maximum": 200, "default": 50 }, "cursor": { "type": "string", "maxLength": 500 } }, "required": [], "additionalProperties": false };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.limit === void 0) {
        data.limit = 50;
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema78.properties, key0)) {
          validate48.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate48.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate48.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate48.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate48.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.namespace !== void 0 && func02.call(data, "namespace")) {
            let data1 = data.namespace;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate48.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["namespace"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 63) {
                  validate48.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workload !== void 0 && func02.call(data, "workload")) {
              let data2 = data.workload;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate48.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["workload"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 317) {
                    validate48.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod !== void 0 && func02.call(data, "pod")) {
                let data3 = data.pod;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate48.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["pod"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 253) {
                      validate48.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.container !== void 0 && func02.call(data, "container")) {
                  let data4 = data.container;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate48.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["container"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 63) {
                        validate48.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.node !== void 0 && func02.call(data, "node")) {
                    let data5 = data.node;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate48.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["node"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 253) {
                          validate48.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cause !== void 0 && func02.call(data, "cause")) {
                      let data6 = data.cause;
                      const _errs15 = errors;
                      const _errs16 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate48.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["cause"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs16) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 63) {
                            validate48.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                            return false;
                          } else {
                            if (!pattern18.test(data6)) {
                              validate48.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.category !== void 0 && func02.call(data, "category")) {
                        let data7 = data.category;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate48.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["category"] = coerced7;
                            }
                          }
                        }
                        if (!(data7 === "memory" || data7 === "probe" || data7 === "configuration" || data7 === "command" || data7 === "image" || data7 === "dependency" || data7 === "storage" || data7 === "scheduling" || data7 === "node" || data7 === "process" || data7 === "unknown")) {
                          validate48.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.signature !== void 0 && func02.call(data, "signature")) {
                          let data8 = data.signature;
                          const _errs21 = errors;
                          const _errs22 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate48.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["signature"] = coerced8;
                              }
                            }
                          }
                          if (errors === _errs22) {
                            if (typeof data8 === "string") {
                              if (!pattern12.test(data8)) {
                                validate48.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs21 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.revision !== void 0 && func02.call(data, "revision")) {
                            let data9 = data.revision;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate48.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["revision"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (func61(data9) > 253) {
                                  validate48.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs24 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                              let data10 = data.exitCode;
                              const _errs26 = errors;
                              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 === "boolean" || data10 === null || dataType10 === "string" && data10 && data10 == +data10 && !(data10 % 1)) {
                                    coerced10 = +data10;
                                  } else {
                                    validate48.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["exitCode"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 4294967295 || isNaN(data10)) {
                                    validate48.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                    return false;
                                  } else {
                                    if (data10 < -2147483648 || isNaN(data10)) {
                                      validate48.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.alert !== void 0 && func02.call(data, "alert")) {
                                let data11 = data.alert;
                                const _errs28 = errors;
                                if (typeof data11 !== "string") {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 === "string") {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 == "number" || dataType11 == "boolean") {
                                      coerced11 = "" + data11;
                                    } else if (data11 === null) {
                                      coerced11 = "";
                                    } else {
                                      validate48.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["alert"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 === "string") {
                                    if (!pattern12.test(data11)) {
                                      validate48.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.since !== void 0 && func02.call(data, "since")) {
                                  let data12 = data.since;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate48.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["since"] = coerced12;
                                      }
                                    }
                                  }
                                  if (errors === _errs30) {
                                    if (errors === _errs30) {
                                      if (typeof data12 === "string") {
                                        if (!formats02.validate(data12)) {
                                          validate48.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.until !== void 0 && func02.call(data, "until")) {
                                    let data13 = data.until;
                                    const _errs32 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate48.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["until"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs32) {
                                      if (errors === _errs32) {
                                        if (typeof data13 === "string") {
                                          if (!formats02.validate(data13)) {
                                            validate48.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs32 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    let data14 = data.limit;
                                    const _errs34 = errors;
                                    if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                      let dataType14 = typeof data14;
                                      let coerced14 = void 0;
                                      if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                        data14 = data14[0];
                                        dataType14 = typeof data14;
                                        if (typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14)) {
                                          coerced14 = data14;
                                        }
                                      }
                                      if (!(coerced14 !== void 0)) {
                                        if (dataType14 === "boolean" || data14 === null || dataType14 === "string" && data14 && data14 == +data14 && !(data14 % 1)) {
                                          coerced14 = +data14;
                                        } else {
                                          validate48.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                          return false;
                                        }
                                      }
                                      if (coerced14 !== void 0) {
                                        data14 = coerced14;
                                        if (data !== void 0) {
                                          data["limit"] = coerced14;
                                        }
                                      }
                                    }
                                    if (errors === _errs34) {
                                      if (typeof data14 == "number" && isFinite(data14)) {
                                        if (data14 > 200 || isNaN(data14)) {
                                          validate48.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 }, message: "must be <= 200" }];
                                          return false;
                                        } else {
                                          if (data14 < 1 || isNaN(data14)) {
                                            validate48.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs34 === errors;
                                    if (valid0) {
                                      if (data.cursor !== void 0 && func02.call(data, "cursor")) {
                                        let data15 = data.cursor;
                                        const _errs36 = errors;
                                        if (typeof data15 !== "string") {
                                          let dataType15 = typeof data15;
                                          let coerced15 = void 0;
                                          if (dataType15 == "object" && Array.isArray(data15) && data15.length == 1) {
                                            data15 = data15[0];
                                            dataType15 = typeof data15;
                                            if (typeof data15 === "string") {
                                              coerced15 = data15;
                                            }
                                          }
                                          if (!(coerced15 !== void 0)) {
                                            if (dataType15 == "number" || dataType15 == "boolean") {
                                              coerced15 = "" + data15;
                                            } else if (data15 === null) {
                                              coerced15 = "";
                                            } else {
                                              validate48.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                          }
                                          if (coerced15 !== void 0) {
                                            data15 = coerced15;
                                            if (data !== void 0) {
                                              data["cursor"] = coerced15;
                                            }
                                          }
                                        }
                                        if (errors === _errs36) {
                                          if (typeof data15 === "string") {
                                            if (func61(data15) > 500) {
                                              validate48.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid0 = _errs36 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate48.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var countRestarts_query = validate49;
var schema83 = { "$id": "countRestarts.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" } }, "required": [], "additionalProperties": false };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema83.properties, key0)) {
          validate49.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate49.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate49.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate49.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate49.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.namespace !== void 0 && func02.call(data, "namespace")) {
            let data1 = data.namespace;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate49.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["namespace"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 63) {
                  validate49.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workload !== void 0 && func02.call(data, "workload")) {
              let data2 = data.workload;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate49.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["workload"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 317) {
                    validate49.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod !== void 0 && func02.call(data, "pod")) {
                let data3 = data.pod;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate49.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["pod"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 253) {
                      validate49.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.container !== void 0 && func02.call(data, "container")) {
                  let data4 = data.container;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate49.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["container"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 63) {
                        validate49.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.node !== void 0 && func02.call(data, "node")) {
                    let data5 = data.node;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate49.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["node"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 253) {
                          validate49.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cause !== void 0 && func02.call(data, "cause")) {
                      let data6 = data.cause;
                      const _errs15 = errors;
                      const _errs16 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate49.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["cause"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs16) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 63) {
                            validate49.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                            return false;
                          } else {
                            if (!pattern18.test(data6)) {
                              validate49.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.category !== void 0 && func02.call(data, "category")) {
                        let data7 = data.category;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate49.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["category"] = coerced7;
                            }
                          }
                        }
                        if (!(data7 === "memory" || data7 === "probe" || data7 === "configuration" || data7 === "command" || data7 === "image" || data7 === "dependency" || data7 === "storage" || data7 === "scheduling" || data7 === "node" || data7 === "process" || data7 === "unknown")) {
                          validate49.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.signature !== void 0 && func02.call(data, "signature")) {
                          let data8 = data.signature;
                          const _errs21 = errors;
                          const _errs22 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate49.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["signature"] = coerced8;
                              }
                            }
                          }
                          if (errors === _errs22) {
                            if (typeof data8 === "string") {
                              if (!pattern12.test(data8)) {
                                validate49.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs21 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.revision !== void 0 && func02.call(data, "revision")) {
                            let data9 = data.revision;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate49.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["revision"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (func61(data9) > 253) {
                                  validate49.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs24 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                              let data10 = data.exitCode;
                              const _errs26 = errors;
                              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 === "boolean" || data10 === null || dataType10 === "string" && data10 && data10 == +data10 && !(data10 % 1)) {
                                    coerced10 = +data10;
                                  } else {
                                    validate49.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["exitCode"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 4294967295 || isNaN(data10)) {
                                    validate49.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                    return false;
                                  } else {
                                    if (data10 < -2147483648 || isNaN(data10)) {
                                      validate49.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.alert !== void 0 && func02.call(data, "alert")) {
                                let data11 = data.alert;
                                const _errs28 = errors;
                                if (typeof data11 !== "string") {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 === "string") {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 == "number" || dataType11 == "boolean") {
                                      coerced11 = "" + data11;
                                    } else if (data11 === null) {
                                      coerced11 = "";
                                    } else {
                                      validate49.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["alert"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 === "string") {
                                    if (!pattern12.test(data11)) {
                                      validate49.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.since !== void 0 && func02.call(data, "since")) {
                                  let data12 = data.since;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate49.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["since"] = coerced12;
                                      }
                                    }
                                  }
                                  if (errors === _errs30) {
                                    if (errors === _errs30) {
                                      if (typeof data12 === "string") {
                                        if (!formats02.validate(data12)) {
                                          validate49.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.until !== void 0 && func02.call(data, "until")) {
                                    let data13 = data.until;
                                    const _errs32 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate49.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["until"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs32) {
                                      if (errors === _errs32) {
                                        if (typeof data13 === "string") {
                                          if (!formats02.validate(data13)) {
                                            validate49.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs32 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate49.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var exportRestarts_query = validate50;
var schema88 = { "$id": "exportRestarts.query", "type": "object", "properties": { "format": { "type": "string", "enum": ["ndjson", "csv"], "default": "ndjson" }, "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" } }, "required": [], "additionalProperties": false };
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate50.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.format === void 0) {
        data.format = "ndjson";
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema88.properties, key0)) {
          validate50.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        let data0 = data.format;
        const _errs2 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate50.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["format"] = coerced0;
            }
          }
        }
        if (!(data0 === "ndjson" || data0 === "csv")) {
          validate50.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema88.properties.format.enum }, message: "must be equal to one of the allowed values" }];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (valid0) {
          if (data.cluster !== void 0 && func02.call(data, "cluster")) {
            let data1 = data.cluster;
            const _errs4 = errors;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate50.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["cluster"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 253) {
                  validate50.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                  return false;
                } else {
                  if (func61(data1) < 1) {
                    validate50.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  } else {
                    if (!pattern42.test(data1)) {
                      validate50.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                      return false;
                    }
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.namespace !== void 0 && func02.call(data, "namespace")) {
              let data2 = data.namespace;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate50.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["namespace"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 63) {
                    validate50.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.workload !== void 0 && func02.call(data, "workload")) {
                let data3 = data.workload;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate50.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["workload"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 317) {
                      validate50.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod !== void 0 && func02.call(data, "pod")) {
                  let data4 = data.pod;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate50.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["pod"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 253) {
                        validate50.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.container !== void 0 && func02.call(data, "container")) {
                    let data5 = data.container;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate50.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["container"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 63) {
                          validate50.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.node !== void 0 && func02.call(data, "node")) {
                      let data6 = data.node;
                      const _errs15 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate50.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["node"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs15) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 253) {
                            validate50.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cause !== void 0 && func02.call(data, "cause")) {
                        let data7 = data.cause;
                        const _errs17 = errors;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate50.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["cause"] = coerced7;
                            }
                          }
                        }
                        if (errors === _errs18) {
                          if (typeof data7 === "string") {
                            if (func61(data7) > 63) {
                              validate50.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                              return false;
                            } else {
                              if (!pattern18.test(data7)) {
                                validate50.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.category !== void 0 && func02.call(data, "category")) {
                          let data8 = data.category;
                          const _errs20 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate50.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["category"] = coerced8;
                              }
                            }
                          }
                          if (!(data8 === "memory" || data8 === "probe" || data8 === "configuration" || data8 === "command" || data8 === "image" || data8 === "dependency" || data8 === "storage" || data8 === "scheduling" || data8 === "node" || data8 === "process" || data8 === "unknown")) {
                            validate50.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs20 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.signature !== void 0 && func02.call(data, "signature")) {
                            let data9 = data.signature;
                            const _errs23 = errors;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate50.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["signature"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (!pattern12.test(data9)) {
                                  validate50.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs23 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.revision !== void 0 && func02.call(data, "revision")) {
                              let data10 = data.revision;
                              const _errs26 = errors;
                              if (typeof data10 !== "string") {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 === "string") {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 == "number" || dataType10 == "boolean") {
                                    coerced10 = "" + data10;
                                  } else if (data10 === null) {
                                    coerced10 = "";
                                  } else {
                                    validate50.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["revision"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 === "string") {
                                  if (func61(data10) > 253) {
                                    validate50.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                    return false;
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                                let data11 = data.exitCode;
                                const _errs28 = errors;
                                if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11)) {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 === "boolean" || data11 === null || dataType11 === "string" && data11 && data11 == +data11 && !(data11 % 1)) {
                                      coerced11 = +data11;
                                    } else {
                                      validate50.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["exitCode"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 == "number" && isFinite(data11)) {
                                    if (data11 > 4294967295 || isNaN(data11)) {
                                      validate50.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                      return false;
                                    } else {
                                      if (data11 < -2147483648 || isNaN(data11)) {
                                        validate50.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.alert !== void 0 && func02.call(data, "alert")) {
                                  let data12 = data.alert;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate50.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["alert"] = coerced12;
                                      }
                                    }
                                  }
                                  if (errors === _errs30) {
                                    if (typeof data12 === "string") {
                                      if (!pattern12.test(data12)) {
                                        validate50.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.since !== void 0 && func02.call(data, "since")) {
                                    let data13 = data.since;
                                    const _errs32 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate50.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["since"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs32) {
                                      if (errors === _errs32) {
                                        if (typeof data13 === "string") {
                                          if (!formats02.validate(data13)) {
                                            validate50.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs32 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.until !== void 0 && func02.call(data, "until")) {
                                      let data14 = data.until;
                                      const _errs34 = errors;
                                      if (typeof data14 !== "string") {
                                        let dataType14 = typeof data14;
                                        let coerced14 = void 0;
                                        if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                          data14 = data14[0];
                                          dataType14 = typeof data14;
                                          if (typeof data14 === "string") {
                                            coerced14 = data14;
                                          }
                                        }
                                        if (!(coerced14 !== void 0)) {
                                          if (dataType14 == "number" || dataType14 == "boolean") {
                                            coerced14 = "" + data14;
                                          } else if (data14 === null) {
                                            coerced14 = "";
                                          } else {
                                            validate50.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        if (coerced14 !== void 0) {
                                          data14 = coerced14;
                                          if (data !== void 0) {
                                            data["until"] = coerced14;
                                          }
                                        }
                                      }
                                      if (errors === _errs34) {
                                        if (errors === _errs34) {
                                          if (typeof data14 === "string") {
                                            if (!formats02.validate(data14)) {
                                              validate50.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs34 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate50.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}
validate50.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getTimeline_query = validate51;
var schema93 = { "$id": "getTimeline.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "node": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" }, "limit": { "type": "integer", "minimum": 1, "maximum": 1e3, "default": 200 } }, "required": [], "additionalProperties": false };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.limit === void 0) {
        data.limit = 200;
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema93.properties, key0)) {
          validate51.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate51.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate51.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate51.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate51.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.namespace !== void 0 && func02.call(data, "namespace")) {
            let data1 = data.namespace;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate51.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["namespace"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 63) {
                  validate51.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workload !== void 0 && func02.call(data, "workload")) {
              let data2 = data.workload;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate51.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["workload"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 317) {
                    validate51.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod !== void 0 && func02.call(data, "pod")) {
                let data3 = data.pod;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate51.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["pod"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 253) {
                      validate51.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.node !== void 0 && func02.call(data, "node")) {
                  let data4 = data.node;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate51.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["node"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 253) {
                        validate51.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.container !== void 0 && func02.call(data, "container")) {
                    let data5 = data.container;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate51.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["container"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 63) {
                          validate51.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.since !== void 0 && func02.call(data, "since")) {
                      let data6 = data.since;
                      const _errs15 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate51.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["since"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs15) {
                        if (errors === _errs15) {
                          if (typeof data6 === "string") {
                            if (!formats02.validate(data6)) {
                              validate51.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.until !== void 0 && func02.call(data, "until")) {
                        let data7 = data.until;
                        const _errs17 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate51.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["until"] = coerced7;
                            }
                          }
                        }
                        if (errors === _errs17) {
                          if (errors === _errs17) {
                            if (typeof data7 === "string") {
                              if (!formats02.validate(data7)) {
                                validate51.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        let data8 = data.limit;
                        const _errs19 = errors;
                        if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                          let dataType8 = typeof data8;
                          let coerced8 = void 0;
                          if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                            data8 = data8[0];
                            dataType8 = typeof data8;
                            if (typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8)) {
                              coerced8 = data8;
                            }
                          }
                          if (!(coerced8 !== void 0)) {
                            if (dataType8 === "boolean" || data8 === null || dataType8 === "string" && data8 && data8 == +data8 && !(data8 % 1)) {
                              coerced8 = +data8;
                            } else {
                              validate51.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                              return false;
                            }
                          }
                          if (coerced8 !== void 0) {
                            data8 = coerced8;
                            if (data !== void 0) {
                              data["limit"] = coerced8;
                            }
                          }
                        }
                        if (errors === _errs19) {
                          if (typeof data8 == "number" && isFinite(data8)) {
                            if (data8 > 1e3 || isNaN(data8)) {
                              validate51.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }];
                              return false;
                            } else {
                              if (data8 < 1 || isNaN(data8)) {
                                validate51.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs19 === errors;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate51.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}
validate51.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getSignature_query = validate52;
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate52.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getSignature_path = validate53;
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.signature === void 0 || !func02.call(data, "signature")) && (missing0 = "signature")) {
        validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.signature !== void 0 && func02.call(data, "signature")) {
          let data0 = data.signature;
          const _errs2 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate53.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["signature"] = coerced0;
              }
            }
          }
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (!pattern12.test(data0)) {
                validate53.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "props": { "signature": true }, "dynamicProps": false, "dynamicItems": false };
var putResolution_query = validate54;
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var putResolution_path = validate55;
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === void 0 || !func02.call(data, "id")) && (missing0 = "id")) {
        validate55.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0 && func02.call(data, "id")) {
          let data0 = data.id;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["id"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (!formats10.test(data0)) {
                  validate55.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate55.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}
validate55.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
var getUsage_query = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var forgetTenantData_query = validate57;
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate57.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var forgetWorkload_query = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.cluster === void 0 || !func02.call(data, "cluster")) && (missing0 = "cluster") || (data.namespace === void 0 || !func02.call(data, "namespace")) && (missing0 = "namespace")) {
        validate58.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 of Object.keys(data)) {
          if (!(key0 === "cluster" || key0 === "namespace")) {
            validate58.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.cluster !== void 0 && func02.call(data, "cluster")) {
            let data0 = data.cluster;
            const _errs2 = errors;
            const _errs3 = errors;
            if (typeof data0 !== "string") {
              let dataType0 = typeof data0;
              let coerced0 = void 0;
              if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
                data0 = data0[0];
                dataType0 = typeof data0;
                if (typeof data0 === "string") {
                  coerced0 = data0;
                }
              }
              if (!(coerced0 !== void 0)) {
                if (dataType0 == "number" || dataType0 == "boolean") {
                  coerced0 = "" + data0;
                } else if (data0 === null) {
                  coerced0 = "";
                } else {
                  validate58.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced0 !== void 0) {
                data0 = coerced0;
                if (data !== void 0) {
                  data["cluster"] = coerced0;
                }
              }
            }
            if (errors === _errs3) {
              if (typeof data0 === "string") {
                if (func61(data0) > 253) {
                  validate58.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                  return false;
                } else {
                  if (func61(data0) < 1) {
                    validate58.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  } else {
                    if (!pattern42.test(data0)) {
                      validate58.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                      return false;
                    }
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.namespace !== void 0 && func02.call(data, "namespace")) {
              let data1 = data.namespace;
              const _errs5 = errors;
              if (typeof data1 !== "string") {
                let dataType1 = typeof data1;
                let coerced1 = void 0;
                if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                  data1 = data1[0];
                  dataType1 = typeof data1;
                  if (typeof data1 === "string") {
                    coerced1 = data1;
                  }
                }
                if (!(coerced1 !== void 0)) {
                  if (dataType1 == "number" || dataType1 == "boolean") {
                    coerced1 = "" + data1;
                  } else if (data1 === null) {
                    coerced1 = "";
                  } else {
                    validate58.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced1 !== void 0) {
                  data1 = coerced1;
                  if (data !== void 0) {
                    data["namespace"] = coerced1;
                  }
                }
              }
              if (errors === _errs5) {
                if (typeof data1 === "string") {
                  if (func61(data1) > 63) {
                    validate58.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                    return false;
                  } else {
                    if (func61(data1) < 1) {
                      validate58.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var forgetWorkload_path = validate59;
var pattern43 = new RegExp("^[A-Za-z]{1,63}$", "u");
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.kind === void 0 || !func02.call(data, "kind")) && (missing0 = "kind") || (data.name === void 0 || !func02.call(data, "name")) && (missing0 = "name")) {
        validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.kind !== void 0 && func02.call(data, "kind")) {
          let data0 = data.kind;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate59.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["kind"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern43.test(data0)) {
                validate59.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z]{1,63}$" }, message: 'must match pattern "^[A-Za-z]{1,63}$"' }];
                return false;
              }
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.name !== void 0 && func02.call(data, "name")) {
            let data1 = data.name;
            const _errs3 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["name"] = coerced1;
                }
              }
            }
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (func61(data1) > 253) {
                  validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                  return false;
                } else {
                  if (func61(data1) < 1) {
                    validate59.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate59.errors = vErrors;
  return errors === 0;
}
validate59.evaluated = { "props": { "kind": true, "name": true }, "dynamicProps": false, "dynamicItems": false };
var listCrashLoops_query = validate60;
var schema105 = { "$id": "listCrashLoops.query", "type": "object", "properties": { "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "open": { "type": "boolean" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" }, "limit": { "type": "integer", "minimum": 1, "maximum": 200, "default": 50 }, "cursor": { "type": "string", "maxLength": 500 } }, "required": [], "additionalProperties": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.limit === void 0) {
        data.limit = 50;
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema105.properties, key0)) {
          validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.cluster !== void 0 && func02.call(data, "cluster")) {
          let data0 = data.cluster;
          const _errs2 = errors;
          const _errs3 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate60.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["cluster"] = coerced0;
              }
            }
          }
          if (errors === _errs3) {
            if (typeof data0 === "string") {
              if (func61(data0) > 253) {
                validate60.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                return false;
              } else {
                if (func61(data0) < 1) {
                  validate60.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                } else {
                  if (!pattern42.test(data0)) {
                    validate60.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                    return false;
                  }
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.namespace !== void 0 && func02.call(data, "namespace")) {
            let data1 = data.namespace;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate60.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["namespace"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 63) {
                  validate60.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                  return false;
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.workload !== void 0 && func02.call(data, "workload")) {
              let data2 = data.workload;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate60.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["workload"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 317) {
                    validate60.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.pod !== void 0 && func02.call(data, "pod")) {
                let data3 = data.pod;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate60.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["pod"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 253) {
                      validate60.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.container !== void 0 && func02.call(data, "container")) {
                  let data4 = data.container;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate60.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["container"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 63) {
                        validate60.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.node !== void 0 && func02.call(data, "node")) {
                    let data5 = data.node;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate60.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["node"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 253) {
                          validate60.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.cause !== void 0 && func02.call(data, "cause")) {
                      let data6 = data.cause;
                      const _errs15 = errors;
                      const _errs16 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate60.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["cause"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs16) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 63) {
                            validate60.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                            return false;
                          } else {
                            if (!pattern18.test(data6)) {
                              validate60.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.category !== void 0 && func02.call(data, "category")) {
                        let data7 = data.category;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate60.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["category"] = coerced7;
                            }
                          }
                        }
                        if (!(data7 === "memory" || data7 === "probe" || data7 === "configuration" || data7 === "command" || data7 === "image" || data7 === "dependency" || data7 === "storage" || data7 === "scheduling" || data7 === "node" || data7 === "process" || data7 === "unknown")) {
                          validate60.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.signature !== void 0 && func02.call(data, "signature")) {
                          let data8 = data.signature;
                          const _errs21 = errors;
                          const _errs22 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate60.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["signature"] = coerced8;
                              }
                            }
                          }
                          if (errors === _errs22) {
                            if (typeof data8 === "string") {
                              if (!pattern12.test(data8)) {
                                validate60.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs21 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.revision !== void 0 && func02.call(data, "revision")) {
                            let data9 = data.revision;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate60.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["revision"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (func61(data9) > 253) {
                                  validate60.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs24 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                              let data10 = data.exitCode;
                              const _errs26 = errors;
                              if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 === "boolean" || data10 === null || dataType10 === "string" && data10 && data10 == +data10 && !(data10 % 1)) {
                                    coerced10 = +data10;
                                  } else {
                                    validate60.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["exitCode"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 == "number" && isFinite(data10)) {
                                  if (data10 > 4294967295 || isNaN(data10)) {
                                    validate60.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                    return false;
                                  } else {
                                    if (data10 < -2147483648 || isNaN(data10)) {
                                      validate60.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                      return false;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.alert !== void 0 && func02.call(data, "alert")) {
                                let data11 = data.alert;
                                const _errs28 = errors;
                                if (typeof data11 !== "string") {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 === "string") {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 == "number" || dataType11 == "boolean") {
                                      coerced11 = "" + data11;
                                    } else if (data11 === null) {
                                      coerced11 = "";
                                    } else {
                                      validate60.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["alert"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 === "string") {
                                    if (!pattern12.test(data11)) {
                                      validate60.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                      return false;
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.open !== void 0 && func02.call(data, "open")) {
                                  let data12 = data.open;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "boolean") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "boolean") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (data12 === "false" || data12 === 0 || data12 === null) {
                                        coerced12 = false;
                                      } else if (data12 === "true" || data12 === 1) {
                                        coerced12 = true;
                                      } else {
                                        validate60.errors = [{ instancePath: instancePath + "/open", schemaPath: "#/properties/open/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["open"] = coerced12;
                                      }
                                    }
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.since !== void 0 && func02.call(data, "since")) {
                                    let data13 = data.since;
                                    const _errs32 = errors;
                                    if (typeof data13 !== "string") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "string") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (dataType13 == "number" || dataType13 == "boolean") {
                                          coerced13 = "" + data13;
                                        } else if (data13 === null) {
                                          coerced13 = "";
                                        } else {
                                          validate60.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["since"] = coerced13;
                                        }
                                      }
                                    }
                                    if (errors === _errs32) {
                                      if (errors === _errs32) {
                                        if (typeof data13 === "string") {
                                          if (!formats02.validate(data13)) {
                                            validate60.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs32 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.until !== void 0 && func02.call(data, "until")) {
                                      let data14 = data.until;
                                      const _errs34 = errors;
                                      if (typeof data14 !== "string") {
                                        let dataType14 = typeof data14;
                                        let coerced14 = void 0;
                                        if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                          data14 = data14[0];
                                          dataType14 = typeof data14;
                                          if (typeof data14 === "string") {
                                            coerced14 = data14;
                                          }
                                        }
                                        if (!(coerced14 !== void 0)) {
                                          if (dataType14 == "number" || dataType14 == "boolean") {
                                            coerced14 = "" + data14;
                                          } else if (data14 === null) {
                                            coerced14 = "";
                                          } else {
                                            validate60.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        if (coerced14 !== void 0) {
                                          data14 = coerced14;
                                          if (data !== void 0) {
                                            data["until"] = coerced14;
                                          }
                                        }
                                      }
                                      if (errors === _errs34) {
                                        if (errors === _errs34) {
                                          if (typeof data14 === "string") {
                                            if (!formats02.validate(data14)) {
                                              validate60.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs34 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      let data15 = data.limit;
                                      const _errs36 = errors;
                                      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                        let dataType15 = typeof data15;
                                        let coerced15 = void 0;
                                        if (dataType15 == "object" && Array.isArray(data15) && data15.length == 1) {
                                          data15 = data15[0];
                                          dataType15 = typeof data15;
                                          if (typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15)) {
                                            coerced15 = data15;
                                          }
                                        }
                                        if (!(coerced15 !== void 0)) {
                                          if (dataType15 === "boolean" || data15 === null || dataType15 === "string" && data15 && data15 == +data15 && !(data15 % 1)) {
                                            coerced15 = +data15;
                                          } else {
                                            validate60.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                            return false;
                                          }
                                        }
                                        if (coerced15 !== void 0) {
                                          data15 = coerced15;
                                          if (data !== void 0) {
                                            data["limit"] = coerced15;
                                          }
                                        }
                                      }
                                      if (errors === _errs36) {
                                        if (typeof data15 == "number" && isFinite(data15)) {
                                          if (data15 > 200 || isNaN(data15)) {
                                            validate60.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 }, message: "must be <= 200" }];
                                            return false;
                                          } else {
                                            if (data15 < 1 || isNaN(data15)) {
                                              validate60.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs36 === errors;
                                      if (valid0) {
                                        if (data.cursor !== void 0 && func02.call(data, "cursor")) {
                                          let data16 = data.cursor;
                                          const _errs38 = errors;
                                          if (typeof data16 !== "string") {
                                            let dataType16 = typeof data16;
                                            let coerced16 = void 0;
                                            if (dataType16 == "object" && Array.isArray(data16) && data16.length == 1) {
                                              data16 = data16[0];
                                              dataType16 = typeof data16;
                                              if (typeof data16 === "string") {
                                                coerced16 = data16;
                                              }
                                            }
                                            if (!(coerced16 !== void 0)) {
                                              if (dataType16 == "number" || dataType16 == "boolean") {
                                                coerced16 = "" + data16;
                                              } else if (data16 === null) {
                                                coerced16 = "";
                                              } else {
                                                validate60.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                return false;
                                              }
                                            }
                                            if (coerced16 !== void 0) {
                                              data16 = coerced16;
                                              if (data !== void 0) {
                                                data["cursor"] = coerced16;
                                              }
                                            }
                                          }
                                          if (errors === _errs38) {
                                            if (typeof data16 === "string") {
                                              if (func61(data16) > 500) {
                                                validate60.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" }];
                                                return false;
                                              }
                                            }
                                          }
                                          var valid0 = _errs38 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var exportCrashLoops_query = validate61;
var schema110 = { "$id": "exportCrashLoops.query", "type": "object", "properties": { "format": { "type": "string", "enum": ["ndjson", "csv"], "default": "ndjson" }, "cluster": { "$ref": "components#/$defs/ClusterName" }, "namespace": { "type": "string", "maxLength": 63 }, "workload": { "type": "string", "maxLength": 317 }, "pod": { "type": "string", "maxLength": 253 }, "container": { "type": "string", "maxLength": 63 }, "node": { "type": "string", "maxLength": 253 }, "cause": { "$ref": "components#/$defs/CauseId" }, "category": { "$ref": "components#/$defs/Category" }, "signature": { "$ref": "components#/$defs/Signature" }, "revision": { "type": "string", "maxLength": 253 }, "exitCode": { "type": "integer", "minimum": -2147483648, "maximum": 4294967295 }, "alert": { "type": "string", "pattern": "^[0-9a-f]{16}$" }, "open": { "type": "boolean" }, "since": { "type": "string", "format": "date-time" }, "until": { "type": "string", "format": "date-time" } }, "required": [], "additionalProperties": false };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.format === void 0) {
        data.format = "ndjson";
      }
      const _errs1 = errors;
      for (const key0 of Object.keys(data)) {
        if (!func02.call(schema110.properties, key0)) {
          validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        let data0 = data.format;
        const _errs2 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
            data0 = data0[0];
            dataType0 = typeof data0;
            if (typeof data0 === "string") {
              coerced0 = data0;
            }
          }
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate61.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["format"] = coerced0;
            }
          }
        }
        if (!(data0 === "ndjson" || data0 === "csv")) {
          validate61.errors = [{ instancePath: instancePath + "/format", schemaPath: "#/properties/format/enum", keyword: "enum", params: { allowedValues: schema110.properties.format.enum }, message: "must be equal to one of the allowed values" }];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (valid0) {
          if (data.cluster !== void 0 && func02.call(data, "cluster")) {
            let data1 = data.cluster;
            const _errs4 = errors;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              let dataType1 = typeof data1;
              let coerced1 = void 0;
              if (dataType1 == "object" && Array.isArray(data1) && data1.length == 1) {
                data1 = data1[0];
                dataType1 = typeof data1;
                if (typeof data1 === "string") {
                  coerced1 = data1;
                }
              }
              if (!(coerced1 !== void 0)) {
                if (dataType1 == "number" || dataType1 == "boolean") {
                  coerced1 = "" + data1;
                } else if (data1 === null) {
                  coerced1 = "";
                } else {
                  validate61.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced1 !== void 0) {
                data1 = coerced1;
                if (data !== void 0) {
                  data["cluster"] = coerced1;
                }
              }
            }
            if (errors === _errs5) {
              if (typeof data1 === "string") {
                if (func61(data1) > 253) {
                  validate61.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                  return false;
                } else {
                  if (func61(data1) < 1) {
                    validate61.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  } else {
                    if (!pattern42.test(data1)) {
                      validate61.errors = [{ instancePath: instancePath + "/cluster", schemaPath: "components#/$defs/ClusterName/pattern", keyword: "pattern", params: { pattern: "^[^\\x00-\\x1f\\x7f]+$" }, message: 'must match pattern "^[^\\x00-\\x1f\\x7f]+$"' }];
                      return false;
                    }
                  }
                }
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.namespace !== void 0 && func02.call(data, "namespace")) {
              let data2 = data.namespace;
              const _errs7 = errors;
              if (typeof data2 !== "string") {
                let dataType2 = typeof data2;
                let coerced2 = void 0;
                if (dataType2 == "object" && Array.isArray(data2) && data2.length == 1) {
                  data2 = data2[0];
                  dataType2 = typeof data2;
                  if (typeof data2 === "string") {
                    coerced2 = data2;
                  }
                }
                if (!(coerced2 !== void 0)) {
                  if (dataType2 == "number" || dataType2 == "boolean") {
                    coerced2 = "" + data2;
                  } else if (data2 === null) {
                    coerced2 = "";
                  } else {
                    validate61.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced2 !== void 0) {
                  data2 = coerced2;
                  if (data !== void 0) {
                    data["namespace"] = coerced2;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data2 === "string") {
                  if (func61(data2) > 63) {
                    validate61.errors = [{ instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                    return false;
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.workload !== void 0 && func02.call(data, "workload")) {
                let data3 = data.workload;
                const _errs9 = errors;
                if (typeof data3 !== "string") {
                  let dataType3 = typeof data3;
                  let coerced3 = void 0;
                  if (dataType3 == "object" && Array.isArray(data3) && data3.length == 1) {
                    data3 = data3[0];
                    dataType3 = typeof data3;
                    if (typeof data3 === "string") {
                      coerced3 = data3;
                    }
                  }
                  if (!(coerced3 !== void 0)) {
                    if (dataType3 == "number" || dataType3 == "boolean") {
                      coerced3 = "" + data3;
                    } else if (data3 === null) {
                      coerced3 = "";
                    } else {
                      validate61.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                  if (coerced3 !== void 0) {
                    data3 = coerced3;
                    if (data !== void 0) {
                      data["workload"] = coerced3;
                    }
                  }
                }
                if (errors === _errs9) {
                  if (typeof data3 === "string") {
                    if (func61(data3) > 317) {
                      validate61.errors = [{ instancePath: instancePath + "/workload", schemaPath: "#/properties/workload/maxLength", keyword: "maxLength", params: { limit: 317 }, message: "must NOT have more than 317 characters" }];
                      return false;
                    }
                  }
                }
                var valid0 = _errs9 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.pod !== void 0 && func02.call(data, "pod")) {
                  let data4 = data.pod;
                  const _errs11 = errors;
                  if (typeof data4 !== "string") {
                    let dataType4 = typeof data4;
                    let coerced4 = void 0;
                    if (dataType4 == "object" && Array.isArray(data4) && data4.length == 1) {
                      data4 = data4[0];
                      dataType4 = typeof data4;
                      if (typeof data4 === "string") {
                        coerced4 = data4;
                      }
                    }
                    if (!(coerced4 !== void 0)) {
                      if (dataType4 == "number" || dataType4 == "boolean") {
                        coerced4 = "" + data4;
                      } else if (data4 === null) {
                        coerced4 = "";
                      } else {
                        validate61.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    if (coerced4 !== void 0) {
                      data4 = coerced4;
                      if (data !== void 0) {
                        data["pod"] = coerced4;
                      }
                    }
                  }
                  if (errors === _errs11) {
                    if (typeof data4 === "string") {
                      if (func61(data4) > 253) {
                        validate61.errors = [{ instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.container !== void 0 && func02.call(data, "container")) {
                    let data5 = data.container;
                    const _errs13 = errors;
                    if (typeof data5 !== "string") {
                      let dataType5 = typeof data5;
                      let coerced5 = void 0;
                      if (dataType5 == "object" && Array.isArray(data5) && data5.length == 1) {
                        data5 = data5[0];
                        dataType5 = typeof data5;
                        if (typeof data5 === "string") {
                          coerced5 = data5;
                        }
                      }
                      if (!(coerced5 !== void 0)) {
                        if (dataType5 == "number" || dataType5 == "boolean") {
                          coerced5 = "" + data5;
                        } else if (data5 === null) {
                          coerced5 = "";
                        } else {
                          validate61.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      if (coerced5 !== void 0) {
                        data5 = coerced5;
                        if (data !== void 0) {
                          data["container"] = coerced5;
                        }
                      }
                    }
                    if (errors === _errs13) {
                      if (typeof data5 === "string") {
                        if (func61(data5) > 63) {
                          validate61.errors = [{ instancePath: instancePath + "/container", schemaPath: "#/properties/container/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.node !== void 0 && func02.call(data, "node")) {
                      let data6 = data.node;
                      const _errs15 = errors;
                      if (typeof data6 !== "string") {
                        let dataType6 = typeof data6;
                        let coerced6 = void 0;
                        if (dataType6 == "object" && Array.isArray(data6) && data6.length == 1) {
                          data6 = data6[0];
                          dataType6 = typeof data6;
                          if (typeof data6 === "string") {
                            coerced6 = data6;
                          }
                        }
                        if (!(coerced6 !== void 0)) {
                          if (dataType6 == "number" || dataType6 == "boolean") {
                            coerced6 = "" + data6;
                          } else if (data6 === null) {
                            coerced6 = "";
                          } else {
                            validate61.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                        if (coerced6 !== void 0) {
                          data6 = coerced6;
                          if (data !== void 0) {
                            data["node"] = coerced6;
                          }
                        }
                      }
                      if (errors === _errs15) {
                        if (typeof data6 === "string") {
                          if (func61(data6) > 253) {
                            validate61.errors = [{ instancePath: instancePath + "/node", schemaPath: "#/properties/node/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cause !== void 0 && func02.call(data, "cause")) {
                        let data7 = data.cause;
                        const _errs17 = errors;
                        const _errs18 = errors;
                        if (typeof data7 !== "string") {
                          let dataType7 = typeof data7;
                          let coerced7 = void 0;
                          if (dataType7 == "object" && Array.isArray(data7) && data7.length == 1) {
                            data7 = data7[0];
                            dataType7 = typeof data7;
                            if (typeof data7 === "string") {
                              coerced7 = data7;
                            }
                          }
                          if (!(coerced7 !== void 0)) {
                            if (dataType7 == "number" || dataType7 == "boolean") {
                              coerced7 = "" + data7;
                            } else if (data7 === null) {
                              coerced7 = "";
                            } else {
                              validate61.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                          }
                          if (coerced7 !== void 0) {
                            data7 = coerced7;
                            if (data !== void 0) {
                              data["cause"] = coerced7;
                            }
                          }
                        }
                        if (errors === _errs18) {
                          if (typeof data7 === "string") {
                            if (func61(data7) > 63) {
                              validate61.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                              return false;
                            } else {
                              if (!pattern18.test(data7)) {
                                validate61.errors = [{ instancePath: instancePath + "/cause", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.category !== void 0 && func02.call(data, "category")) {
                          let data8 = data.category;
                          const _errs20 = errors;
                          if (typeof data8 !== "string") {
                            let dataType8 = typeof data8;
                            let coerced8 = void 0;
                            if (dataType8 == "object" && Array.isArray(data8) && data8.length == 1) {
                              data8 = data8[0];
                              dataType8 = typeof data8;
                              if (typeof data8 === "string") {
                                coerced8 = data8;
                              }
                            }
                            if (!(coerced8 !== void 0)) {
                              if (dataType8 == "number" || dataType8 == "boolean") {
                                coerced8 = "" + data8;
                              } else if (data8 === null) {
                                coerced8 = "";
                              } else {
                                validate61.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                            }
                            if (coerced8 !== void 0) {
                              data8 = coerced8;
                              if (data !== void 0) {
                                data["category"] = coerced8;
                              }
                            }
                          }
                          if (!(data8 === "memory" || data8 === "probe" || data8 === "configuration" || data8 === "command" || data8 === "image" || data8 === "dependency" || data8 === "storage" || data8 === "scheduling" || data8 === "node" || data8 === "process" || data8 === "unknown")) {
                            validate61.errors = [{ instancePath: instancePath + "/category", schemaPath: "components#/$defs/Category/enum", keyword: "enum", params: { allowedValues: schema66.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs20 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.signature !== void 0 && func02.call(data, "signature")) {
                            let data9 = data.signature;
                            const _errs23 = errors;
                            const _errs24 = errors;
                            if (typeof data9 !== "string") {
                              let dataType9 = typeof data9;
                              let coerced9 = void 0;
                              if (dataType9 == "object" && Array.isArray(data9) && data9.length == 1) {
                                data9 = data9[0];
                                dataType9 = typeof data9;
                                if (typeof data9 === "string") {
                                  coerced9 = data9;
                                }
                              }
                              if (!(coerced9 !== void 0)) {
                                if (dataType9 == "number" || dataType9 == "boolean") {
                                  coerced9 = "" + data9;
                                } else if (data9 === null) {
                                  coerced9 = "";
                                } else {
                                  validate61.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                              }
                              if (coerced9 !== void 0) {
                                data9 = coerced9;
                                if (data !== void 0) {
                                  data["signature"] = coerced9;
                                }
                              }
                            }
                            if (errors === _errs24) {
                              if (typeof data9 === "string") {
                                if (!pattern12.test(data9)) {
                                  validate61.errors = [{ instancePath: instancePath + "/signature", schemaPath: "components#/$defs/Signature/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                  return false;
                                }
                              }
                            }
                            var valid0 = _errs23 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.revision !== void 0 && func02.call(data, "revision")) {
                              let data10 = data.revision;
                              const _errs26 = errors;
                              if (typeof data10 !== "string") {
                                let dataType10 = typeof data10;
                                let coerced10 = void 0;
                                if (dataType10 == "object" && Array.isArray(data10) && data10.length == 1) {
                                  data10 = data10[0];
                                  dataType10 = typeof data10;
                                  if (typeof data10 === "string") {
                                    coerced10 = data10;
                                  }
                                }
                                if (!(coerced10 !== void 0)) {
                                  if (dataType10 == "number" || dataType10 == "boolean") {
                                    coerced10 = "" + data10;
                                  } else if (data10 === null) {
                                    coerced10 = "";
                                  } else {
                                    validate61.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                }
                                if (coerced10 !== void 0) {
                                  data10 = coerced10;
                                  if (data !== void 0) {
                                    data["revision"] = coerced10;
                                  }
                                }
                              }
                              if (errors === _errs26) {
                                if (typeof data10 === "string") {
                                  if (func61(data10) > 253) {
                                    validate61.errors = [{ instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" }];
                                    return false;
                                  }
                                }
                              }
                              var valid0 = _errs26 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.exitCode !== void 0 && func02.call(data, "exitCode")) {
                                let data11 = data.exitCode;
                                const _errs28 = errors;
                                if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                  let dataType11 = typeof data11;
                                  let coerced11 = void 0;
                                  if (dataType11 == "object" && Array.isArray(data11) && data11.length == 1) {
                                    data11 = data11[0];
                                    dataType11 = typeof data11;
                                    if (typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11)) {
                                      coerced11 = data11;
                                    }
                                  }
                                  if (!(coerced11 !== void 0)) {
                                    if (dataType11 === "boolean" || data11 === null || dataType11 === "string" && data11 && data11 == +data11 && !(data11 % 1)) {
                                      coerced11 = +data11;
                                    } else {
                                      validate61.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                                      return false;
                                    }
                                  }
                                  if (coerced11 !== void 0) {
                                    data11 = coerced11;
                                    if (data !== void 0) {
                                      data["exitCode"] = coerced11;
                                    }
                                  }
                                }
                                if (errors === _errs28) {
                                  if (typeof data11 == "number" && isFinite(data11)) {
                                    if (data11 > 4294967295 || isNaN(data11)) {
                                      validate61.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/maximum", keyword: "maximum", params: { comparison: "<=", limit: 4294967295 }, message: "must be <= 4294967295" }];
                                      return false;
                                    } else {
                                      if (data11 < -2147483648 || isNaN(data11)) {
                                        validate61.errors = [{ instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2147483648 }, message: "must be >= -2147483648" }];
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs28 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.alert !== void 0 && func02.call(data, "alert")) {
                                  let data12 = data.alert;
                                  const _errs30 = errors;
                                  if (typeof data12 !== "string") {
                                    let dataType12 = typeof data12;
                                    let coerced12 = void 0;
                                    if (dataType12 == "object" && Array.isArray(data12) && data12.length == 1) {
                                      data12 = data12[0];
                                      dataType12 = typeof data12;
                                      if (typeof data12 === "string") {
                                        coerced12 = data12;
                                      }
                                    }
                                    if (!(coerced12 !== void 0)) {
                                      if (dataType12 == "number" || dataType12 == "boolean") {
                                        coerced12 = "" + data12;
                                      } else if (data12 === null) {
                                        coerced12 = "";
                                      } else {
                                        validate61.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                    }
                                    if (coerced12 !== void 0) {
                                      data12 = coerced12;
                                      if (data !== void 0) {
                                        data["alert"] = coerced12;
                                      }
                                    }
                                  }
                                  if (errors === _errs30) {
                                    if (typeof data12 === "string") {
                                      if (!pattern12.test(data12)) {
                                        validate61.errors = [{ instancePath: instancePath + "/alert", schemaPath: "#/properties/alert/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{16}$" }, message: 'must match pattern "^[0-9a-f]{16}$"' }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid0 = _errs30 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.open !== void 0 && func02.call(data, "open")) {
                                    let data13 = data.open;
                                    const _errs32 = errors;
                                    if (typeof data13 !== "boolean") {
                                      let dataType13 = typeof data13;
                                      let coerced13 = void 0;
                                      if (dataType13 == "object" && Array.isArray(data13) && data13.length == 1) {
                                        data13 = data13[0];
                                        dataType13 = typeof data13;
                                        if (typeof data13 === "boolean") {
                                          coerced13 = data13;
                                        }
                                      }
                                      if (!(coerced13 !== void 0)) {
                                        if (data13 === "false" || data13 === 0 || data13 === null) {
                                          coerced13 = false;
                                        } else if (data13 === "true" || data13 === 1) {
                                          coerced13 = true;
                                        } else {
                                          validate61.errors = [{ instancePath: instancePath + "/open", schemaPath: "#/properties/open/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                          return false;
                                        }
                                      }
                                      if (coerced13 !== void 0) {
                                        data13 = coerced13;
                                        if (data !== void 0) {
                                          data["open"] = coerced13;
                                        }
                                      }
                                    }
                                    var valid0 = _errs32 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.since !== void 0 && func02.call(data, "since")) {
                                      let data14 = data.since;
                                      const _errs34 = errors;
                                      if (typeof data14 !== "string") {
                                        let dataType14 = typeof data14;
                                        let coerced14 = void 0;
                                        if (dataType14 == "object" && Array.isArray(data14) && data14.length == 1) {
                                          data14 = data14[0];
                                          dataType14 = typeof data14;
                                          if (typeof data14 === "string") {
                                            coerced14 = data14;
                                          }
                                        }
                                        if (!(coerced14 !== void 0)) {
                                          if (dataType14 == "number" || dataType14 == "boolean") {
                                            coerced14 = "" + data14;
                                          } else if (data14 === null) {
                                            coerced14 = "";
                                          } else {
                                            validate61.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                            return false;
                                          }
                                        }
                                        if (coerced14 !== void 0) {
                                          data14 = coerced14;
                                          if (data !== void 0) {
                                            data["since"] = coerced14;
                                          }
                                        }
                                      }
                                      if (errors === _errs34) {
                                        if (errors === _errs34) {
                                          if (typeof data14 === "string") {
                                            if (!formats02.validate(data14)) {
                                              validate61.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/properties/since/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs34 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.until !== void 0 && func02.call(data, "until")) {
                                        let data15 = data.until;
                                        const _errs36 = errors;
                                        if (typeof data15 !== "string") {
                                          let dataType15 = typeof data15;
                                          let coerced15 = void 0;
                                          if (dataType15 == "object" && Array.isArray(data15) && data15.length == 1) {
                                            data15 = data15[0];
                                            dataType15 = typeof data15;
                                            if (typeof data15 === "string") {
                                              coerced15 = data15;
                                            }
                                          }
                                          if (!(coerced15 !== void 0)) {
                                            if (dataType15 == "number" || dataType15 == "boolean") {
                                              coerced15 = "" + data15;
                                            } else if (data15 === null) {
                                              coerced15 = "";
                                            } else {
                                              validate61.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                              return false;
                                            }
                                          }
                                          if (coerced15 !== void 0) {
                                            data15 = coerced15;
                                            if (data !== void 0) {
                                              data["until"] = coerced15;
                                            }
                                          }
                                        }
                                        if (errors === _errs36) {
                                          if (errors === _errs36) {
                                            if (typeof data15 === "string") {
                                              if (!formats02.validate(data15)) {
                                                validate61.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs36 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getCrashLoop_query = validate62;
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate62.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getCrashLoop_path = validate63;
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === void 0 || !func02.call(data, "id")) && (missing0 = "id")) {
        validate63.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0 && func02.call(data, "id")) {
          let data0 = data.id;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate63.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["id"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (!formats10.test(data0)) {
                  validate63.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate63.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate63.errors = vErrors;
  return errors === 0;
}
validate63.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
var listCauses_query = validate64;
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate64.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate64.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
validate64.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getCause_query = validate65;
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate65.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getCause_path = validate66;
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === void 0 || !func02.call(data, "id")) && (missing0 = "id")) {
        validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0 && func02.call(data, "id")) {
          let data0 = data.id;
          const _errs2 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "components#/$defs/CauseId/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["id"] = coerced0;
              }
            }
          }
          if (errors === _errs2) {
            if (typeof data0 === "string") {
              if (func61(data0) > 63) {
                validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "components#/$defs/CauseId/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" }];
                return false;
              } else {
                if (!pattern18.test(data0)) {
                  validate66.errors = [{ instancePath: instancePath + "/id", schemaPath: "components#/$defs/CauseId/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate66.errors = vErrors;
  return errors === 0;
}
validate66.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
var listTokens_query = validate67;
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate67.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var createToken_query = validate68;
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate68.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
validate68.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var revokeToken_query = validate69;
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate69.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var revokeToken_path = validate70;
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if ((data.id === void 0 || !func02.call(data, "id")) && (missing0 = "id")) {
        validate70.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0 && func02.call(data, "id")) {
          let data0 = data.id;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (dataType0 == "object" && Array.isArray(data0) && data0.length == 1) {
              data0 = data0[0];
              dataType0 = typeof data0;
              if (typeof data0 === "string") {
                coerced0 = data0;
              }
            }
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate70.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["id"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (errors === _errs1) {
              if (typeof data0 === "string") {
                if (!formats10.test(data0)) {
                  validate70.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/format", keyword: "format", params: { format: "uuid" }, message: 'must match format "uuid"' }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate70.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { "props": { "id": true }, "dynamicProps": false, "dynamicItems": false };
var getHealth_query = validate71;
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate71.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getReadiness_query = validate72;
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate72.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate72.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate72.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate72.errors = vErrors;
  return errors === 0;
}
validate72.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getContract_query = validate73;
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate73.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var getDocs_query = validate74;
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate74.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 of Object.keys(data)) {
        validate74.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" }];
        return false;
        break;
      }
    } else {
      validate74.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate74.errors = vErrors;
  return errors === 0;
}
validate74.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// <stdin>
var validators = {
  createDiagnoses: { body: createDiagnoses_body, query: createDiagnoses_query, header: createDiagnoses_header },
  recordEvidence: { body: recordEvidence_body, query: recordEvidence_query, header: recordEvidence_header },
  receiveAlertmanager: { body: receiveAlertmanager_body, query: receiveAlertmanager_query, header: receiveAlertmanager_header },
  receiveAlertmanagerWithToken: { body: receiveAlertmanagerWithToken_body, query: receiveAlertmanagerWithToken_query, path: receiveAlertmanagerWithToken_path, header: receiveAlertmanagerWithToken_header },
  putGrafana: { body: putGrafana_body, query: putGrafana_query, header: putGrafana_header },
  receiveGrafana: { body: receiveGrafana_body, query: receiveGrafana_query, header: receiveGrafana_header },
  receiveGrafanaWithToken: { body: receiveGrafanaWithToken_body, query: receiveGrafanaWithToken_query, path: receiveGrafanaWithToken_path, header: receiveGrafanaWithToken_header },
  getReportOfAlert: { query: getReportOfAlert_query, path: getReportOfAlert_path },
  listReportsOfAlert: { query: listReportsOfAlert_query, path: listReportsOfAlert_path },
  listReportsOfAlertGroup: { query: listReportsOfAlertGroup_query, path: listReportsOfAlertGroup_path },
  listReports: { query: listReports_query },
  exportReports: { query: exportReports_query },
  getReport: { query: getReport_query, path: getReport_path, header: getReport_header },
  listRestarts: { query: listRestarts_query },
  countRestarts: { query: countRestarts_query },
  exportRestarts: { query: exportRestarts_query },
  getTimeline: { query: getTimeline_query },
  getSignature: { query: getSignature_query, path: getSignature_path },
  putResolution: { body: putResolution_body, query: putResolution_query, path: putResolution_path },
  getUsage: { query: getUsage_query },
  forgetTenantData: { query: forgetTenantData_query },
  forgetWorkload: { query: forgetWorkload_query, path: forgetWorkload_path },
  listCrashLoops: { query: listCrashLoops_query },
  exportCrashLoops: { query: exportCrashLoops_query },
  getCrashLoop: { query: getCrashLoop_query, path: getCrashLoop_path },
  listCauses: { query: listCauses_query },
  getCause: { query: getCause_query, path: getCause_path },
  listTokens: { query: listTokens_query },
  createToken: { body: createToken_body, query: createToken_query },
  revokeToken: { query: revokeToken_query, path: revokeToken_path },
  getHealth: { query: getHealth_query },
  getReadiness: { query: getReadiness_query },
  getContract: { query: getContract_query },
  getDocs: { query: getDocs_query }
};
export {
  validators
};
