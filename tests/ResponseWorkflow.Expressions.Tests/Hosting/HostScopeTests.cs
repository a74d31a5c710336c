using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Hosting;

public class HostScopeTests
{
    [Fact]
    public void A_name_is_asked_for_once_per_run()
    {
        var scope = new TestScope().With("x", 2);
        Script.Json("let s = 0; for (let i = 0; i < 5; i++) s += x; s", scope).ShouldBe("10");
        scope.Asked.ShouldBe(["x"]);
    }

    [Fact]
    public void A_name_that_is_not_reached_is_not_asked_for()
    {
        var scope = new TestScope();
        Script.Json("false && nope", scope).ShouldBe("false");
        scope.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_the_host_hides_a_built_in() =>
        Script.Json("Math", new TestScope().With("Math", "mine")).ShouldBe("\"mine\"");

    [Fact]
    public void A_script_may_assign_an_undeclared_name_for_itself_only()
    {
        var scope = new TestScope().With("x", 1);
        var program = ScriptProgram.Compile("x += 1; fresh = x; fresh");
        program.Run(Script.Context(scope)).AsNumber().ShouldBe(2);
        program.Run(Script.Context(scope)).AsNumber().ShouldBe(2);
    }

    [Fact]
    public void A_value_is_a_copy()
    {
        var data = DataJson.Parse("""{"a":[1,2]}""");
        Script.Json("x.a.push(3); x", new TestScope().With("x", data)).ShouldBe("""{"a":[1,2,3]}""");
        data.ToString().ShouldBe("""{"a":[1,2]}""");
    }

    [Fact]
    public void A_function_gets_data_and_gives_data()
    {
        var seen = new List<string>();
        var scope = new TestScope().With("f", arguments =>
        {
            seen.AddRange(arguments.ToArray().Select(argument => argument.ToString()));
            return DataJson.Parse("""{"n":[1]}""");
        });
        Script.Json("f(1, 'a', [undefined], { f() {} }, undefined, null, () => 1).n.concat(2)", scope).ShouldBe("[1,2]");
        seen.ShouldBe(["1", "\"a\"", "[null]", "{}", "null", "null", "null"]);
    }

    [Fact]
    public void Missing_arguments_are_not_in_the_span()
    {
        var scope = new TestScope().With("f", arguments => arguments.Length);
        Script.Json("[f(), f(1), f(1, undefined), typeof f, f.name]", scope).ShouldBe("""[0,1,2,"function","f"]""");
    }

    [Fact]
    public void A_failing_function_ends_the_script_with_the_hosts_exception()
    {
        var cause = new InvalidOperationException("no such case");
        var error = Script.Error("1;\nf()", new TestScope().With("f", _ => throw cause));
        error.Kind.ShouldBe(ScriptErrorKind.Host);
        error.Reason.ShouldBe("no such case");
        error.InnerException.ShouldBeSameAs(cause);
        error.Line.ShouldBe(2);
    }

    [Fact]
    public void A_script_may_catch_the_failure_of_a_function()
    {
        var scope = new TestScope().With("f", _ => throw new InvalidOperationException("no"));
        Script.Json("try { f() } catch (e) { [e instanceof Error, e.message] }", scope).ShouldBe("[true,\"no\"]");
        Script.Error("try { f() } catch (e) { throw e }", scope).Kind.ShouldBe(ScriptErrorKind.Host);
    }

    [Fact]
    public void A_host_function_can_be_handed_to_built_ins()
    {
        var scope = new TestScope().With("twice", arguments => arguments[0].AsNumber() * 2);
        Script.Json("[1, 2].map(x => twice(x))", scope).ShouldBe("[2,4]");
        Script.Json("[1, 2].map(twice)", scope).ShouldBe("[2,4]");
    }

    [Fact]
    public void An_argument_that_contains_itself_is_refused() =>
        Script.Json("const a = []; a.push(a); try { f(a) } catch (e) { e.name }", new TestScope().With("f", _ => default)).ShouldBe("\"TypeError\"");
}
