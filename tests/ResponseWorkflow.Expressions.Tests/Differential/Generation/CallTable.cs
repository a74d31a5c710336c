namespace ResponseWorkflow.Expressions.Tests.Differential.Generation;

/// <summary>A built-in function as the generator calls it.</summary>
/// <param name="Receiver">What it is called on, or null for a function of a fixed object.</param>
/// <param name="Name">Its name; with its object when there is no receiver.</param>
/// <param name="Arguments">One letter an argument; see <see cref="CallTable"/>.</param>
/// <param name="Required">How many of them are always given.</param>
/// <param name="Result">What it most likely gives.</param>
internal sealed record BuiltinCall(Sort? Receiver, string Name, string Arguments, int Required, Sort Result)
{
    /// <summary>Whether its last digits depend on the engine, so that only the first ones are compared.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Whether its result is an iterator, which is spread into an array.</summary>
    public bool IsIterator { get; init; }
}

/// <summary>The built-in functions that generated programs call.</summary>
/// <remarks>
/// An entry reads <c>receiver.name(arguments)result</c>. Letters: n number, i small whole number, s text, b flag, a list, o record,
/// m Map, t Set, d Date, D the text of a date, j of JSON, q a
/// replacer, r RegExp, g global RegExp, * anything; functions: 1 and 2 by the count of parameters, c a comparison. Arguments
/// after a bar may be missing; <c>~</c> before the result marks an approximate one, <c>@</c> an iterator.
/// </remarks>
internal static class CallTable
{
    private const string Entries =
        """
        s.at(n)*  s.charAt(|n)s  s.charCodeAt(|n)n  s.codePointAt(|n)*  s.concat(*|*)s  s.endsWith(s|n)b  s.includes(s|n)b  s.indexOf(s|n)n
        s.lastIndexOf(s|n)n  s.match(r)*  s.matchAll(g)@a  s.normalize()s  s.padEnd(i|s)s  s.padStart(i|s)s  s.repeat(i)s  s.replace(r,s)s
        s.replace(s,s)s  s.replace(r,2)s  s.replaceAll(s,s)s  s.replaceAll(g,s)s  s.replaceAll(g,1)s  s.search(r)n  s.slice(n|n)s  s.split(s|i)a
        s.split(r|i)a  s.startsWith(s|n)b  s.substring(n|n)s  s.substr(n|n)s  s.toLowerCase()s  s.toUpperCase()s  s.trim()s  s.trimStart()s  s.trimEnd()s
        s.toString()s  s.valueOf()s  s.hasOwnProperty(*)b
        a.at(n)*  a.concat(*|*)a  a.copyWithin(n,n|n)a  a.every(1)b  a.fill(*|n,n)a  a.filter(1)a  a.find(1)*  a.findIndex(1)n  a.findLast(1)*
        a.findLastIndex(1)n  a.flat(|i)a  a.flatMap(1)a  a.forEach(1)*  a.includes(*|n)b  a.indexOf(*|n)n  a.join(|s)s  a.lastIndexOf(*)n  a.lastIndexOf(*,n)n
        a.map(1)a  a.map(2)a  a.pop()*  a.push(*|*)n  a.reduce(2|*)*  a.reduceRight(2|*)*  a.reverse()a  a.shift()*  a.slice(|n,n)a  a.some(1)b
        a.sort()a  a.sort(c)a  a.splice(n|n,*,*)a  a.toString()s  a.unshift(*|*)n  a.keys()@a  a.entries()@a  a.values()@a
        a.toSorted()a  a.toSorted(c)a  a.toReversed()a  a.with(n,*)a  a.toSpliced(n|n,*)a  a.hasOwnProperty(*)b
        n.toFixed(|i)s  n.toPrecision(|i)s  n.toExponential(|i)s  n.toString(|i)s  n.valueOf()n
        o.hasOwnProperty(s)b  o.toString()s  o.valueOf()*  o.propertyIsEnumerable(s)b
        m.get(*)*  m.set(*,*)m  m.has(*)b  m.delete(*)b  m.clear()*  m.keys()@a  m.values()@a  m.entries()@a  m.forEach(2)*
        t.add(*)t  t.has(*)b  t.delete(*)b  t.clear()*  t.values()@a  t.entries()@a  t.forEach(1)*
        r.test(s)b  r.exec(s)*  r.toString()s  g.test(s)b  g.exec(s)*
        d.getTime()n  d.valueOf()n  d.getFullYear()n  d.getMonth()n  d.getDate()n  d.getDay()n  d.getHours()n  d.getMinutes()n  d.getSeconds()n
        d.getMilliseconds()n  d.getTimezoneOffset()n  d.getUTCFullYear()n  d.getUTCMonth()n  d.getUTCDate()n  d.getUTCDay()n  d.getUTCHours()n
        d.getUTCMinutes()n  d.getUTCSeconds()n  d.getUTCMilliseconds()n  d.toISOString()s  d.toJSON()s  d.toString()s  d.toUTCString()s
        d.toDateString()s  d.toTimeString()s  d.setFullYear(n|n,n)n  d.setMonth(n|n)n  d.setDate(n)n  d.setHours(n|n,n,n)n  d.setMinutes(n|n,n)n
        d.setSeconds(n|n)n  d.setMilliseconds(n)n  d.setTime(n)n  d.setUTCFullYear(n|n,n)n  d.setUTCMonth(n|n)n  d.setUTCDate(n)n  d.setUTCHours(n|n)n
        Math.abs(n)n  Math.ceil(n)n  Math.floor(n)n  Math.round(n)n  Math.trunc(n)n  Math.sign(n)n  Math.max(|n,n,n)n  Math.min(|n,n,n)n  Math.sqrt(n)n
        Math.fround(n)n  Math.clz32(n)n  Math.imul(n,n)n  Math.pow(n,i)~n  Math.cbrt(n)~n  Math.hypot(n|n,n)~n  Math.log(n)~n  Math.log2(n)~n  Math.log10(n)~n
        Math.log1p(n)~n  Math.exp(i)~n  Math.expm1(i)~n  Math.sin(n)~n  Math.cos(n)~n  Math.atan2(n,n)~n  Math.atan(n)~n  Math.tanh(n)~n
        Number(|*)n  String(|*)s  Boolean(|*)b  parseInt(s)n  parseInt(*)n  parseFloat(s)n  parseFloat(*)n  isNaN(*)b  isFinite(*)b
        Number.isInteger(*)b  Number.isSafeInteger(*)b  Number.isNaN(*)b  Number.isFinite(*)b  Number.parseFloat(s)n
        String.fromCharCode(n|n)s  String.fromCodePoint(i|i)s  Array.isArray(*)b  Array.of(|*,*)a  Array.from(a)a  Array.from(s|1)a  Array.from(t)a  Array.from(m)a
        Array.from(a,2)a  Object.keys(o)a  Object.values(o)a  Object.entries(o)a  Object.keys(*)a  Object.entries(*)a  Object.assign(o|*,*)o
        Object.freeze(o)o  Object.isFrozen(*)b  Object.seal(o)o  Object.isSealed(*)b  Object.preventExtensions(o)o  Object.isExtensible(*)b
        Object.is(*,*)b  Object.getOwnPropertyNames(a)a  Object.getOwnPropertyNames(s)a  Object.hasOwn(o,s)b  Object.fromEntries(m)o
        JSON.stringify(*)s  JSON.stringify(*,2)s  JSON.stringify(*,a)s  JSON.stringify(*,q,*)s  JSON.parse(s)*  JSON.parse(j)*  JSON.parse(j,2)*
        Date.UTC(n,n|n,n,n)n  Date.parse(D)n  encodeURIComponent(s)s  decodeURIComponent(s)s  encodeURI(s)s  decodeURI(s)s
        """;

    /// <summary>All of them.</summary>
    public static BuiltinCall[] All { get; } = [.. Entries.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    private static BuiltinCall Parse(string entry)
    {
        var open = entry.IndexOf('(', StringComparison.Ordinal);
        var close = entry.IndexOf(')', StringComparison.Ordinal);
        var arguments = entry[(open + 1)..close];
        var bar = arguments.IndexOf('|', StringComparison.Ordinal);
        var required = (bar < 0 ? arguments : arguments[..bar]).Count(c => c != ',');
        var hasReceiver = entry[1] == '.';
        return new BuiltinCall(
            hasReceiver ? SortOf(entry[0]) : null,
            hasReceiver ? entry[2..open] : entry[..open],
            arguments.Replace(",", "", StringComparison.Ordinal).Replace("|", "", StringComparison.Ordinal),
            required,
            SortOf(entry[^1]))
        {
            IsApproximate = entry[close + 1] == '~',
            IsIterator = entry[close + 1] == '@',
        };
    }

    private static Sort SortOf(char letter) => letter switch
    {
        'n' or 'i' => Sort.Number,
        's' => Sort.Text,
        'b' => Sort.Flag,
        'a' => Sort.List,
        'o' => Sort.Record,
        'm' => Sort.Map,
        't' => Sort.Set,
        'd' => Sort.Date,
        'r' or 'g' => Sort.Pattern,
        _ => Sort.Any,
    };
}
