namespace ResponseWorkflow.Application.Storage;

/// <summary>Which columns an update writes. Make one object for each kind of update and keep it.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="set">Properties that are written.</param>
/// <param name="keep">Properties that are written only where the new value is not null.</param>
/// <remarks>A row that is not hit means a lost race (<see cref="LostRaceException"/>). Where the row has a version, it must be the next one.</remarks>
public sealed class RowUpdate<TRow>(IReadOnlyList<string> set, IReadOnlyList<string>? keep = null)
{
    /// <summary>Properties that are written.</summary>
    public IReadOnlyList<string> Set => set;

    /// <summary>Properties that are written only where the new value is not null.</summary>
    public IReadOnlyList<string> Keep { get; } = keep ?? [];
}
