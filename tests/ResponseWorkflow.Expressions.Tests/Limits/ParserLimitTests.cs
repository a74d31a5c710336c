using System.Text;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Limits;

public class ParserLimitTests
{
    private const int Length = 250_000;

    private static readonly string[] Seeds =
    [
        "const { a, b: [c = 1, ...d], ...e } = variables ?? {}; a?.b?.[c]?.(d) ** 2",
        "for (let i = 0, n = x.length; i < n; i++) { if (i % 2) continue; out.push(`${i}: ${x[i] ?? 'none'}`) }",
        "function f(a, b = 2, ...c) { try { return g(a, ...c) } catch ({ message }) { throw new Error(message) } finally { done = true } }",
        "switch (typeof x) { case 'string': y = x.replace(/[^a-z]+/gi, (m, i) => m + i); break; default: y = null }",
        "outer: while (true) { do { x = ({ get y() { return this.z }, ['k' + 1]: 0x1F, z }) } while (x.y--); break outer }",
        "const g = (({ a }, [b]) => ({ ...a, b }))({ a: { q: .5e1 } }, [1_000]); delete g.a, void 0, !g in {} instanceof Object",
    ];

    public static TheoryData<string> Openers =>
        ["(", "[", "{", "-", "!", "a?b:", "a=>", "{a:", "`${", "f(", "a[", "if(a)", "for(;;)", "(a,", "[...", "new ", "x=", "a**", "...", "function(){", "a?.[", "do ", "a:", "[[a]=", "({a:", "switch(a){default:", "try{", "typeof ", "++", "a??(", "else "];

    [Theory]
    [MemberData(nameof(Openers))]
    public void Deep_nesting_is_a_syntax_error_and_no_crash(string opener)
    {
        var text = new StringBuilder().Insert(0, opener, Length / opener.Length).ToString();
        OnSmallStack(() => Should.Throw<ScriptException>(() => ScriptProgram.Compile(text)).Kind.ShouldBe(ScriptErrorKind.Syntax));
    }

    [Theory]
    [InlineData("a", ".b")]
    [InlineData("a", "()")]
    [InlineData("a", "[0]")]
    [InlineData("a", "?.b")]
    public void Long_chains_are_a_syntax_error_and_no_crash(string start, string link)
    {
        var text = new StringBuilder(start).Insert(start.Length, link, 50_000).ToString();
        OnSmallStack(() => Should.Throw<ScriptException>(() => ScriptProgram.Compile(text)).Kind.ShouldBe(ScriptErrorKind.Syntax));
    }

    [Theory]
    [InlineData("1", "+1", 40_000, "40001")]
    [InlineData("'a'", "+''", 5_000, "\"a\"")]
    [InlineData("1", "&&1", 40_000, "1")]
    [InlineData("0", "||0", 40_000, "0")]
    [InlineData("1", ",1", 40_000, "1")]
    [InlineData("1", ";1", 40_000, "1")]
    [InlineData("if(0)1;", "else if(0)1;", 20_000, "null")]
    [InlineData("1", "-1+1", 20_000, "1")]
    public void Long_flat_programs_run(string start, string link, int count, string expected)
    {
        var text = new StringBuilder(start).Insert(start.Length, link, count).ToString();
        OnSmallStack(() => Script.Json(text).ShouldBe(expected));
    }

    [Fact]
    public void Nesting_that_people_write_is_allowed()
    {
        var text = new string('(', 60) + "1" + new string(')', 60);
        OnSmallStack(() => Script.Json(text).ShouldBe("1"));
        OnSmallStack(() => Script.Json(new string('[', 60) + new string(']', 60)).Length.ShouldBe(120));
        OnSmallStack(() => Script.Json(string.Concat(Enumerable.Repeat("if(1){", 60)) + "7" + new string('}', 60)).ShouldBe("7"));
    }

    [Fact]
    public void A_source_beyond_the_limit_is_refused() =>
        Should.Throw<ScriptException>(() => ScriptProgram.Compile(new string(' ', 256 * 1024 + 1))).Kind.ShouldBe(ScriptErrorKind.Syntax);

    // 200,000 texts in all.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_bytes_never_do_more_than_a_script_exception(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[60];
        for (var i = 0; i < 50_000; i++)
        {
            var length = random.Next(bytes.Length);
            random.NextBytes(bytes);
            var text = (i % 3) switch
            {
                0 => Encoding.Latin1.GetString(bytes, 0, length),
                1 => Encoding.UTF8.GetString(bytes, 0, length),
                _ => string.Create(length, bytes, (span, source) =>
                {
                    for (var c = 0; c < span.Length; c++)
                        span[c] = (char)(32 + (source[c] % 95));
                }),
            };
            CompileAnything(text);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Mutations_of_programs_never_do_more_than_a_script_exception(int seed)
    {
        var random = new Random(seed);
        var tokens = Seeds.SelectMany(program => program.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at));
                        break;
                    case 1:
                        text.Insert(at, tokens[random.Next(tokens.Length)]);
                        break;
                    default:
                        text[at] = tokens[random.Next(tokens.Length)] is { Length: > 0 } token ? token[0] : ' ';
                        break;
                }

                if (text.Length == 0)
                    text.Append(tokens[random.Next(tokens.Length)]);
            }

            CompileAnything(text.ToString());
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Token_soup_runs_or_fails_within_its_budget(int seed)
    {
        var random = new Random(seed);
        string[] tokens =
        [
            "a", "b", "x", "1", "0", "'s'", "`t`", "[", "]", "(", ")", "{", "}", ",", ";", ".", "?.", "=>", "=", "+", "-", "*", "**", "&&", "||", "??", "?", ":", "...",
            "let ", "const ", "var ", "function ", "return ", "if", "else ", "for", "of ", "in ", "while", "new ", "typeof ", "delete ", "throw ", "try", "catch", "finally", "this", "arguments", "null", "/r/", "++", "===", "<", "!", "\n",
        ];
        var budget = new ScriptBudget { Steps = 20_000, MemoryBytes = 1 << 20 };
        for (var i = 0; i < 30_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => tokens[random.Next(tokens.Length)]));
            if (CompileAnything(text) is not { } program)
                continue;
            try
            {
                program.Run(Script.Context(budget: budget));
            }
            catch (ScriptException)
            {
                // What it ends with does not matter; that nothing else is thrown does.
            }
        }
    }

    private static ScriptProgram? CompileAnything(string text)
    {
        try
        {
            return ScriptProgram.Compile(text);
        }
        catch (ScriptException error)
        {
            error.IsCompileTime.ShouldBeTrue();
            error.Line.ShouldBeGreaterThan(0);
            return null;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Compiling {System.Text.Json.JsonSerializer.Serialize(text)} failed", error);
        }
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException("The action failed", failure);
    }
}
