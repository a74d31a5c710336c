namespace ResponseWorkflow.Engine.Definitions;

/// <summary>The connections of a flowchart, told apart into those that lead onwards and those that lead back.</summary>
/// <remarks>
/// Connections are visited breadth-first from the start in definition order. One is forward unless it would close a cycle with the
/// forward ones so far. A backward one is valid when every path from the start to its source goes through its target: a
/// structured loop. Immutable; safe for use by several threads.
/// </remarks>
public sealed class FlowGraph
{
    private static readonly IReadOnlyList<FlowConnection> NoConnections = [];

    private readonly Dictionary<string, Node> _nodes;

    private FlowGraph(string? startId, FlowConnection[] connections, Dictionary<string, Node> nodes)
    {
        StartId = startId;
        Connections = connections;
        _nodes = nodes;
    }

    /// <summary>Id of the activity at which the flowchart starts; null when it has no activities.</summary>
    public string? StartId { get; }

    /// <summary>All connections in definition order.</summary>
    public IReadOnlyList<FlowConnection> Connections { get; }

    /// <summary>Builds the graph.</summary>
    /// <param name="activities">The flowchart's direct children.</param>
    /// <param name="connections">Its connections; those that touch another activity are ignored.</param>
    /// <param name="startId">Id of the activity to start at, such as the trigger that started the instance; otherwise <see cref="SelectStart"/> chooses.</param>
    public static FlowGraph Build(IReadOnlyList<ActivityDefinition> activities, IReadOnlyList<ConnectionDefinition> connections, string? startId = null)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return Build(activities.Select(static activity => activity.Id).ToArray(), connections, SelectStart(activities, connections, startId)?.Id);
    }

    /// <summary>Builds the graph of activities known by their ids.</summary>
    public static FlowGraph Build(IReadOnlyList<string> activityIds, IReadOnlyList<ConnectionDefinition> connections, string? startId)
    {
        ArgumentNullException.ThrowIfNull(activityIds);
        ArgumentNullException.ThrowIfNull(connections);

        var nodes = new Dictionary<string, Node>(activityIds.Count, StringComparer.Ordinal);
        foreach (var id in activityIds)
            nodes.TryAdd(id, new Node(nodes.Count));

        var known = connections.Where(connection => nodes.ContainsKey(connection.Source) && nodes.ContainsKey(connection.Target)).ToArray();
        var classified = Classify(known, nodes, startId);
        foreach (var connection in classified)
        {
            nodes[connection.Definition.Source].Outbound.Add(connection);
            if (connection.Direction == FlowDirection.Forward)
                nodes[connection.Definition.Target].ForwardInbound.Add(connection);
        }

        return new FlowGraph(startId is not null && nodes.ContainsKey(startId) ? startId : null, classified, nodes);
    }

    /// <summary>Chooses where a flowchart starts.</summary>
    /// <returns>
    /// The activity with <paramref name="preferredId"/>, else the first start node, else the first that can start the workflow, else the
    /// first without inbound connection, else the first; null when there are none.
    /// </returns>
    public static ActivityDefinition? SelectStart(IReadOnlyList<ActivityDefinition> activities, IReadOnlyList<ConnectionDefinition> connections, string? preferredId = null)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(connections);

        var preferred = preferredId is null ? null : activities.FirstOrDefault(activity => activity.Id == preferredId);
        preferred ??= activities.FirstOrDefault(static activity => activity.Descriptor?.IsStart ?? activity.TypeName == "Elsa.Start");
        preferred ??= activities.FirstOrDefault(static activity => activity.CanStartWorkflow);
        if (preferred is not null)
            return preferred;
        var targets = connections.Select(static connection => connection.Target).ToHashSet(StringComparer.Ordinal);
        return activities.FirstOrDefault(activity => !targets.Contains(activity.Id)) ?? (activities is [var first, ..] ? first : null);
    }

    /// <summary>Whether forward connections lead from the start to the activity.</summary>
    public bool IsReachable(string activityId) => _nodes.TryGetValue(activityId, out var node) && node.IsReached;

    /// <summary>The connections that leave an activity, in definition order.</summary>
    public IReadOnlyList<FlowConnection> Outbound(string activityId) => _nodes.TryGetValue(activityId, out var node) ? node.Outbound : NoConnections;

    /// <summary>The forward connections that enter an activity, in definition order.</summary>
    public IReadOnlyList<FlowConnection> ForwardInbound(string activityId) => _nodes.TryGetValue(activityId, out var node) ? node.ForwardInbound : NoConnections;

    /// <summary>The activities from which forward connections lead to the activity, itself not among them.</summary>
    public IReadOnlySet<string> AncestorsOf(string activityId) =>
        Walk(activityId, id => ForwardInbound(id).Select(static connection => connection.Definition.Source));

    /// <summary>The activities that lie on a way of forward connections from one activity to another, both not among them.</summary>
    public IReadOnlySet<string> Between(string fromId, string toId)
    {
        var after = Walk(fromId, id => Outbound(id).Where(static connection => connection.Direction == FlowDirection.Forward).Select(static connection => connection.Definition.Target));
        after.IntersectWith(AncestorsOf(toId));
        after.Remove(fromId);
        after.Remove(toId);
        return after;
    }

    private static HashSet<string> Walk(string from, Func<string, IEnumerable<string>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var id))
        {
            foreach (var other in next(id))
            {
                if (found.Add(other))
                    open.Push(other);
            }
        }

        return found;
    }

    private static FlowConnection[] Classify(ConnectionDefinition[] connections, Dictionary<string, Node> nodes, string? startId)
    {
        var directions = new FlowDirection[connections.Length];
        Array.Fill(directions, FlowDirection.Unreachable);
        var isValid = new bool[connections.Length];
        Array.Fill(isValid, true);
        if (startId is not null && nodes.TryGetValue(startId, out var start))
        {
            var order = new TopologicalOrder(nodes.Count);
            var reached = Visit(connections, nodes, start, order, directions);
            var dominators = new DominatorTree(order, reached, start.Index, nodes.Count);
            for (var i = 0; i < connections.Length; i++)
            {
                if (directions[i] == FlowDirection.Backward)
                    isValid[i] = dominators.Dominates(nodes[connections[i].Target].Index, nodes[connections[i].Source].Index);
            }
        }

        return [.. connections.Select((connection, i) => new FlowConnection(i, connection, directions[i], isValid[i]))];
    }

    private static List<int> Visit(ConnectionDefinition[] connections, Dictionary<string, Node> nodes, Node start, TopologicalOrder order, FlowDirection[] directions)
    {
        var outbound = Enumerable.Range(0, connections.Length).ToLookup(i => connections[i].Source, StringComparer.Ordinal);
        var ids = nodes.ToDictionary(static pair => pair.Value, static pair => pair.Key);
        var queue = new Queue<Node>([start]);
        var reached = new List<int> { start.Index };
        start.IsReached = true;
        while (queue.TryDequeue(out var node))
        {
            foreach (var i in outbound[ids[node]])
            {
                var target = nodes[connections[i].Target];
                if (!order.TryAdd(node.Index, target.Index))
                {
                    directions[i] = FlowDirection.Backward;
                    continue;
                }

                directions[i] = FlowDirection.Forward;
                if (target.IsReached)
                    continue;
                target.IsReached = true;
                reached.Add(target.Index);
                queue.Enqueue(target);
            }
        }

        return reached;
    }

    private sealed class Node(int index)
    {
        public int Index { get; } = index;

        public bool IsReached { get; set; }

        public List<FlowConnection> Outbound { get; } = [];

        public List<FlowConnection> ForwardInbound { get; } = [];
    }
}
