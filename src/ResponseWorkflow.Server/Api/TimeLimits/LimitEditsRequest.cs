using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.TimeLimits.Administration;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.TimeLimits;

/// <summary>Rows of the table that are changed together: all of them or none.</summary>
public sealed record LimitEditsRequest
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<LimitEdit> Rows { get; init; }

    /// <summary>Which clocks the changes are for; new ones when left out.</summary>
    public TermReach? Reach { get; init; }

    /// <summary>The first instant at which they hold; now when left out.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Why; must be given, except in a preview.</summary>
    public string? Reason { get; init; }

    /// <summary>The changes.</summary>
    /// <exception cref="RefusedException">No row is given, or too many, or one that is not there.</exception>
    internal async Task<IReadOnlyList<TermChange>> ReadAsync(RuleQueries queries, TermOptions options, CancellationToken cancellationToken)
    {
        if (Rows is null or [] || Rows.Count > options.ImportRows || Rows.Any(static row => row is not { Id: not null, Rule: not null }))
            throw new RefusedException(LimitRefusals.SomeRows(options.ImportRows));
        var changes = new List<TermChange>(Rows.Count);
        foreach (var row in Rows)
        {
            var known = await queries.GetAsync(RouteText.CanBeId(row.Id) ? row.Id : "", cancellationToken);
            changes.Add(new TermChange
            {
                Kind = known.Kind, Name = known.Header.Id, Act = TermAct.Change, Document = LimitRules.Document(row.Rule), Reach = Reach ?? TermReach.NewClocks, ValidFrom = ValidFrom, ValidTo = row.ValidTo, Basis = row.Version,
            });
        }

        return changes;
    }
}
