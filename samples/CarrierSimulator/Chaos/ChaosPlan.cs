namespace CarrierSimulator.Chaos;

/// <summary>What goes wrong with one request.</summary>
/// <param name="IsCut">The connection is cut before anything happens.</param>
/// <param name="Delay">How long the request is held back.</param>
/// <param name="ErrorStatus">The error it is answered with, without effect; null for none.</param>
/// <param name="IsDuplicated">It arrives twice.</param>
/// <param name="IsReordered">Its answer waits for a later request.</param>
/// <param name="SilenceBeforeCut">Its answer is lost after that time; null when it is not.</param>
/// <param name="Words">The same for people.</param>
internal sealed record ChaosPlan(bool IsCut, TimeSpan Delay, int? ErrorStatus, bool IsDuplicated, bool IsReordered, TimeSpan? SilenceBeforeCut, IReadOnlyList<string> Words)
{
    /// <summary>Nothing goes wrong.</summary>
    public static ChaosPlan None { get; } = new(false, TimeSpan.Zero, null, false, false, null, []);
}
