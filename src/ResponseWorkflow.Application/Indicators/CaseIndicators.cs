using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Cases.Links;
using ResponseWorkflow.Application.Definitions.Queries;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Indicators;

/// <summary>What was recorded for indicators in a case and in all that is part of it. Safe for use by several threads.</summary>
/// <param name="database">Where facts are stored.</param>
/// <param name="options">What people call them.</param>
/// <param name="cases">How deep parts of parts may go.</param>
public sealed class CaseIndicators(Database database, IOptions<IndicatorOptions> options, IOptions<CaseOptions> cases)
{
    /// <summary>A page of facts, the newest first. Whoever sees the case sees those of its parts with it: together they say how the case fared.</summary>
    /// <param name="caseId">Id or number of the case.</param>
    /// <param name="page">Which page.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<Page<CaseIndicatorFact>> ListAsync(string caseId, PageRequest page, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = database.CreateContext();
        var whole = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var ids = await PartsOfCase.ReadAsync(context, whole.Id, cases.Value.PartDepth, cancellationToken);
        var facts = context.IndicatorFacts.Where(fact => ids.Contains(fact.CaseId));
        var count = await facts.CountAsync(cancellationToken);
        var rows = await facts.OrderByDescending(static fact => fact.DoneAt).ThenByDescending(static fact => fact.Id)
            .Skip((int)Math.Min(int.MaxValue, (long)page.Number * page.Size)).Take(page.Size).ToListAsync(cancellationToken);
        return new(await NamedAsync(context, rows, cancellationToken), count);
    }

    private async Task<List<CaseIndicatorFact>> NamedAsync(ResponseDbContext context, List<IndicatorFactRow> rows, CancellationToken cancellationToken)
    {
        var (caseIds, unitIds) = (rows.Select(static row => row.CaseId).Distinct(StringComparer.Ordinal).ToArray(), rows.Select(static row => row.UnitId).Distinct(StringComparer.Ordinal).ToArray());
        var found = await context.Cases.Where(one => caseIds.Contains(one.Id)).ToDictionaryAsync(static one => one.Id, StringComparer.Ordinal, cancellationToken);
        var units = await context.Units.Where(unit => unitIds.Contains(unit.Id)).ToDictionaryAsync(static unit => unit.Id, StringComparer.Ordinal, cancellationToken);
        return [.. rows.Select(row => new CaseIndicatorFact(row, options.Value.Find(row.Kind), found[row.CaseId], units[row.UnitId]))];
    }
}
