namespace TestKit.SqlServer.Tds;

/// <summary>What a client asked of the stub.</summary>
/// <param name="Kind">What kind of request.</param>
/// <param name="Text">The statement; of a sign-in the user, of the beginning of a transaction its isolation level.</param>
/// <param name="Parameters">The statement's parameters by their names, with <c>@</c>.</param>
public sealed record TdsRequest(TdsRequestKind Kind, string Text, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>The declaration of the parameters, as the client gave it; empty when there are none.</summary>
    public string Declaration { get; init; } = "";
}
