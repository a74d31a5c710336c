namespace ResponseWorkflow.Application.Audit;

/// <summary>What is to be written into the audit trail.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What was done, one of <see cref="AuditActs"/>.</param>
/// <param name="Subject">To what, such as <c>definition:fault</c>.</param>
/// <param name="Data">Further facts as a JSON object; null when there are none.</param>
public sealed record AuditEntry(string Actor, string Act, string Subject, string? Data = null)
{
    /// <summary>What was changed, as it was before, as a JSON object; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>The same as it is afterwards; null when there is nothing any more.</summary>
    public string? After { get; init; }

    /// <summary>Why, in the words of whoever did it; null when nothing was said.</summary>
    public string? Reason { get; init; }
}
