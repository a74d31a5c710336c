using System.Diagnostics;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Builtins;

public sealed class HostileCallsTests
{
    private static readonly ScriptBudget Small = new() { Steps = 400_000, MemoryBytes = 16 << 20, Time = TimeSpan.FromSeconds(1), RegexTime = TimeSpan.FromMilliseconds(50) };

    [Theory]
    [InlineData("new Array(1e9).join()")]
    [InlineData("[].length = 4e9; 1")]
    [InlineData("const a = []; a.length = 4e9")]
    [InlineData("const a = []; a[4e9] = 1")]
    [InlineData("Array.from({ length: 1e9 })")]
    [InlineData("Array.from({ length: 1e9 }, (x, i) => i)")]
    [InlineData("Array(1e9).fill(0)")]
    [InlineData("Array(1e8).map(x => x)")]
    [InlineData("Array.prototype.map.call({ length: 1e9 }, x => x)")]
    [InlineData("Array.prototype.indexOf.call({ length: 1e15 }, 1)")]
    [InlineData("Array.prototype.join.call({ length: 1e15 })")]
    [InlineData("Array.prototype.reverse.call({ length: 1e15 })")]
    [InlineData("Array.prototype.sort.call({ length: 1e15 })")]
    [InlineData("Array.prototype.fill.call({ length: 1e15 }, 0)")]
    [InlineData("Array.prototype.shift.call({ length: 1e15 })")]
    [InlineData("Array.prototype.splice.call({ length: 1e15 }, 0, 1)")]
    [InlineData("Array.prototype.copyWithin.call({ length: 1e15 }, 0, 1)")]
    [InlineData("Array.prototype.reduce.call({ length: 1e15 }, x => x, 0)")]
    [InlineData("Array.prototype.lastIndexOf.call({ length: 1e15 }, 1)")]
    [InlineData("Array.prototype.flat.call({ length: 1e15 })")]
    [InlineData("let a = [1]; for (;;) a = a.concat(a)")]
    [InlineData("let a = [1]; while (true) a.push(...a)")]
    [InlineData("let a = [[1]]; for (let i = 0; i < 100; i++) a = [a, a]; a.flat(Infinity)")]
    [InlineData("const a = []; a.push(a, a); a.flat(Infinity)")]
    [InlineData("const a = [1]; for (const x of a) a.push(x)")]
    [InlineData("const a = [1, 2, 3]; a.forEach(function f(x) { a.forEach(f) })")]
    [InlineData("Array.from({ length: 300000 }, (x, i) => -i).sort((a, b) => { for (;;); })")]
    [InlineData("let n = 0; Array.from({ length: 300000 }, (x, i) => i).sort(() => n++ % 2 ? 1 : -1); for (;;);")]
    [InlineData("'a'.padEnd(3e8)")]
    [InlineData("'a'.padStart(3e8, 'xy')")]
    [InlineData("'x'.repeat(3e8)")]
    [InlineData("let s = 'x'; for (;;) s = s.concat(s)")]
    [InlineData("let s = 'x'; for (;;) s = s + s")]
    [InlineData("'a'.repeat(100000).replaceAll('a', 'b'.repeat(100000))")]
    [InlineData("'a'.repeat(100000).replaceAll('a', () => 'b'.repeat(10000))")]
    [InlineData("'a'.repeat(100000).replace(/a/g, '$`$&$\\'')")]
    [InlineData("'a'.repeat(10000).split('').map(x => 'a'.repeat(10000).split(''))")]
    [InlineData("'ab'.repeat(1000000).split(/(a)(b)/)")]
    [InlineData("const s = ','.repeat(3000000); [s.split(','), s.split(',')]")]
    [InlineData("let x = {}; for (let i = 0; i < 60; i++) x = { a: x, b: x }; JSON.stringify(x)")]
    [InlineData("const a = new Array(1000).fill('x'.repeat(1000)); JSON.stringify(new Array(1000).fill(a))")]
    [InlineData("JSON.stringify(new Array(1e6).fill(0), null, 10).length + JSON.stringify(new Array(1e6).fill(0), null, 10).length + JSON.stringify(new Array(1e6).fill(0), null, 10).length")]
    [InlineData("JSON.stringify({ toJSON() { return this } }, (k, v) => [v])")]
    [InlineData("JSON.parse('['.repeat(1e6))")]
    [InlineData("JSON.parse('{\"a\":'.repeat(1e5))")]
    [InlineData("JSON.parse('['.repeat(1e5) + ']'.repeat(1e5))")]
    [InlineData("JSON.parse('[' + '{},'.repeat(1000000) + '{}]')")]
    [InlineData("JSON.parse('[1]', function (k, v) { this[k] = [v]; return [v] }); for (;;);")]
    [InlineData("let v = 0; const o = { get x() { return o.x } }; o.x")]
    [InlineData("const o = { toString() { return '' + o } }; '' + o")]
    [InlineData("const o = { valueOf() { return +o } }; Math.max(o)")]
    [InlineData("const m = new Map(); for (let i = 0; ; i++) m.set(i, i)")]
    [InlineData("const m = new Map([[1, 1]]); for (const [k] of m) m.set(k + 1, 1)")]
    [InlineData("const s = new Set(); for (let i = 0; ; i++) s.add('k' + i)")]
    [InlineData("const m = new Map([[1, 1]]); m.forEach((v, k) => { m.delete(k); m.set(k, 1) })")]
    [InlineData("Object.assign({}, 'x'.repeat(3e7))")]
    [InlineData("Object.keys('x'.repeat(3e7))")]
    [InlineData("const o = {}; for (let i = 0; ; i++) o['k' + i] = i")]
    [InlineData("let s = '\\ufdfa'.repeat(1e7); s.normalize('NFKD')")]
    [InlineData("encodeURIComponent('中'.repeat(1e7))")]
    [InlineData("Math.max.apply(null, { length: 1e9 })")]
    [InlineData("Math.max(...Array.from({ length: 1e7 }))")]
    [InlineData("String.fromCharCode.apply(null, { length: 1e9 })")]
    [InlineData("for (;;) new RegExp('a' + Math.random() + 'b'.repeat(500))")]
    [InlineData("const r = []; for (let i = 0; ; i++) r.push(new RegExp('x'.repeat(900) + i))")]
    [InlineData("for (;;) new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })")]
    [InlineData("const it = [].values(); for (;;) it.next()")]
    [InlineData("const a = Array.from({ length: 2000 }, (x, i) => i); for (;;) a.unshift(a.pop())")]
    [InlineData("'a'.localeCompare('a'.repeat(3e7)); for (;;);")]
    [InlineData("const s = 'a'.repeat(5e6); const w = 'a'.repeat(1e6) + 'b' + 'a'.repeat(1e6); for (;;) s.indexOf(w)")]
    [InlineData("const s = 'a'.repeat(5e6); for (;;) s.lastIndexOf('b' + 'a'.repeat(60))")]
    [InlineData("/(a+)+$/.test('a'.repeat(40) + '!')")]
    [InlineData("/^(?:a|ab?)*$/.test('a'.repeat(40) + '!'); /(x+x+)+y/.test('x'.repeat(60))")]
    [InlineData("/(.*)*x/.test('y'.repeat(60)); /(x+x+)+y/.test('x'.repeat(60))")]
    [InlineData("/(?:a?){40}a{40}/.test('a'.repeat(39)); for (;;);")]
    [InlineData("/(\\w+\\s?)+$/.exec('word '.repeat(30) + '!')")]
    [InlineData("'x'.repeat(60).replace(/(x+x+)+y/g, '')")]
    [InlineData("'x'.repeat(60).split(/(x+x+)+y/)")]
    [InlineData("[...'x'.repeat(60).matchAll(/(x+x+)+y/g)]")]
    [InlineData("'x'.repeat(60).search(/(x+x+)+y/)")]
    [InlineData("/(?=(x+x+)+y)/.test('x'.repeat(60))")]
    [InlineData("/(?<=(x+x+)+y)z/.test('x'.repeat(60) + 'z'); /(x+x+)+y/.test('x'.repeat(60))")]
    [InlineData("/((a{1,100}){1,100}){1,100}b/.test('a'.repeat(200))")]
    [InlineData("const t = 'a'.repeat(100000); for (;;) /b/.test(t)")]
    [InlineData("'a'.repeat(3000000).match(/./g); 'a'.repeat(3000000).match(/./g)")]
    [InlineData("const t = 'a'.repeat(1000000); /a*b/.test(t); /[^b]*c/.test(t); for (;;);")]
    public void A_hostile_call_ends_with_a_budget_error(string source)
    {
        var watch = Stopwatch.StartNew();
        var error = Should.Throw<ScriptException>(() => ScriptSample.Run("try { " + source + " } catch (e) { e.name + e.message }", Small));
        error.IsBudget.ShouldBeTrue(error.Message);
        // The limit is one second; the rest is tolerance for a busy machine.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("'x'.repeat(1e9)", "Invalid string length")]
    [InlineData("'x'.padEnd(1e12)", "Invalid string length")]
    [InlineData("'x'.repeat(-1)", "Invalid count value: -1")]
    [InlineData("new Array(4294967296)", "Invalid array length")]
    [InlineData("[].length = -1", "Invalid array length")]
    [InlineData("Array.prototype.map.call({ length: 1e15 }, x => x)", "Invalid array length")]
    public void A_size_beyond_the_language_is_a_RangeError(string source, string message)
    {
        var error = Should.Throw<ScriptException>(() => ScriptSample.Run(source));
        error.Kind.ShouldBe(ScriptErrorKind.Range);
        error.Reason.ShouldBe(message);
    }

    [Theory]
    [InlineData("/(a+)+$/.test('a'.repeat(40) + '!')")]
    [InlineData("'a'.repeat(40).replace(/(a+)+!/, '')")]
    public void A_slow_pattern_has_an_error_kind_of_its_own(string source) =>
        Should.Throw<ScriptException>(() => ScriptSample.Run(source, Small)).Kind.ShouldBe(ScriptErrorKind.RegexBudget);

    [Theory]
    [InlineData("new RegExp('('.repeat(5000) + ')'.repeat(5000))")]
    [InlineData("new RegExp('(?:'.repeat(3000) + ')'.repeat(3000))")]
    [InlineData("new RegExp('a'.repeat(20000))")]
    [InlineData("new RegExp('(?='.repeat(3000) + ')'.repeat(3000))")]
    public void A_huge_pattern_is_refused(string source) =>
        Should.Throw<ScriptException>(() => ScriptSample.Run(source)).Reason.ShouldStartWith("SyntaxError: Invalid regular expression");

    [Theory]
    [InlineData("const q = Array.from({ length: 20000 }, (x, i) => i); let s = 0; while (q.length) s += q.shift(); s", "199990000")]
    [InlineData("Array.from({ length: 50000 }, (x, i) => (i * 7919) % 50000).sort((a, b) => a - b)[49999]", "49999")]
    [InlineData("JSON.parse(JSON.stringify(Array.from({ length: 20000 }, (x, i) => ({ id: i, name: 'n' + i })))).length", "20000")]
    [InlineData("'a,b;'.repeat(20000).split(/[,;]/).length", "40001")]
    [InlineData("'abc'.repeat(20000).replace(/b/g, 'x').length", "60000")]
    [InlineData("const m = new Map(); for (let i = 0; i < 50000; i++) m.set('k' + (i % 5000), i); m.size", "5000")]
    public void Ordinary_work_fits_the_default_budget(string source, string expected) => ScriptSample.Answer(source).ShouldBe(expected);
}
