using ResponseWorkflow.Application.Customers;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>The lists that customers and circuits refer to.</summary>
public sealed record CustomerTermsModel
{
    /// <summary>Grades, the highest first.</summary>
    public required IReadOnlyList<TermModel> Grades { get; init; }

    /// <summary>States of customers.</summary>
    public required IReadOnlyList<TermModel> States { get; init; }

    /// <summary>Kinds of circuits.</summary>
    public required IReadOnlyList<TermModel> CircuitKinds { get; init; }

    /// <summary>States of circuits.</summary>
    public required IReadOnlyList<TermModel> CircuitStates { get; init; }

    /// <summary>Access and transport technologies of circuits.</summary>
    public required IReadOnlyList<TermModel> Technologies { get; init; }

    /// <summary>Units of bandwidths.</summary>
    public required IReadOnlyList<string> BandwidthUnits { get; init; }

    /// <summary>The same units, with how many kbit/s each is.</summary>
    public required IReadOnlyList<BandwidthUnitModel> Bandwidths { get; init; }

    internal static CustomerTermsModel Of(CustomerOptions options) => new()
    {
        Grades = [.. options.EffectiveGrades.Select(TermModel.Of)],
        States = [.. options.EffectiveStates.Select(TermModel.Of)],
        CircuitKinds = [.. options.EffectiveCircuitKinds.Select(TermModel.Of)],
        CircuitStates = [.. options.EffectiveCircuitStates.Select(TermModel.Of)],
        Technologies = [.. options.EffectiveTechnologies.Select(TermModel.Of)],
        BandwidthUnits = [.. options.EffectiveBandwidthUnits.Select(static unit => unit.Key)],
        Bandwidths = [.. options.EffectiveBandwidthUnits.Select(static unit => new BandwidthUnitModel { Key = unit.Key, Kilobits = unit.Kilobits })],
    };
}
