namespace ResponseWorkflow.Application.Cases;

/// <summary>The last number of a series. It is drawn in the transaction that stores the case, so a start that fails leaves no gap.</summary>
public sealed class CaseCounterRow
{
    /// <summary>What the numbers of the series share, with <c>#</c> in the place of what counts: <c>GZ-SZ-2026-#</c>.</summary>
    public required string Series { get; init; }

    /// <summary>The last number that was drawn.</summary>
    public long Last { get; set; }
}
