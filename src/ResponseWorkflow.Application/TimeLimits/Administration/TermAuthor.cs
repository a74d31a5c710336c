namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>Who makes a change, when and why.</summary>
/// <param name="Name">The name that stands in the versions.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Generation">The generation that it makes.</param>
internal sealed record TermAuthor(string Name, string Reason, DateTimeOffset At, long Generation)
{
    /// <summary>The author of what comes with the product.</summary>
    public const string Product = "ResponseWorkflow";
}
