using System.Globalization;
using System.Text.Json.Nodes;
using static ResponseWorkflow.Engine.Tests.Execution.Flow;

namespace ResponseWorkflow.Engine.Tests.Execution.Generated;

/// <summary>Makes small well-formed definitions: structured branches, joins, loops, containers, waits and now and then a fault.</summary>
internal sealed class FlowGenerator(int seed, bool hasLoops = true)
{
    private static readonly string[] JoinModes = ["WaitAll", "WaitAllActive", "WaitAny"];
    private static readonly string[] MergeModes = ["Stream", "Merge", "Converge", "Cascade", "Race"];

    private readonly Random _random = new(seed);
    private readonly List<JsonObject> _counters = [];
    private int _lastId;

    public JsonObject Document()
    {
        var root = _random.Next(4) == 0 ? Item(4) : Chart(4);
        var document = Flow.Document(
            root,
            [
                Variable("N", "Int32", "0"),
                Variable("Log", "Object", "[]").With("isArray", true),
                Variable("Memory", "String", "fresh", isStored: false),
                Variable("Answer", "Object"),
                .. _counters,
            ]);
        document["outputs"] = Array(Output("Last"));
        return document;
    }

    private string Id(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_lastId}");

    private bool OneIn(int chances) => _random.Next(chances) == 0;

    private JsonObject Chart(int depth)
    {
        var chart = new Builder();
        var start = Node("Start", Id("start"));
        chart.Activities.Add(start);
        var ends = Series(chart, depth, [(start["id"]!.GetValue<string>(), null)]);
        if (OneIn(6))
            ends = Append(chart, ends, Node(OneIn(4) ? "Finish" : "End", Id("end")));
        _ = ends;
        return Flow.Chart(Id("chart"), [.. chart.Activities], [.. chart.Connections]);
    }

    private List<(string, string?)> Series(Builder chart, int depth, List<(string, string?)> ends)
    {
        for (var count = 1 + _random.Next(3); count > 0; count--)
            ends = Block(chart, depth, ends);
        return ends;
    }

    private List<(string Id, string? Port)> Block(Builder chart, int depth, List<(string, string?)> ends)
    {
        if (depth <= 0)
            return Append(chart, ends, Item(0));
        return _random.Next(hasLoops ? 8 : 7) switch
        {
            0 or 1 => Branches(chart, depth, ends),
            2 or 3 => Fork(chart, depth, ends),
            7 => Loop(chart, depth, ends),
            _ => Append(chart, ends, Item(depth - 1)),
        };
    }

    // One or both branches of a decision; a branch without connection goes straight on, or nowhere.
    private List<(string, string?)> Branches(Builder chart, int depth, List<(string, string?)> ends)
    {
        var id = Id("decide");
        Append(chart, ends, Decision(id, Condition()));
        var merged = Series(chart, depth - 1, [(id, "True")]);
        if (OneIn(2))
            merged.AddRange(Series(chart, depth - 1, [(id, "False")]));
        else if (OneIn(2))
            merged.Add((id, "False"));
        return Joined(chart, merged);
    }

    private List<(string, string?)> Fork(Builder chart, int depth, List<(string, string?)> ends)
    {
        var names = new[] { "L", "R", "S" }[..(2 + _random.Next(2))];
        var id = Id("fork");
        Append(chart, ends, Node("FlowFork", id, ("branches", names)));
        var merged = names.SelectMany(name => Series(chart, depth - 1, [(id, name)])).ToList();
        return Joined(chart, merged);
    }

    // A join of any kind; without one the next activity merges.
    private List<(string, string?)> Joined(Builder chart, List<(string, string?)> ends)
    {
        if (OneIn(3))
            return ends;
        if (OneIn(3))
            return Append(chart, ends, Leaf().With("customProperties", new JsonObject { ["mergeMode"] = Pick(MergeModes) }));
        return Append(chart, ends, Join(Id("join"), Pick(JoinModes)));
    }

    private List<(string, string?)> Loop(Builder chart, int depth, List<(string, string?)> ends)
    {
        var counter = Counter();
        var header = Id("head");
        Append(chart, ends, Script(header, $"set{counter}(get{counter}() + 1)"));
        var body = Series(chart, depth - 1, [(header, null)]);
        var test = Id("again");
        Append(chart, body, Decision(test, $"get{counter}() < {1 + _random.Next(3)}"));
        chart.Connections.Add($"{test}-True->{header}");
        return [(test, "False")];
    }

    private JsonObject Item(int depth)
    {
        if (depth <= 0)
            return Leaf();
        return _random.Next(hasLoops ? 9 : 7) switch
        {
            0 => Chart(depth - 1),
            1 => Sequence(Id("seq"), [.. Items(depth)]).With("variables", Array(Variable("Local" + (_lastId % 3), "Int32", "0", OneIn(2)))),
            2 => Node("Parallel", Id("par"), ("activities", Array([.. Items(depth)]))),
            3 => Node("If", Id("if"), ("condition", Js(Condition())), ("then", Item(depth - 1)), ("else", OneIn(2) ? Item(depth - 1) : null)),
            4 => Node("Fork", Id("forked"), ("joinMode", JsonValue.Create(OneIn(2) ? "WaitAny" : "WaitAll")), ("branches", Array([.. Items(depth)]))),
            7 => Node(OneIn(2) ? "ForEach" : "ParallelForEach", Id("each"), ("items", Js("[3, 1, 2]")), ("body", Item(depth - 1))),
            8 => While(depth),
            _ => Leaf(),
        };
    }

    private IEnumerable<JsonObject> Items(int depth)
    {
        for (var count = _random.Next(4); count > 0; count--)
            yield return Item(depth - 1);
    }

    private JsonObject While(int depth)
    {
        var counter = Counter();
        return Node("While", Id("while"), ("condition", Js($"get{counter}() < 2")), ("body", Sequence(Id("seq"), Script(Id("inc"), $"set{counter}(get{counter}() + 1)"), Item(depth - 1))));
    }

    private JsonObject Leaf() => _random.Next(16) switch
    {
        0 => Event(Id("event"), OneIn(2) ? "Shared" : "Own" + _lastId),
        1 => Event(Id("event")).BindTo("result", "v-Answer"),
        2 => Node("Delay", Id("delay"), ("timeSpan", "00:05:00")),
        3 => Node("RunTask", Id("task"), ("taskName", "Ask"), ("payload", Js("({ n: getN() })"))).BindTo("result", OneIn(2) ? "Last" : "v-Answer"),
        4 => Node("DispatchWorkflow", Id("child"), ("workflowDefinitionId", "other"), ("waitForCompletion", OneIn(2))),
        5 => Script(Id("script"), "variables.Log.push(getN()); variables.Dynamic = getN()"),
        6 => Script(Id("script"), "variables.Memory = 'kept?'; setVariable('Seen', [getN(), newGuid()])"),
        7 => Node("SetVariable", Id("set"), ("variable", new JsonObject { ["id"] = "v-N" }), ("value", Js("getN() + 10"))),
        8 => Node("SetOutput", Id("out"), ("outputName", "Last"), ("outputValue", Js("({ n: getN(), r: Math.random() })"))),
        9 when OneIn(3) => Node("Fault", Id("fault"), ("message", "generated")),
        10 => Node("FlowSendHttpRequest", Id("http"), ("url", "http://example.test/")),
        11 => Script(Id("script"), "setN(getN() + 1); return getN()").BindTo("result", "Last"),
        _ => WriteLeaf(),
    };

    private JsonObject WriteLeaf()
    {
        var id = Id("w");
        return WriteJs(id, $"'{id}:' + getN() + getMemory() + JSON.stringify(getAnswer())");
    }

    private string Condition() => Pick(["getN() % 2 == 0", "getN() > 2", "true", "false", "getLog().length > 1"]);

    private string Counter()
    {
        var name = Id("C");
        _counters.Add(Variable(name, "Int32", "0"));
        return name;
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private static List<(string, string?)> Append(Builder chart, List<(string Id, string? Port)> ends, JsonObject activity)
    {
        var id = activity["id"]!.GetValue<string>();
        chart.Activities.Add(activity);
        foreach (var (source, port) in ends)
            chart.Connections.Add(port is null ? $"{source}->{id}" : $"{source}-{port}->{id}");
        return [(id, null)];
    }

    private sealed class Builder
    {
        public List<JsonObject> Activities { get; } = [];

        public List<string> Connections { get; } = [];
    }
}
