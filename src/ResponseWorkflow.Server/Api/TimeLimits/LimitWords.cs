using ResponseWorkflow.Application.TimeLimits.Terms;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>The words that rows may use.</summary>
public sealed record LimitWords
{
    /// <summary>The facts.</summary>
    public required IReadOnlyList<FactModel> Facts { get; init; }

    /// <summary>The grades, the highest first.</summary>
    public required IReadOnlyList<GradeModel> Grades { get; init; }

    /// <summary>The roles that can be told of an escalation.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The units in which they can be told.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>The ways in which they can be told.</summary>
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>The keys of all limits.</summary>
    public required IReadOnlyList<string> Keys { get; init; }

    /// <summary>The generation that is in force.</summary>
    public required long Generation { get; init; }

    /// <summary>The newest version of the words; <c>If-Match</c> takes it in quotes.</summary>
    public required int LatestVersion { get; init; }

    internal static LimitWords Of(TimeLimitTerms terms, int version)
    {
        var words = terms.Data.Vocabulary;
        return new LimitWords
        {
            Facts = [.. words.Facts.Select(static fact => new FactModel { Name = fact.Name, Label = LimitText.Of(fact.Label), Kind = fact.Kind, Words = fact.Words, WorkingIn = fact.WorkingIn })],
            Grades = [.. words.Grades.Select(static grade => new GradeModel { Name = grade.Name, Label = LimitText.Of(grade.Label), Aliases = [.. grade.Aliases], RowsOf = grade.RowsOf })],
            Roles = words.Roles,
            Units = words.Units,
            Channels = words.Channels,
            Keys = [.. terms.Data.Rules.Keys],
            Generation = terms.Generation,
            LatestVersion = version,
        };
    }
}
