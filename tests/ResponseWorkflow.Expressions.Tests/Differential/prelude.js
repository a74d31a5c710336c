var seen = [];
function show(v, depth) {
  depth = depth || 0;
  if (v === undefined) return 'undefined';
  if (v === null) return 'null';
  if (typeof v === 'number') return v === 0 && 1 / v < 0 ? '-0' : String(v);
  if (typeof v === 'string') return JSON.stringify(v.length > 200 ? v.slice(0, 200) + '~' + v.length : v);
  if (typeof v === 'boolean') return String(v);
  if (typeof v === 'function') return 'function ' + v.name + '/' + v.length;
  if (depth > 4) return '...';
  var parts = [];
  if (Array.isArray(v)) {
    for (var i = 0; i < v.length && i < 40; i++) parts.push(i in v ? show(v[i], depth + 1) : 'hole');
    for (var key of Object.keys(v)) if (!/^\d+$/.test(key)) parts.push(key + ': ' + show(v[key], depth + 1));
    return '[' + parts.join(', ') + (v.length > 40 ? '~' + v.length : '') + ']';
  }
  if (v instanceof Map) {
    v.forEach(function (value, key) { if (parts.length < 40) parts.push(show(key, depth + 1) + ' => ' + show(value, depth + 1)); });
    return 'Map(' + v.size + '){' + parts.join(', ') + '}';
  }
  if (v instanceof Set) {
    v.forEach(function (value) { if (parts.length < 40) parts.push(show(value, depth + 1)); });
    return 'Set(' + v.size + '){' + parts.join(', ') + '}';
  }
  if (v instanceof Date) return 'Date ' + v.getTime();
  if (v instanceof RegExp) return 'RegExp ' + String(v) + ' ' + v.lastIndex;
  if (v instanceof Error) return v.name === 'Error' ? String(v) : v.name;
  for (var name of Object.keys(v)) parts.push(JSON.stringify(name) + ': ' + show(v[name], depth + 1));
  return '{' + parts.join(', ') + '}';
}
function t(v) { if (seen.length < 60) seen.push(show(v, 2)); return v; }
function g(f) { try { return f(); } catch (e) { t(e); return undefined; } }
