using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Hosting;

public class ReferenceTests
{
    [Theory]
    [InlineData("variables.Amount", "variables.Amount@1:1")]
    [InlineData("variables['Amount'] + 1", "variables.Amount@1:1")]
    [InlineData("variables[x]", "variables@1:1|x@1:11")]
    [InlineData("variables?.Amount?.x", "variables.Amount@1:1")]
    [InlineData("variables.Amount = 5", "variables.Amount=@1:1")]
    [InlineData("variables.Amount += 5", "variables.Amount=@1:1")]
    [InlineData("variables.Amount++", "variables.Amount=@1:1")]
    [InlineData("delete variables.Amount", "variables.Amount=@1:8")]
    [InlineData("x = 1", "x=@1:1")]
    [InlineData("x ??= 1", "x=@1:1")]
    [InlineData("[x, variables.y] = z", "x=@1:2|variables.y=@1:5|z@1:20")]
    [InlineData("for (x of y);", "x=@1:6|y@1:11")]
    [InlineData("getAmount()", "getAmount()@1:1")]
    [InlineData("setVariable('a', b, \"c\", `d`)", "setVariable(a,?,c,d)@1:1|b@1:18")]
    [InlineData("getInput?.('x')", "getInput(x)@1:1")]
    [InlineData("getInput('x').y", "getInput(x)@1:1")]
    [InlineData("Math.max(a)", "Math.max@1:1|a@1:10")]
    [InlineData("typeof nope", "nope@1:8")]
    [InlineData("const a = 1; a + b", "b@1:18")]
    [InlineData("(x => x + y)(z)", "y@1:11|z@1:14")]
    [InlineData("(a, b = c) => a + b", "c@1:9")]
    [InlineData("function f() { return f.x + arguments[0] + this.y }", "")]
    [InlineData("undefined + NaN + Infinity", "")]
    [InlineData("({ a, b: c, [d]: 1 })", "a@1:4|c@1:10|d@1:14")]
    [InlineData("outer: for (;;) { break outer }", "")]
    [InlineData("x;\n  x", "x@1:1|x@2:3")]
    [InlineData("`${a}${b.c}`", "a@1:4|b.c@1:8")]
    public void Every_use_of_a_free_name_is_listed(string source, string expected) =>
        string.Join('|', ScriptProgram.Compile(source).References.Select(Show)).ShouldBe(expected);

    private static string Show(ScriptReference reference)
    {
        var member = reference.Member is null ? "" : "." + reference.Member;
        var call = reference.IsCall ? $"({string.Join(',', reference.Arguments.Select(argument => argument ?? "?"))})" : "";
        return $"{reference.Name}{member}{call}{(reference.IsAssigned ? "=" : "")}@{reference.Line}:{reference.Column}";
    }
}
