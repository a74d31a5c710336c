namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Which nodes of a graph without cycles stand on every path from its start to a node.</summary>
internal sealed class DominatorTree
{
    private const int None = -1;

    private readonly int[] _parent;
    private readonly int[] _depth;

    /// <summary>Computes the tree.</summary>
    /// <param name="order">The graph.</param>
    /// <param name="reached">The nodes that the start reaches, the start among them.</param>
    /// <param name="start">The start.</param>
    /// <param name="nodes">How many nodes the graph has.</param>
    public DominatorTree(TopologicalOrder order, IEnumerable<int> reached, int start, int nodes)
    {
        _parent = new int[nodes];
        _depth = new int[nodes];
        Array.Fill(_parent, None);

        // Without cycles one pass in topological order is enough: all predecessors are done before their successor.
        foreach (var node in reached.OrderBy(order.RankOf))
        {
            if (node == start)
                continue;
            var dominator = None;
            foreach (var predecessor in order.PredecessorsOf(node))
                dominator = dominator == None ? predecessor : Meet(dominator, predecessor);
            _parent[node] = dominator;
            _depth[node] = _depth[dominator] + 1;
        }
    }

    /// <summary>Whether every path from the start to <paramref name="node"/> goes through <paramref name="dominator"/>.</summary>
    public bool Dominates(int dominator, int node)
    {
        while (_depth[node] > _depth[dominator])
            node = _parent[node];
        return node == dominator;
    }

    private int Meet(int left, int right)
    {
        while (left != right)
        {
            if (_depth[left] >= _depth[right])
                left = _parent[left];
            else
                right = _parent[right];
        }

        return left;
    }
}
