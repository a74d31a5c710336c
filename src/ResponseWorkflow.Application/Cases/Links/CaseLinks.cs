using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Cases.History;
using ResponseWorkflow.Application.Cases.Kinds;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Transitions;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Cases.Links;

/// <summary>Links between cases. Safe for use by several threads.</summary>
/// <param name="services">The database, the clock and the ids.</param>
/// <param name="options">Limits.</param>
public sealed class CaseLinks(RuntimeServices services, IOptions<CaseOptions> options)
{
    /// <summary>Links a case with another one.</summary>
    /// <param name="caseId">Id or number of the case that was caused, is a part, or follows.</param>
    /// <param name="kind">What it has to do with the other one.</param>
    /// <param name="other">Id or number of the other one.</param>
    /// <param name="actor">Who links them: must see both, and manage the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>link.self</c>, <c>link.twice</c>, <c>link.circle</c>, <c>access.denied</c>.</exception>
    public Task AddAsync(string caseId, CaseLinkKind kind, string? other, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("other", other).Line("other", other).Demand();
        return CaseWork.RunAsync(services, caseId, actor, Permissions.ManageCases, async (storage, found, token) =>
        {
            var target = await CaseFinding.FindAsync(storage.Context, other!, actor, token) ?? throw new RefusedException(CaseRefusals.OtherUnknown(other!));
            if (target.Id == found.Row.Id)
                throw CaseRefusals.LinkToSelf();
            if (kind == CaseLinkKind.PartOf)
                await DemandNoCircleAsync(storage, found.Row.Id, target.Id, token);
            if (await FindAsync(storage.Context, found.Row.Id, kind, target.Id, token) is not null)
                throw CaseRefusals.LinkTwice();
            storage.Insert(new CaseLinkRow { CaseId = found.Row.Id, Kind = kind, OtherId = target.Id, By = actor.Name, At = found.At });
            Tell(storage, found, target, CaseActs.Linked, kind, actor);
        }, cancellationToken);
    }

    /// <summary>Removes a link.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>, <c>link.unknown</c>, <c>access.denied</c>.</exception>
    public Task RemoveAsync(string caseId, CaseLinkKind kind, string other, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return CaseWork.RunAsync(services, caseId, actor, Permissions.ManageCases, async (storage, found, token) =>
        {
            var target = await CaseFinding.FindAsync(storage.Context, other, actor, token) ?? throw CaseRefusals.LinkUnknown();
            storage.Delete(await FindAsync(storage.Context, found.Row.Id, kind, target.Id, token) ?? throw CaseRefusals.LinkUnknown());
            Tell(storage, found, target, CaseActs.Unlinked, kind, actor);
        }, cancellationToken);
    }

    /// <summary>The links from and to a case, as far as the actor may see the other ones.</summary>
    /// <exception cref="RefusedException"><c>case.unknown</c>.</exception>
    public async Task<IReadOnlyList<CaseLinkSummary>> ListAsync(string caseId, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = services.Database.CreateContext();
        var row = await CaseFinding.DemandAsync(context, caseId, actor, cancellationToken);
        var links = await context.CaseLinks.Where(link => link.CaseId == row.Id || link.OtherId == row.Id).OrderBy(static link => link.At).ToListAsync(cancellationToken);
        var ids = links.Select(link => link.CaseId == row.Id ? link.OtherId : link.CaseId).Distinct(StringComparer.Ordinal).ToArray();
        if (ids.Length == 0)
            return [];
        var others = await context.Cases.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(static one => one.Id, StringComparer.Ordinal, cancellationToken);
        var userId = actor.UserId();
        var isHidden = others.Values.Any(other => !actor.May(Permissions.ReadCases, other.UnitId));
        var own = userId is null || !isHidden ? [] : await context.CaseParticipants.Where(one => one.UserId == userId && ids.Contains(one.CaseId)).Select(static one => one.CaseId).ToListAsync(cancellationToken);
        return
        [
            .. from link in links
               let isReverse = link.OtherId == row.Id
               let other = others.GetValueOrDefault(isReverse ? link.CaseId : link.OtherId)
               where other is not null && (actor.May(Permissions.ReadCases, other.UnitId) || own.Contains(other.Id))
               select new CaseLinkSummary(link.Kind, isReverse, other, link.By, link.At),
        ];
    }

    private static Task<CaseLinkRow?> FindAsync(ResponseDbContext context, string caseId, CaseLinkKind kind, string otherId, CancellationToken cancellationToken) =>
        context.CaseLinks.FirstOrDefaultAsync(link => link.CaseId == caseId && link.Kind == kind && link.OtherId == otherId, cancellationToken);

    // The history of both tells it; the other one is written here, in the order of ids only by chance: a deadlock is run again.
    private void Tell(StorageTransaction storage, CaseInHand found, CaseRow target, string act, CaseLinkKind kind, Actor actor)
    {
        var other = CaseInHand.Read(target, services.Now(), services.Seeds.NextId());
        found.Tell(act, actor.Name, new { kind = kind.ToString(), isReverse = false, caseId = target.Id, number = target.Number });
        other.Tell(act, actor.Name, new { kind = kind.ToString(), isReverse = true, caseId = found.Row.Id, number = found.Row.Number });
        other.Write(storage);
    }

    // One after the other, so that two of them together cannot make a circle. A case may be a part of several, so all chains are gone up.
    private async Task DemandNoCircleAsync(StorageTransaction storage, string caseId, string otherId, CancellationToken cancellationToken)
    {
        await storage.LockAsync("case-parts", exclusive: true, cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal) { otherId };
        var level = new List<string> { otherId };
        for (var depth = 0; level.Count > 0; depth++)
        {
            if (seen.Contains(caseId))
                throw CaseRefusals.LinkCircle();
            if (depth > options.Value.PartDepth)
                throw CaseRefusals.LinkTooDeep(options.Value.PartDepth);
            var below = level;
            level = (await storage.Context.CaseLinks.Where(link => link.Kind == CaseLinkKind.PartOf && below.Contains(link.CaseId)).Select(static link => link.OtherId).ToListAsync(cancellationToken))
                .Where(seen.Add).ToList();
        }
    }
}
