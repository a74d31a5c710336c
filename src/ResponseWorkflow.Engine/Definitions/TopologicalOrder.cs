namespace ResponseWorkflow.Engine.Definitions;

/// <summary>A graph without cycles that grows edge by edge and keeps its nodes in topological order.</summary>
/// <remarks>
/// An edge that agrees with the order costs nothing; for another one only the nodes between its ends are visited, and moved when
/// the edge is accepted. Flowcharts are mostly in order already, so building is near-linear.
/// </remarks>
internal sealed class TopologicalOrder
{
    private readonly List<int>[] _successors;
    private readonly List<int>[] _predecessors;
    private readonly int[] _rank;
    private readonly bool[] _marked;

    public TopologicalOrder(int nodes)
    {
        _successors = new List<int>[nodes];
        _predecessors = new List<int>[nodes];
        _rank = new int[nodes];
        _marked = new bool[nodes];
        for (var node = 0; node < nodes; node++)
        {
            _successors[node] = [];
            _predecessors[node] = [];
            _rank[node] = node;
        }
    }

    /// <summary>The node's place: smaller than that of every node it leads to.</summary>
    public int RankOf(int node) => _rank[node];

    /// <summary>The nodes from which an edge leads to the node.</summary>
    public IReadOnlyList<int> PredecessorsOf(int node) => _predecessors[node];

    /// <summary>Adds an edge unless it would close a cycle.</summary>
    /// <returns>False when it would, and then it is not added.</returns>
    public bool TryAdd(int from, int to)
    {
        if (from == to || (_rank[to] < _rank[from] && !TryReorder(from, to)))
            return false;
        _successors[from].Add(to);
        _predecessors[to].Add(from);
        return true;
    }

    private bool TryReorder(int from, int to)
    {
        var after = Collect(to, _successors, node => _rank[node] <= _rank[from]);
        if (_marked[from])
        {
            Clear(after);
            return false;
        }

        Clear(after);
        var before = Collect(from, _predecessors, node => _rank[node] >= _rank[to]);
        Clear(before);

        // What leads to the source comes first, what follows the target after it, on the places that they have together.
        int[] moved = [.. before.OrderBy(RankOf), .. after.OrderBy(RankOf)];
        var ranks = moved.Select(RankOf).Order().ToArray();
        for (var i = 0; i < moved.Length; i++)
            _rank[moved[i]] = ranks[i];
        return true;
    }

    private List<int> Collect(int start, List<int>[] edges, Func<int, bool> isBetween)
    {
        var found = new List<int> { start };
        _marked[start] = true;
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var next in edges[found[i]])
            {
                if (_marked[next] || !isBetween(next))
                    continue;
                _marked[next] = true;
                found.Add(next);
            }
        }

        return found;
    }

    private void Clear(List<int> nodes)
    {
        foreach (var node in nodes)
            _marked[node] = false;
    }
}
