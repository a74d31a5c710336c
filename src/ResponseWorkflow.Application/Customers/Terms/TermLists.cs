using Microsoft.Extensions.Options;

namespace ResponseWorkflow.Application.Customers.Terms;

/// <summary>The lists of the settings by the names under which forms and schemas of cases refer to them. Safe for use by several threads.</summary>
/// <param name="options">The lists.</param>
public sealed class TermLists(IOptions<CustomerOptions> options)
{
    /// <summary>All names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["grades", "customerStates", "circuitKinds", "circuitStates"];

    /// <summary>A list; null when there is none of that name.</summary>
    public IReadOnlyList<Term>? Find(string name) => name switch
    {
        "grades" => options.Value.EffectiveGrades,
        "customerStates" => options.Value.EffectiveStates,
        "circuitKinds" => options.Value.EffectiveCircuitKinds,
        "circuitStates" => options.Value.EffectiveCircuitStates,
        _ => null,
    };
}
