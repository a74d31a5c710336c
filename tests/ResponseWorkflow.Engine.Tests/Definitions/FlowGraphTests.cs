using FsCheck;
using FsCheck.Fluent;
using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Tests.Definitions;

public class FlowGraphTests
{
    [Theory]
    [InlineData("s>a a>b", "")]
    [InlineData("s>a a>b b>a", "b>a")]
    [InlineData("s>a s>b a>c b>c", "")]
    [InlineData("s>a a>a", "a>a")]
    [InlineData("s>a a>e e>d d>a d>z", "d>a")]
    [InlineData("s>a s>b a>c b>c c>a", "c>a!")]
    [InlineData("s>a s>b a>b b>a", "b>a!")]
    [InlineData("s>a s>c c>b b>a a>b", "b>a!")]
    [InlineData("s>a a>b b>c c>b c>a c>s", "c>b c>a c>s")]
    public void Connections_that_close_a_cycle_lead_back_and_only_structured_loops_are_valid(string flow, string backward)
    {
        var graph = Graph(flow, "s");

        string.Join(' ', graph.Connections.Where(c => c.IsBackward).Select(c => $"{c.Definition.Source}>{c.Definition.Target}{(c.IsValid ? "" : "!")}"))
            .ShouldBe(backward);
    }

    [Fact]
    public void What_the_start_does_not_reach_is_told_apart()
    {
        var graph = Graph("s>a b>a b>c", "s");

        graph.IsReachable("a").ShouldBeTrue();
        graph.IsReachable("b").ShouldBeFalse();
        graph.IsReachable("nowhere").ShouldBeFalse();
        graph.Connections.Select(c => c.Direction).ShouldBe([FlowDirection.Forward, FlowDirection.Unreachable, FlowDirection.Unreachable]);
        graph.ForwardInbound("a").Count.ShouldBe(1);
    }

    [Fact]
    public void Connections_and_ancestors_of_an_activity_are_found()
    {
        var graph = Graph("s>a s>b a>c b>c c>a", "s");

        graph.Outbound("s").Select(c => c.Definition.Target).ShouldBe(["a", "b"]);
        graph.ForwardInbound("c").Select(c => c.Definition.Source).ShouldBe(["a", "b"]);
        graph.AncestorsOf("c").ShouldBe(["s", "a", "b"], ignoreOrder: true);
        graph.AncestorsOf("s").ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_flowchart_has_no_start()
    {
        var graph = FlowGraph.Build(Array.Empty<ActivityDefinition>(), []);

        graph.StartId.ShouldBeNull();
        graph.Connections.ShouldBeEmpty();
    }

    [Fact]
    public void A_random_graph_agrees_with_the_definition_by_path_search() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int[]>(numbers =>
        {
            const int nodes = 8;
            var flow = string.Join(' ', numbers.Select(n => Math.Abs(n % (nodes * nodes))).Select(n => $"n{n / nodes}>n{n % nodes}"));
            var graph = Graph(flow, "n0");
            var forward = new List<ConnectionDefinition>();
            foreach (var connection in InVisitingOrder(graph, "n0"))
            {
                var isBackward = Reaches(connection.Definition.Target, connection.Definition.Source, forward, without: null);
                connection.IsBackward.ShouldBe(isBackward, $"{flow}: {connection.Definition}");
                if (!isBackward)
                    forward.Add(connection.Definition);
            }

            foreach (var connection in graph.Connections.Where(c => c.IsBackward))
            {
                var (source, target) = (connection.Definition.Source, connection.Definition.Target);
                connection.IsValid.ShouldBe(source == target || target == "n0" || !Reaches("n0", source, forward, without: target), flow);
            }
        }));

    [Fact]
    public void A_thousand_activities_are_classified_at_once()
    {
        const int count = 1000;
        var flow = Enumerable.Range(0, count - 1).Select(i => $"n{i}>n{i + 1}")
            .Concat(Enumerable.Range(1, count - 2).Select(i => $"n{i}>n{i / 2}"));
        var graph = Graph(string.Join(' ', flow), "n0");

        graph.Connections.Count(c => c.IsBackward).ShouldBe(count - 2);
        graph.Connections.ShouldAllBe(c => c.IsValid);
    }

    private static FlowGraph Graph(string flow, string start)
    {
        var connections = flow.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split('>'))
            .Select(ends => new ConnectionDefinition(ends[0], "Done", ends[1], "In"))
            .ToArray();
        var ids = connections.SelectMany(c => new[] { c.Source, c.Target }).Append(start).Distinct(StringComparer.Ordinal).ToArray();
        return FlowGraph.Build(ids, connections, start);
    }

    private static IEnumerable<FlowConnection> InVisitingOrder(FlowGraph graph, string start)
    {
        var queue = new Queue<string>([start]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (queue.TryDequeue(out var id))
        {
            foreach (var connection in graph.Outbound(id))
            {
                yield return connection;
                if (seen.Add(connection.Definition.Target))
                    queue.Enqueue(connection.Definition.Target);
            }
        }
    }

    private static bool Reaches(string from, string to, List<ConnectionDefinition> connections, string? without)
    {
        var open = new Stack<string>([from]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        while (open.TryPop(out var id))
        {
            if (id == to)
                return true;
            foreach (var next in connections.Where(c => c.Source == id && c.Target != without).Select(c => c.Target))
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }

        return false;
    }
}
