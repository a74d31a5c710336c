namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Collects problems while a definition is read or validated.</summary>
internal sealed class ProblemList
{
    private readonly List<DefinitionProblem> _problems = [];

    /// <summary>The problems so far.</summary>
    public IReadOnlyList<DefinitionProblem> Problems => _problems;

    /// <summary>Adds a problem.</summary>
    public void Add(DefinitionProblem problem) => _problems.Add(problem);

    /// <summary>Adds a problem of the definition itself.</summary>
    public void Add(ProblemTemplate template, string? property, params object?[] particulars) =>
        _problems.Add(template.Make(particulars) with { Property = property });

    /// <summary>Adds a problem of an activity.</summary>
    public void Add(ProblemTemplate template, in ProblemPlace place, params object?[] particulars) =>
        _problems.Add(template.Make(particulars) with
        {
            ActivityId = place.ActivityId,
            ActivityName = place.ActivityName,
            Property = place.Property,
            Line = place.Line,
            Column = place.Column,
        });
}
