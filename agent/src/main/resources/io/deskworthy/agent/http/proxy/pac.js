// The functions that every PAC script may call. dnsResolve and myIpAddress come from the program.

function isPlainHostName(host) {
  return String(host).indexOf('.') < 0;
}

function dnsDomainIs(host, domain) {
  host = String(host);
  domain = String(domain);
  var at = host.length - domain.length;
  return at >= 0 && host.substring(at) === domain;
}

function localHostOrDomainIs(host, full) {
  return host === full || String(full).indexOf(host + '.') === 0;
}

function isResolvable(host) {
  return dnsResolve(host) !== null;
}

function dnsDomainLevels(host) {
  return String(host).split('.').length - 1;
}

function convert_addr(text) {
  var parts = String(text).split('.');
  if (parts.length !== 4) {
    return null;
  }
  var number = 0;
  for (var i = 0; i < 4; i++) {
    var part = Number(parts[i]);
    if (!(part >= 0 && part <= 255)) {
      return null;
    }
    number = number * 256 + part;
  }
  return number | 0;
}

function isInNet(host, pattern, mask) {
  var address = convert_addr(host);
  if (address === null) {
    address = convert_addr(dnsResolve(host));
  }
  var network = convert_addr(pattern);
  var bits = convert_addr(mask);
  if (address === null || network === null || bits === null) {
    return false;
  }
  return (address & bits) === (network & bits);
}

// Goes back to the last star only, so that no pattern takes longer than length times length.
function shExpMatch(text, pattern) {
  text = String(text);
  pattern = String(pattern);
  var t = 0, p = 0, star = -1, mark = 0;
  while (t < text.length) {
    var c = pattern.charAt(p);
    if (p < pattern.length && c === '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.length && (c === '?' || c === text.charAt(t))) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (pattern.charAt(p) === '*') {
    p++;
  }
  return p === pattern.length;
}

var PAC_DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
var PAC_MONTHS =
    ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

function pacArguments(given) {
  var list = Array.prototype.slice.call(given);
  var gmt = list[list.length - 1] === 'GMT';
  if (gmt) {
    list.pop();
  }
  return {list: list, gmt: gmt, now: new Date()};
}

// A range may go round: FRI to MON, 22 to 6.
function pacWithin(from, now, to) {
  return from <= to ? from <= now && now <= to : now >= from || now <= to;
}

function weekdayRange() {
  var a = pacArguments(arguments);
  var today = a.gmt ? a.now.getUTCDay() : a.now.getDay();
  var from = PAC_DAYS.indexOf(a.list[0]);
  var to = a.list.length > 1 ? PAC_DAYS.indexOf(a.list[1]) : from;
  return from >= 0 && to >= 0 && pacWithin(from, today, to);
}

// A point in time as a number of which only the parts that were given count.
function pacDate(parts, year, month, day) {
  var number = 0;
  for (var i = 0; i < parts.length; i++) {
    var part = parts[i];
    if (PAC_MONTHS.indexOf(part) >= 0) {
      number += 100 * (month === undefined ? PAC_MONTHS.indexOf(part) : month);
    } else if (part > 31) {
      number += 10000 * (year === undefined ? part : year);
    } else {
      number += day === undefined ? part : day;
    }
  }
  return number;
}

function dateRange() {
  var a = pacArguments(arguments);
  var year = a.gmt ? a.now.getUTCFullYear() : a.now.getFullYear();
  var month = a.gmt ? a.now.getUTCMonth() : a.now.getMonth();
  var day = a.gmt ? a.now.getUTCDate() : a.now.getDate();
  var half = a.list.length === 1 ? 1 : a.list.length >> 1;
  var from = a.list.slice(0, half);
  var to = a.list.length === 1 ? from : a.list.slice(half);
  return pacWithin(pacDate(from), pacDate(from, year, month, day), pacDate(to));
}

function timeRange() {
  var a = pacArguments(arguments);
  var hour = a.gmt ? a.now.getUTCHours() : a.now.getHours();
  var minute = a.gmt ? a.now.getUTCMinutes() : a.now.getMinutes();
  var second = a.gmt ? a.now.getUTCSeconds() : a.now.getSeconds();
  var n = a.list;
  if (n.length === 1) {
    return hour === n[0];
  }
  // As in browsers the last hour, or minute, belongs to the range: (0, 23) is always true.
  if (n.length === 2) {
    return pacWithin(n[0], hour, n[1]);
  }
  if (n.length === 4) {
    return pacWithin(n[0] * 60 + n[1], hour * 60 + minute, n[2] * 60 + n[3]);
  }
  return pacWithin(
      n[0] * 3600 + n[1] * 60 + n[2],
      hour * 3600 + minute * 60 + second,
      n[3] * 3600 + n[4] * 60 + n[5]);
}

function alert() {}
