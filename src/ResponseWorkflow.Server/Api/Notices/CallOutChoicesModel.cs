namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>What rules of call-outs can name, and what people call it.</summary>
public sealed record CallOutChoicesModel
{
    /// <summary>Grades of customers.</summary>
    public required IReadOnlyList<CallOutChoiceModel> Grades { get; init; }

    /// <summary>Effects on customers.</summary>
    public required IReadOnlyList<CallOutChoiceModel> Effects { get; init; }

    /// <summary>Roles.</summary>
    public required IReadOnlyList<CallOutChoiceModel> Roles { get; init; }

    /// <summary>Units, and before them those that belong to the case.</summary>
    public required IReadOnlyList<CallOutChoiceModel> Units { get; init; }

    /// <summary>The highest level.</summary>
    public required int Levels { get; init; }

    /// <summary>The most minutes after which a rule may begin.</summary>
    public required int LongestMinutes { get; init; }
}
