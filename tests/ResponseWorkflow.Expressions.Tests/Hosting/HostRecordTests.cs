using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Expressions.Tests.Hosting;

public class HostRecordTests
{
    private readonly TestRecord _record = new("""{"amount":5,"order":{"lines":[1,2]},"tags":["a"],"none":null}""");

    [Fact]
    public void Properties_are_read_live_and_once()
    {
        Run("variables.amount + variables.amount + variables['amount']").ShouldBe("15");
        _record.Reads.ShouldBe(["amount"]);
    }

    [Fact]
    public void An_assignment_is_set_at_once()
    {
        var scope = new TestScope().With("variables", _record).With("probe", _ => _record.Sets.Count);
        Script.Json("variables.amount = 7; probe()", scope).ShouldBe("1");
        _record.Sets.ShouldBe(["amount=7"]);
    }

    [Fact]
    public void The_same_copy_is_given_at_later_reads() =>
        Run("variables.order.x = 1; [variables.order === variables.order, variables.order.x]").ShouldBe("[true,1]");

    [Fact]
    public void What_changed_inside_is_written_back_at_the_end_in_order_of_first_reading()
    {
        Run("variables.tags; variables.order.lines.push(3); variables.tags.push('b'); variables.amount");
        _record.Sets.ShouldBe(["tags=[\"a\",\"b\"]", "order={\"lines\":[1,2,3]}"]);
    }

    [Fact]
    public void What_did_not_change_is_not_written_back()
    {
        Run("variables.tags.push('b'); variables.tags.pop(); variables.order.lines.map(x => x)");
        _record.Sets.ShouldBeEmpty();
    }

    [Fact]
    public void A_script_that_fails_writes_nothing_back()
    {
        Should.Throw<ScriptException>(() => Run("variables.tags.push('b'); throw 1"));
        _record.Sets.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_that_cannot_leave_the_script_stops_all_writing_back()
    {
        Should.Throw<ScriptException>(() => Run("variables.tags.push('b'); variables.order.self = variables.order; 1")).Kind.ShouldBe(ScriptErrorKind.Type);
        _record.Sets.ShouldBeEmpty();
    }

    [Fact]
    public void A_value_changed_after_its_assignment_is_written_back_too()
    {
        Run("const o = { a: 1 }; variables.fresh = o; o.a = 2;");
        _record.Sets.ShouldBe(["fresh={\"a\":1}", "fresh={\"a\":2}"]);
    }

    [Fact]
    public void Deleting_sets_null()
    {
        Run("delete variables.amount; delete variables.unknown; variables.amount").ShouldBe("null");
        _record.Sets.ShouldBe(["amount=null"]);
    }

    [Theory]
    [InlineData("'amount' in variables", "true")]
    [InlineData("'nope' in variables", "false")]
    [InlineData("'toString' in variables", "true")]
    [InlineData("Object.keys(variables)", """["amount","order","tags","none"]""")]
    [InlineData("const r = []; for (const k in variables) r.push(k); r.length", "4")]
    [InlineData("variables.nope === undefined", "true")]
    [InlineData("variables.none === null", "true")]
    [InlineData("variables.nope?.x ?? 'd'", "\"d\"")]
    [InlineData("const { amount, ...rest } = variables; [amount, Object.keys(rest).length]", "[5,3]")]
    [InlineData("({ ...variables }).amount", "5")]
    [InlineData("variables.amount += 1; variables.amount++; variables.amount", "7")]
    [InlineData("JSON.stringify(variables.order)", "\"{\\\"lines\\\":[1,2]}\"")]
    [InlineData("variables.hasOwnProperty('amount')", "true")]
    [InlineData("Object.assign(variables, { a: 1 }).a", "1")]
    public void It_looks_like_an_object(string source, string expected) => Run(source).ShouldBe(expected);

    [Fact]
    public void A_result_may_be_the_record_itself() =>
        Run("variables").ShouldBe("""{"amount":5,"order":{"lines":[1,2]},"tags":["a"],"none":null}""");

    private string Run(string source) => Script.Json(source, new TestScope().With("variables", _record));
}
