namespace ResponseWorkflow.Application.TmForum;

/// <summary>How other systems hand in work: section <c>TmForum</c>.</summary>
public sealed class NorthOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "TmForum";

    /// <summary>The kind of case that a service order becomes.</summary>
    public string OrderKind { get; set; } = "circuit-order";

    /// <summary>The kind of case that a check of a service qualification becomes.</summary>
    public string QualificationKind { get; set; } = "resource-verification";

    /// <summary>States of cases that mean received and not begun; the built-in ones when none is named.</summary>
    public IList<string> ReceivedStates { get; } = [];

    /// <summary>States of cases that mean returned to whoever handed in; the built-in one when none is named.</summary>
    public IList<string> ReturnedStates { get; } = [];

    /// <summary>Up to how many entries of a list are counted exactly.</summary>
    public int CountLimit { get; set; } = 100_000;

    /// <summary>The most notes of one order.</summary>
    public int Notes { get; set; } = 100;

    /// <summary>Those who are told of events.</summary>
    public ListenerOptions Listeners { get; } = new();

    internal IList<string> EffectiveReceived => ReceivedStates.Count > 0 ? ReceivedStates : ["received", "checking"];

    internal IList<string> EffectiveReturned => ReturnedStates.Count > 0 ? ReturnedStates : ["returned"];

    /// <summary>What is wrong, naming the setting; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { OrderKind.Length: 0 } => "TmForum:OrderKind must name a kind of case.",
        { QualificationKind.Length: 0 } => "TmForum:QualificationKind must name a kind of case.",
        { CountLimit: < 1 } => "TmForum:CountLimit must be at least 1.",
        { Notes: < 1 } => "TmForum:Notes must be at least 1.",
        _ => Listeners.Fault(),
    };

    internal string KindOf(NorthResource resource) => resource == NorthResource.ServiceOrder ? OrderKind : QualificationKind;
}
