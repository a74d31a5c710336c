namespace ResponseWorkflow.Application.Processes.PreSales;

/// <summary>The settings of resource verification: section <c>Verification</c>.</summary>
public sealed class VerificationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Verification";

    /// <summary>Id of the kind of case that is checked as a verification request.</summary>
    public string Kind { get; set; } = "resource-verification";

    /// <summary>Levels of requests whose sites must name the branch that verifies each.</summary>
    public IList<string> LevelsOfBranches { get; } = [];

    /// <summary>The most known addresses that are offered for a text.</summary>
    public int AddressMatches { get; set; } = 20;

    /// <summary>The limits that are told while a request is typed, with the facts by which their rows are found, such as <c>verification.department part=department</c>.</summary>
    public IList<string> ShownLimits { get; } = [];

    /// <summary>The levels that count.</summary>
    internal IReadOnlyList<string> EffectiveLevels => LevelsOfBranches.Count > 0 ? [.. LevelsOfBranches] : ["province", "one-stop"];

    /// <summary>The limits that are told.</summary>
    internal IReadOnlyList<string> EffectiveLimits => ShownLimits.Count > 0
        ? [.. ShownLimits]
        : ["verification.overall", "verification.department part=department", "verification.department part=consolidation", "verification.department part=customer-answer"];

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => Kind.Length == 0 ? "Verification:Kind must be given." : AddressMatches < 1 ? "Verification:AddressMatches must be at least 1." : null;
}
