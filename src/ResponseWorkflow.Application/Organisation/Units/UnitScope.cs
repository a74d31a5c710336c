using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>The part of the organisation in which something is allowed: some units with all that stands below them.</summary>
/// <param name="UnitIds">The uppermost units of the part.</param>
public sealed record UnitScope(IReadOnlyCollection<string> UnitIds)
{
    /// <summary>The whole organisation.</summary>
    public static UnitScope Everywhere { get; } = new([UnitTree.RootId]);

    /// <summary>Whether it is the whole organisation.</summary>
    public bool IsEverywhere => UnitIds.Contains(UnitTree.RootId, StringComparer.Ordinal);

    /// <summary>The ids of all units of the part, as a query to be used inside another one: <c>rows.Where(row => units.Contains(row.UnitId))</c>.</summary>
    /// <remarks>Where <see cref="IsEverywhere"/> is true, leave the condition out: it would only cost time.</remarks>
    public IQueryable<string> Units(ResponseDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ids = UnitIds.ToArray();
        return context.UnitLinks.Where(link => ids.Contains(link.AncestorId)).Select(static link => link.UnitId);
    }
}
