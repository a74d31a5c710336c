using System.Text.Json.Nodes;
using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>A change that somebody wants.</summary>
public sealed record TermChange
{
    /// <summary>What is changed.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>What it is called: the id of a row or calendar, a year.</summary>
    public required string Name { get; init; }

    /// <summary>What is done.</summary>
    public required TermAct Act { get; init; }

    /// <summary>What it shall say, in the form of the files; name, version, author, reason and validity are set from the rest. Null when it is retired.</summary>
    public JsonObject? Document { get; init; }

    /// <summary>Which clocks it is for. Calendars, years and words have none: they hold for all.</summary>
    public TermReach Reach { get; init; }

    /// <summary>The first instant at which it holds; now when not given.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it holds no more; null for never.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>The version that the change is made from; null leaves it unchecked.</summary>
    public long? Basis { get; init; }
}
