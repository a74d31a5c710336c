namespace ResponseWorkflow.Expressions.Liquid.Runtime;

/// <summary>A range of whole numbers, both ends included; empty when the first is after the last.</summary>
internal sealed record LiquidRange(long First, long Last)
{
    /// <summary>How many numbers it holds.</summary>
    public long Count => Last < First ? 0 : Last - First + 1;
}
