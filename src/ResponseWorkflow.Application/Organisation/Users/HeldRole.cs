namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>A role in a unit, as files write it: <c>response-desk@JC-NOC</c>, several with semicolons between them.</summary>
/// <param name="Role">Id or name of the role.</param>
/// <param name="Unit">Code of the unit; null for the one that the user belongs to.</param>
public sealed record HeldRole(string Role, string? Unit)
{
    private const char Mark = '@';
    private static readonly char[] Separators = [';', '；', ',', '，', '、', '\n'];

    /// <summary>The roles that a text names; none when it is empty.</summary>
    public static IReadOnlyList<HeldRole> Read(string? text) =>
        [.. (text ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static one => Of(one.Split(Mark, 2, StringSplitOptions.TrimEntries))).Distinct()];

    /// <summary>How files write several.</summary>
    public static string Write(IEnumerable<HeldRole> roles) => string.Join("; ", roles);

    /// <inheritdoc/>
    public override string ToString() => Unit is null ? Role : $"{Role}{Mark}{Unit}";

    private static HeldRole Of(string[] parts) => new(parts[0], parts is [_, { Length: > 0 } unit] ? unit : null);
}
