namespace ResponseWorkflow.Application.Processes.CircuitChanges;

/// <summary>The settings of extensions, closures, changes and suspensions: section <c>CircuitChanges</c>.</summary>
public sealed class CircuitChangeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "CircuitChanges";

    /// <summary>Id of the kind of case that asks for more time.</summary>
    public string ExtensionKind { get; set; } = "extension";

    /// <summary>Id of the kind of case that takes a circuit down.</summary>
    public string ClosureKind { get; set; } = "circuit-closure";

    /// <summary>Id of the kind of case that changes a circuit.</summary>
    public string ChangeKind { get; set; } = "circuit-change";

    /// <summary>Id of the kind of case that suspends a circuit.</summary>
    public string SuspensionKind { get; set; } = "circuit-suspension";

    /// <summary>States of circuits that are not there any more, so that nothing can be done with them.</summary>
    public IList<string> ClosedStates { get; } = [];

    /// <summary>States of circuits that can be suspended and changed; others can only be closed.</summary>
    public IList<string> ServiceStates { get; } = [];

    /// <summary>The states of circuits that are not there any more.</summary>
    internal IReadOnlyList<string> EffectiveClosedStates => ClosedStates.Count > 0 ? [.. ClosedStates] : ["closed", "cancelled"];

    /// <summary>The states of circuits in service.</summary>
    internal IReadOnlyList<string> EffectiveServiceStates => ServiceStates.Count > 0 ? [.. ServiceStates] : ["active"];

    /// <summary>The kinds of cases that do something with a circuit of the ledger.</summary>
    internal IReadOnlyList<string> CircuitKinds => [ClosureKind, ChangeKind, SuspensionKind];

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => new[] { ExtensionKind, ClosureKind, ChangeKind, SuspensionKind }.Any(string.IsNullOrWhiteSpace) ? "CircuitChanges: every kind must be given." : null;
}
