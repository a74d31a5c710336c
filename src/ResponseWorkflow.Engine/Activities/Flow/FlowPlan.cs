using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Activities.Flow;

/// <summary>The connections of a flowchart for one start activity, by index, as the two algorithms walk them.</summary>
internal sealed class FlowPlan
{
    private readonly HashSet<int>?[] _ancestors;
    private readonly HashSet<int>?[] _descendants;

    public FlowPlan(IReadOnlyList<string> ids, IReadOnlyList<ConnectionDefinition> connections, int start)
    {
        Start = start;
        var places = ids.Select(static (id, place) => (id, place)).ToDictionary(static pair => pair.id, static pair => pair.place, StringComparer.Ordinal);
        var graph = FlowGraph.Build(ids, connections, ids[start]);
        Edges = [.. graph.Connections.Select(connection => new FlowEdge(
            places[connection.Definition.Source],
            places[connection.Definition.Target],
            connection.Definition.SourcePort ?? FlowEdge.DefaultPort,
            connection.Direction,
            connection.IsValid))];
        Outbound = Group(ids.Count, static edge => edge.Source, static _ => true);
        Inbound = Group(ids.Count, static edge => edge.Target, static _ => true);
        ForwardInbound = Group(ids.Count, static edge => edge.Target, static edge => edge.Direction == FlowDirection.Forward);
        _ancestors = new HashSet<int>?[ids.Count];
        _descendants = new HashSet<int>?[ids.Count];
    }

    /// <summary>Index of the activity it starts at.</summary>
    public int Start { get; }

    public FlowEdge[] Edges { get; }

    /// <summary>For each activity the indices of the connections that leave it.</summary>
    public int[][] Outbound { get; }

    /// <summary>For each activity the indices of the connections that enter it.</summary>
    public int[][] Inbound { get; }

    /// <summary>For each activity the indices of the forward connections that enter it.</summary>
    public int[][] ForwardInbound { get; }

    /// <summary>The activities from which forward connections lead to that one.</summary>
    public HashSet<int> Ancestors(int activity) =>
        _ancestors[activity] ??= Walk(activity, at => ForwardInbound[at].Select(edge => Edges[edge].Source));

    /// <summary>The activities to which forward connections lead from that one.</summary>
    public HashSet<int> Descendants(int activity) =>
        _descendants[activity] ??= Walk(activity, at => Outbound[at].Where(edge => Edges[edge].Direction == FlowDirection.Forward).Select(edge => Edges[edge].Target));

    private static HashSet<int> Walk(int from, Func<int, IEnumerable<int>> next)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var other in next(at))
            {
                if (found.Add(other))
                    open.Push(other);
            }
        }

        return found;
    }

    private int[][] Group(int count, Func<FlowEdge, int> by, Func<FlowEdge, bool> where)
    {
        var lists = new List<int>?[count];
        for (var i = 0; i < Edges.Length; i++)
        {
            if (where(Edges[i]))
                (lists[by(Edges[i])] ??= []).Add(i);
        }

        return Array.ConvertAll(lists, static list => list?.ToArray() ?? []);
    }
}
