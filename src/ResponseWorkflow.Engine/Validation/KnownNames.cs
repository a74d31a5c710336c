using System.Collections.Frozen;
using ResponseWorkflow.Engine.Compilation;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Names of variables as they stand, and as accessor functions spell them.</summary>
internal sealed class KnownNames
{
    public KnownNames(IEnumerable<string> names)
    {
        Names = names.ToFrozenSet(StringComparer.Ordinal);
        Accessors = Names.Select(ScriptNames.Pascal).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names.</summary>
    public FrozenSet<string> Names { get; }

    /// <summary>The names in Pascal case.</summary>
    public FrozenSet<string> Accessors { get; }
}
