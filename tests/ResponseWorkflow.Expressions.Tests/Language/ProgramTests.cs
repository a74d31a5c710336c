using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Language;

public class ProgramTests
{
    [Theory]
    [InlineData("return 5", "5")]
    [InlineData("if (true) { return 'a' } 'b'", "\"a\"")]
    [InlineData("for (const x of [1, 2, 3]) { if (x === 2) return x }", "2")]
    [InlineData("1; return", "null")]
    [InlineData("try { return 1 } finally { 2 }", "1")]
    [InlineData("var x = 3;", "null")]
    [InlineData("5; var x = 3; if (false) 7", "5")]
    [InlineData("switch (1) { case 1: 'one' }", "\"one\"")]
    [InlineData("", "null")]
    [InlineData("// nothing", "null")]
    public void The_result_is_that_of_return_or_of_the_last_expression_statement(string source, string expected) =>
        Script.Json(source).ShouldBe(expected);

    [Theory]
    [InlineData("class A {}", "class")]
    [InlineData("async function f() {}", "async function")]
    [InlineData("async x => x", "async function")]
    [InlineData("function* g() {}", "generator")]
    [InlineData("yield 1", "yield")]
    [InlineData("await x", "await")]
    [InlineData("import x from 'y'", "import")]
    [InlineData("import('x')", "import")]
    [InlineData("import.meta", "import.meta")]
    [InlineData("export default 1", "export")]
    [InlineData("with (a) b", "with")]
    [InlineData("10n", "BigInt")]
    [InlineData("tag`a`", "tagged template")]
    [InlineData("function f() { new.target }", "new.target")]
    [InlineData("debugger", "debugger")]
    [InlineData("a.#b", "private name")]
    [InlineData("for await (x of y);", "for await")]
    public void What_the_language_leaves_out_is_named(string source, string construct)
    {
        var error = Should.Throw<ScriptException>(() => ScriptProgram.Compile("\n  " + source));
        error.Kind.ShouldBe(ScriptErrorKind.Unsupported);
        error.Construct.ShouldBe(construct);
        error.Line.ShouldBe(2);
        error.IsCompileTime.ShouldBeTrue();
    }

    [Theory]
    [InlineData("1 +\n  nope", ScriptErrorKind.Reference, 2, 3)]
    [InlineData("function f() {\r\n  throw new Error('x')\r\n}\nf()", ScriptErrorKind.Thrown, 2, 3)]
    [InlineData("var a;\n\na.b", ScriptErrorKind.Type, 3, 3)]
    [InlineData("[1].map(x =>\n x.y.z)", ScriptErrorKind.Type, 2, 6)]
    [InlineData("let s = 'é😀';\u2028 undefined.x", ScriptErrorKind.Type, 2, 12)]
    [InlineData("'ok';\n'a' +", ScriptErrorKind.Syntax, 2, 6)]
    [InlineData("const c = 1;\n{ c += 1 }", ScriptErrorKind.Type, 2, 3)]
    [InlineData("const f = () => 1; f();\n[].x.y", ScriptErrorKind.Type, 2, 6)]
    public void Errors_name_line_and_column(string source, ScriptErrorKind kind, int line, int column)
    {
        var error = Script.Error(source);
        (error.Kind, error.Line, error.Column).ShouldBe((kind, line, column));
    }

    [Theory]
    [InlineData("throw new Error('boom')", "Error: boom")]
    [InlineData("throw 'text'", "text")]
    [InlineData("throw 42", "42")]
    [InlineData("throw null", "null")]
    [InlineData("throw { code: 7 }", "{\"code\":7}")]
    [InlineData("JSON.parse('{')", "SyntaxError: ")]
    [InlineData("var e = new Error('m'); e.name = 'Mine'; throw e", "Mine: m")]
    public void A_thrown_value_gives_its_text(string source, string expected)
    {
        var error = Script.Error(source);
        error.Kind.ShouldBe(ScriptErrorKind.Thrown);
        error.Reason.ShouldStartWith(expected);
    }

    [Fact]
    public void A_hostile_error_object_still_ends_as_an_error_with_a_place()
    {
        var error = Script.Error("throw { get message() { throw 1 }, toString() { throw 2 } }");
        error.Kind.ShouldBe(ScriptErrorKind.Thrown);
        error.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("({ a: undefined, b: () => 1, c: [undefined, () => 1], d: null })", """{"c":[null,null],"d":null}""")]
    [InlineData("new Date(0)", "\"1970-01-01T00:00:00.000Z\"")]
    [InlineData("({ at: new Date(NaN) })", """{"at":null}""")]
    [InlineData("[new Number(1), new String('s'), new Boolean(true)]", """[1,"s",true]""")]
    [InlineData("({ toJSON() { return { x: 1 } } })", """{"x":1}""")]
    [InlineData("new Map([[1, 2]])", "{}")]
    [InlineData("(function () { return arguments })(1, 2)", """{"0":1,"1":2}""")]
    [InlineData("const a = { v: 1 }; [a, a]", """[{"v":1},{"v":1}]""")]
    public void What_leaves_is_what_stringify_keeps(string source, string expected) => Script.Json(source).ShouldBe(expected);

    [Fact]
    public void Numbers_without_JSON_form_leave_as_numbers_and_negative_zero_as_zero()
    {
        double.IsNaN(Script.Run("NaN").AsNumber()).ShouldBeTrue();
        Script.Run("[1 / 0]").AsArray()[0].AsNumber().ShouldBe(double.PositiveInfinity);
        double.IsNegative(Script.Run("-0").AsNumber()).ShouldBeFalse();
    }

    [Fact]
    public void A_value_that_contains_itself_does_not_leave() =>
        Script.Error("const a = {}; a.b = [a]; a").Kind.ShouldBe(ScriptErrorKind.Type);

    [Fact]
    public void Built_ins_are_frozen_and_shared_by_all_runs()
    {
        Script.Json("Array.prototype.evil = 1; Math.PI = 3; delete Array.prototype.map; [[].evil, Math.PI > 3, typeof [].map]").ShouldBe("[null,true,\"function\"]");
        Script.Json("Math.floor.x = 1; Object.getPrototypeOf([]).push = null; [1].concat(2)").ShouldBe("[1,2]");
    }

    [Fact]
    public void One_program_runs_on_many_threads_at_once()
    {
        var program = ScriptProgram.Compile("""
            function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) }
            const seen = {};
            for (let i = 0; i < 20; i++) seen['k' + i] = [i, fib(i % 8), /a(b)/.exec('xab')[1]];
            counter = (typeof counter === 'undefined' ? 0 : counter) + start;
            JSON.stringify([seen, counter, Object.keys(seen).length])
            """);
        var expected = program.Run(Script.Context(new TestScope().With("start", 1))).AsString();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var result = program.Run(Script.Context(new TestScope().With("start", 1))).AsString();
            if (result != expected)
                throw new InvalidOperationException($"Run {i} gave {result}");
        });
    }

    [Theory]
    [InlineData("Math", true)]
    [InlineData("JSON", true)]
    [InlineData("parseInt", true)]
    [InlineData("eval", false)]
    [InlineData("Symbol", false)]
    [InlineData("variables", false)]
    public void The_names_of_the_language_are_known(string name, bool isBuiltIn) => ScriptProgram.IsBuiltIn(name).ShouldBe(isBuiltIn);
}
