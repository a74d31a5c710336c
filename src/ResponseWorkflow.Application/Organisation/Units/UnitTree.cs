using System.Collections.Frozen;

namespace ResponseWorkflow.Application.Organisation.Units;

/// <summary>Which unit stands under which, as it was at one moment. Immutable, so safe for use by several threads.</summary>
/// <param name="parents">For each unit the one above; null for the topmost.</param>
public sealed class UnitTree(IEnumerable<KeyValuePair<string, string?>> parents)
{
    /// <summary>Id of the topmost unit, which every database has.</summary>
    public const string RootId = "headquarters";

    /// <summary>Kind of the topmost unit.</summary>
    public const string RootKind = "headquarters";

    private readonly FrozenDictionary<string, string?> _parents = parents.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A tree of the topmost unit alone.</summary>
    public static UnitTree Root { get; } = new([new(RootId, null)]);

    /// <summary>Whether a unit is another one or stands below it.</summary>
    /// <param name="unitId">The lower unit; one that is not known stands below the topmost only.</param>
    /// <param name="ancestorId">The upper unit.</param>
    public bool IsWithin(string unitId, string ancestorId)
    {
        if (ancestorId == RootId)
            return true;
        for (var unit = unitId; unit is not null; unit = _parents.GetValueOrDefault(unit))
        {
            if (unit == ancestorId)
                return true;
        }

        return false;
    }
}
