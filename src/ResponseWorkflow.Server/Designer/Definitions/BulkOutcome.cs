using ResponseWorkflow.Application.Refusals;

namespace ResponseWorkflow.Server.Designer.Definitions;

/// <summary>What came of a bulk action.</summary>
internal sealed class BulkOutcome
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>To which it was done.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Which are not there.</summary>
    public List<string> NotFound { get; } = [];

    /// <summary>To which it could not be done.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>Why not, in Chinese and English: the designer shows none of it, other clients may.</summary>
    public IEnumerable<object> Reasons => _refusals.Select(static refusal => new { refusal.Code, refusal.Message, refusal.MessageZh });

    /// <summary>Takes a refusal in.</summary>
    public void Refuse(string id, RefusedException refused)
    {
        (refused.Refusal.Kind == RefusalKind.NotFound ? NotFound : Skipped).Add(id);
        _refusals.AddRange(refused.Refusals.Select(refusal => DesignerTexts.InDefinition(id, refusal)));
    }

    /// <summary>Refuses the action as a whole when it could be done to none: else its user would be told of success.</summary>
    /// <exception cref="RefusedException">It could be done to none.</exception>
    public void DemandSome()
    {
        if (Done.Count == 0 && Skipped.Count > 0)
            throw new RefusedException([.. _refusals.Select(static refusal => refusal with { Kind = RefusalKind.Unprocessable })]);
    }
}
