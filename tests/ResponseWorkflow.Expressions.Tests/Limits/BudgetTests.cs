using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Limits;

public class BudgetTests
{
    private static readonly ScriptBudget Small = new() { Steps = 200_000, MemoryBytes = 4 * 1024 * 1024 };

    [Theory]
    [InlineData("while (true);")]
    [InlineData("for (;;) {}")]
    [InlineData("do {} while (1)")]
    [InlineData("while (true) { try { throw 1 } catch {} }")]
    [InlineData("a: while (true) { continue a }")]
    [InlineData("while (true) { try { nope } finally { continue } }")]
    [InlineData("try { while (true); } catch (e) { 'caught' }")]
    [InlineData("try { while (true); } finally { while (true); }")]
    [InlineData("(function f() { for (;;) { try { f.x() } catch {} } })()")]
    [InlineData("const a = [1]; for (const x of a) { a.push(x); if (a.length > 9) for (;;); }")]
    [InlineData("[1, 2, 3].map(x => { while (true); })")]
    [InlineData("const o = { get x() { while (true); } }; o.x")]
    [InlineData("const o = { toString() { while (true); } }; `${o}`")]
    [InlineData("({ toJSON() { while (true); } })")]
    public void An_endless_script_ends_with_the_step_budget(string source) =>
        Script.Error(source, budget: Small).Kind.ShouldBe(ScriptErrorKind.StepBudget);

    [Theory]
    [InlineData("function f() { return f() + 1 } f()")]
    [InlineData("const f = () => f(); f()")]
    [InlineData("const o = { get x() { return this.x } }; o.x")]
    [InlineData("const o = { toString() { return '' + this } }; '' + o")]
    [InlineData("function F() { new F() } new F()")]
    [InlineData("function f() { [1].forEach(f) } f()")]
    [InlineData("function f() { f.call() } f()")]
    [InlineData("try { (function f() { f() })() } catch (e) { 'caught' }")]
    [InlineData("(function f() { try { f() } finally { f() } })()")]
    [InlineData("let a = []; for (let i = 0; i < 5000; i++) a = [a]; a")]
    public void Deep_recursion_ends_with_the_depth_budget(string source) =>
        Script.Error(source).Kind.ShouldBe(ScriptErrorKind.DepthBudget);

    [Theory]
    [InlineData("const a = []; while (true) a.push(a.length)")]
    [InlineData("const a = []; a[1e9] = 1")]
    [InlineData("const a = []; a.length = 4e9")]
    [InlineData("let s = 'x'; while (true) s += s")]
    [InlineData("let s = 'x'; while (true) s = `${s}${s}`")]
    [InlineData("const o = {}; for (let i = 0; ; i++) o['k' + i] = i")]
    [InlineData("const fs = []; while (true) fs.push(() => fs)")]
    [InlineData("let a = [1]; while (true) a = [...a, ...a]")]
    [InlineData("const f = (...r) => f(...r, ...r); f(1)")]
    [InlineData("let o = {}; while (true) o = { o }")]
    [InlineData("try { [].length = 4e9 } catch (e) { 'caught' }")]
    public void A_greedy_script_ends_with_the_memory_budget(string source) =>
        Script.Error(source, budget: Small with { Steps = 10_000_000 }).Kind.ShouldBe(ScriptErrorKind.MemoryBudget);

    [Fact]
    public void A_slow_script_ends_with_the_time_budget()
    {
        var error = Script.Error("while (true);", budget: ScriptBudget.Default with { Steps = long.MaxValue, Time = TimeSpan.FromMilliseconds(50) });
        error.Kind.ShouldBe(ScriptErrorKind.TimeBudget);
        error.IsBudget.ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_script_ends_as_cancelled()
    {
        using var source = new CancellationTokenSource();
        var scope = new TestScope().With("stop", _ =>
        {
            source.Cancel();
            return default;
        });
        var program = ScriptProgram.Compile("stop(); try { while (true); } catch { }");
        Should.Throw<ScriptException>(() => program.Run(Script.Cancellable(scope, null, source.Token))).Kind.ShouldBe(ScriptErrorKind.Cancelled);
        Should.Throw<ScriptException>(() => program.Run(Script.Cancellable(scope, null, source.Token))).Kind.ShouldBe(ScriptErrorKind.Cancelled);
    }

    [Fact]
    public void A_budget_error_names_the_place() => Script.Error("1;\nwhile (true) {}", budget: Small).Line.ShouldBeGreaterThan(0);

    [Fact]
    public void The_depth_of_calls_is_given_back_when_an_error_is_caught() =>
        Script.Json("""
            function deep(n) { if (n === 0) throw new Error('x'); deep(n - 1) }
            let caught = 0;
            for (let i = 0; i < 50; i++) try { deep(400) } catch { caught++ }
            caught
            """).ShouldBe("50");

    [Fact]
    public void Recursion_down_to_the_limit_works_on_a_small_stack()
    {
        ScriptException? error = null;
        string? result = null;
        var thread = new Thread(
            () =>
            {
                result = Script.Json("function f(n) { return n === 0 ? 0 : 1 + f(n - 1) } f(450)");
                error = Script.Error("function f(n) { return [n].map(x => `${(() => f(x + 1))()}`)[0] } f(0)");
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        result.ShouldBe("450");
        error!.Kind.ShouldBe(ScriptErrorKind.DepthBudget);
    }

    [Fact]
    public void Ten_thousand_appends_are_cheap() =>
        Script.Json("let s = ''; for (let i = 0; i < 10000; i++) s += 'ten chars.'; s.length", null).ShouldBe("100000");

    [Fact]
    public void Reading_a_growing_string_at_each_step_is_paid_for() =>
        Script.Error("let s = 'x'.repeat(10000), n = 0; for (;;) { s += 'y'; n += s.indexOf('z') }").IsBudget.ShouldBeTrue();
}
