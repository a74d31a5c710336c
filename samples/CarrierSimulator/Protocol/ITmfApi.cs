namespace CarrierSimulator.Protocol;

/// <summary>One API.</summary>
internal interface ITmfApi
{
    /// <summary>What it offers.</summary>
    IEnumerable<TmfOperation> Operations { get; }
}
