namespace ResponseWorkflow.Engine.Descriptors;

/// <summary>An output of an activity type.</summary>
/// <param name="Name">Name in Pascal case; its JSON property is the camel case of it.</param>
/// <param name="TypeName">Alias of the type.</param>
/// <param name="DisplayName">Text for people.</param>
/// <param name="Description">Help for people.</param>
/// <param name="IsSerializable">Whether the value may be stored.</param>
/// <param name="IsSynthetic">Whether the output is declared by a workflow used as activity.</param>
public sealed record OutputDescriptor(string Name, string TypeName, string DisplayName, string? Description = null, bool IsSerializable = true, bool IsSynthetic = false)
{
    /// <summary>Whether the designer shows the output.</summary>
    public bool IsBrowsable { get; init; } = true;

    /// <summary>For a synthetic output: its name in the workflow that declares it; differs from <see cref="Name"/> where that would clash. Otherwise null.</summary>
    public string? DeclaredName { get; init; }
}
