using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Differential;

/// <summary>
/// Every hostile program ends with the right error in a short time, also on a small stack, and the process lives on. The programs
/// stand in <c>hostile.txt</c>.
/// </summary>
public sealed class HostileProgramTests
{
    private const int SmallStack = 512 * 1024;

    // Far above what any program needs: a busy machine must not decide which limit strikes first.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly ScriptBudget Budget = new()
    {
        Steps = 1_000_000,
        MemoryBytes = 16 * 1024 * 1024,
        Time = TimeSpan.FromSeconds(10),
        RegexTime = TimeSpan.FromSeconds(0.2),
    };

    public static TheoryData<string, string> Programs { get; } = ReadPrograms();

    /// <summary>Texts that are too deep or too long to be typed.</summary>
    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "parentheses", Nested("(", 200_000) },
        { "closed parentheses", Nested("(", 100_000, "1", ")") },
        { "brackets", Nested("[", 200_000) },
        { "closed brackets", Nested("[", 100_000, "", "]") },
        { "braces", Nested("{", 200_000) },
        { "objects", "x = " + Nested("{a:", 80_000) },
        { "minus signs", Nested("- ", 100_000, "1") },
        { "exclamation marks", Nested("!", 200_000, "1") },
        { "typeof", Nested("typeof ", 30_000, "1") },
        { "conditions", Nested("a?b:", 60_000, "c") },
        { "conditions in conditions", Nested("a?", 100_000) },
        { "arrows", Nested("a=>", 80_000, "1") },
        { "assignments", Nested("a=", 100_000, "1") },
        { "powers", Nested("2**", 80_000, "2") },
        { "functions", Nested("(function(){", 20_000) },
        { "templates", Nested("`${", 80_000) },
        { "calls", Nested("f(", 100_000) },
        { "if", Nested("if(a)", 50_000, "1") },
        { "for", Nested("for(;;)", 35_000, "1") },
        { "while", Nested("while(1)", 30_000, "1") },
        { "labels", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"l{i}:")) + "1" },
        { "try", Nested("try{", 60_000) },
        { "switch", Nested("switch(1){case 1:", 15_000) },
        { "new", Nested("new ", 60_000, "a") },
        { "patterns", "var " + Nested("[", 100_000) },
        { "object patterns", "var " + Nested("{a:", 80_000) },
        { "patterns in parameters", "(" + Nested("[", 100_000) },
        { "spread", Nested("[...", 60_000) },
        { "optional chains", "a" + Nested("?.[a", 60_000) },
        { "a regular expression", "/" + Nested("(", 100_000) + "/" },
        { "a long text", new string('a', 5_000_000) },
        { "a long string", "'" + new string('a', 5_000_000) + "'" },
        { "nothing but line breaks", new string('\n', 5_000_000) },
    };

    /// <summary>Long texts without depth: they compile, or are refused, but take neither the stack nor for ever.</summary>
    public static TheoryData<string, string> LongTexts { get; } = new()
    {
        { "sums", "1" + Nested("+1", 120_000) },
        { "members", "a" + Nested(".b", 120_000) },
        { "indexes", "a" + Nested("[0]", 80_000) },
        { "calls of calls", "a" + Nested("()", 120_000) },
        { "and", "1" + Nested("&&1", 80_000) },
        { "or", "0" + Nested("||0", 80_000) },
        { "coalescing", "null" + Nested("??null", 40_000) },
        { "commas", "1" + Nested(",1", 120_000) },
        { "statements", Nested("1;", 120_000) },
        { "declarations", string.Concat(Enumerable.Range(0, 15_000).Select(i => $"let v{i}={i};")) },
        { "functions in a row", string.Concat(Enumerable.Range(0, 8_000).Select(i => $"function f{i}(){{}}")) },
        { "items", "[" + Nested("1,", 120_000) + "]" },
        { "properties", "({" + string.Concat(Enumerable.Range(0, 15_000).Select(i => $"p{i}:1,")) + "})" },
        { "template parts", "`" + Nested("${1}", 60_000) + "`" },
        { "string sums", "''" + Nested("+'a'", 60_000) },
        { "else if", "if(0);" + Nested("else if(0);", 20_000) },
        { "cases", "switch(0){" + Nested("case 1:", 35_000) + "}" },
        { "optional members", "null" + Nested("?.a", 80_000) },
        { "a big number", new string('9', 200_000) },
        { "a long name", new string('a', 200_000) },
        { "a long comment", "/*" + new string('*', 200_000) + "*/1" },
        { "an unclosed comment", "/*" + new string('*', 200_000) },
        { "escapes", "'" + Nested("\\u0041", 40_000) + "'" },
        { "alternatives", "/" + Nested("a|", 60_000) + "/" },
        { "arguments", "Math.max(" + Nested("1,", 100_000) + "1)" },
        { "parameters", "(function(" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"p{i}")) + "){})()" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_hostile_program_ends_with_the_right_error(string program, string kinds)
    {
        var error = SmallStackRun(() => ScriptProgram.Compile(program).Run(Context())).ShouldNotBeNull("The program ended without an error.");

        kinds.Split(' ').ShouldContain(kind => kind == error.Kind.ToString(), error.Message);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_nested_too_deeply_is_refused(string name, string text)
    {
        var error = SmallStackRun(() => ScriptProgram.Compile(text)).ShouldNotBeNull(name);

        error.IsCompileTime.ShouldBeTrue(error.Message);
    }

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_long_text_does_no_harm(string name, string text)
    {
        var error = SmallStackRun(() => ScriptProgram.Compile(text).Run(Context()));

        (error?.Kind).ShouldNotBe(ScriptErrorKind.Host, name);
    }

    [Theory]
    [InlineData("Object.prototype.polluted = 1; ({}).polluted")]
    [InlineData("({}).__proto__.polluted = 1; ({}).polluted")]
    [InlineData("[].__proto__.polluted = 1; [].polluted")]
    [InlineData("({}).constructor.prototype.polluted = 1; ({}).polluted")]
    [InlineData("Object.assign(Object.prototype, { polluted: 1 }); ({}).polluted")]
    [InlineData("Object.defineProperty(Object.prototype, 'polluted', { value: 1 }); ({}).polluted")]
    [InlineData("Object.setPrototypeOf(Object.prototype, { polluted: 1 }); ({}).polluted")]
    [InlineData("Object.setPrototypeOf(Array.prototype, { polluted: 1 }); [].polluted")]
    [InlineData("var o = JSON.parse('{\"__proto__\": {\"polluted\": 1}}'); Object.assign({}, o); ({}).polluted")]
    [InlineData("function merge(a, b) { for (const k in b) { if (typeof b[k] === 'object') merge(a[k] ??= {}, b[k]); else a[k] = b[k]; } } merge({}, JSON.parse('{\"__proto__\": {\"polluted\": 1}}')); ({}).polluted")]
    [InlineData("merge = (a, b) => { for (const k in b) { if (typeof b[k] === 'object') merge(a[k], b[k]); else a[k] = b[k]; } }; merge({}, { constructor: { prototype: { polluted: 1 } } }); ({}).polluted")]
    [InlineData("Array.prototype.map = () => 'polluted'; [1].map(x => x)[0] === 1 ? null : 1")]
    [InlineData("Math.max = () => 'polluted'; Math.max(1) === 1 ? null : 1")]
    [InlineData("JSON.stringify.polluted = 1; JSON.stringify.polluted")]
    [InlineData("delete Math.max; typeof Math.max === 'function' ? null : 1")]
    [InlineData("Array.prototype.push(1); Array.prototype.length === 0 ? null : 1")]
    [InlineData("Array.prototype[0] = 'polluted'; [][0]")]
    [InlineData("Error.prototype.message = 'polluted'; new Error().message || null")]
    [InlineData("Object.getPrototypeOf([][Object.keys({ values: 1 })[0]]()).polluted = 1; [].values().polluted")]
    [InlineData("(() => {}).constructor.prototype.polluted = 1; (() => {}).polluted")]
    public void No_script_changes_what_other_scripts_see(string program)
    {
        // An error is as good an answer as a change without effect.
        SmallStackRun(() => ScriptProgram.Compile(program).Run(Context()).IsNull.ShouldBeTrue());

        ScriptProgram.Compile("({}).polluted ?? [].polluted ?? (() => {}).polluted ?? Math.polluted ?? ''.polluted ?? (0).polluted").Run(Context()).IsNull.ShouldBeTrue();
        ScriptProgram.Compile("[1, 2].map(x => Math.max(x, 1)).join() === '1,2' && new Error().message === '' && [][0] === undefined").Run(Context()).ShouldBe(true);
    }

    private static ScriptContext Context() => new() { Scope = EngineJudge.NoNames.Instance, Now = DateTimeOffset.UnixEpoch, Budget = Budget };

    /// <summary>Runs on a thread with a small stack.</summary>
    /// <returns>The script's error, or null.</returns>
    private static ScriptException? SmallStackRun(Action action)
    {
        Exception? caught = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception error)
                {
                    caught = error;
                }
            },
            SmallStack);
        thread.Start();
        thread.Join(Patience).ShouldBeTrue("The program did not end in time.");
        if (caught is not (null or ScriptException))
            throw new InvalidOperationException($"No script error: {caught.Message}", caught);
        return (ScriptException?)caught;
    }

    private static string Nested(string opener, int count, string middle = "", string closer = "") =>
        string.Concat(Enumerable.Repeat(opener, count)) + middle + string.Concat(Enumerable.Repeat(closer, count));

    private static TheoryData<string, string> ReadPrograms()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in TestResource.Read("hostile.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith("//", StringComparison.Ordinal)))
        {
            var bar = line.IndexOf(" | ", StringComparison.Ordinal);
            data.Add(line[(bar + 3)..], line[..bar]);
        }

        return data;
    }
}
