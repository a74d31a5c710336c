namespace ResponseWorkflow.Application.Notices.Administration;

/// <summary>A version of a kind or of a text.</summary>
/// <typeparam name="T">A kind or a text.</typeparam>
/// <param name="Version">Which; 0 is what the product brings.</param>
/// <param name="Value">What it says.</param>
/// <param name="Author">Who; null for what the product brings.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When; null for what the product brings.</param>
public sealed record NoticeTermVersion<T>(int Version, T? Value, string? Author, string? Reason, DateTimeOffset? At)
    where T : class;
