using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Notices.Choices;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>What this node knows of people and of who holds which role where. It is at most <see cref="NoticeOptions.RefreshInterval"/> old, so that a transition costs no question for each notice. Safe for use by several threads.</summary>
/// <param name="options">How old it may become.</param>
/// <param name="time">The clock.</param>
internal sealed class RecipientDirectory(IOptions<NoticeOptions> options, TimeProvider time)
{
    // More than any duty room has; above it everything is read anew rather than kept for ever.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, (Recipient? Recipient, long At)> _people = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string RoleId, string UnitId), (IReadOnlyList<string> People, long At)> _holders = new();

    /// <summary>Those of some ids who are active, by id. Those who are not known, or too long ago, are read together.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Recipient>> FindAsync(ResponseDbContext context, IReadOnlyCollection<string> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var missing = ids.Where(id => !_people.TryGetValue(id, out var known) || !IsFresh(known.At)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
            await LoadAsync(context, missing, now, cancellationToken);
        return ids.Distinct(StringComparer.Ordinal)
            .Select(id => _people.GetValueOrDefault(id).Recipient).OfType<Recipient>()
            .ToDictionary(static one => one.Id, StringComparer.Ordinal);
    }

    /// <summary>Ids of the active users who hold a role in a unit, or else in the nearest unit above where anybody does.</summary>
    public async ValueTask<IReadOnlyList<string>> NearestAsync(ResponseDbContext context, string roleId, string unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_holders.TryGetValue((roleId, unitId), out var known) && IsFresh(known.At))
            return known.People;
        var at = time.GetTimestamp();
        var holders = await (
            from holding in context.RoleHoldings
            join link in context.UnitLinks on holding.UnitId equals link.AncestorId
            join user in context.Users on holding.UserId equals user.Id
            where link.UnitId == unitId && holding.RoleId == roleId && user.IsActive && holding.ValidFrom <= now && (holding.ValidUntil == null || holding.ValidUntil > now)
            select new { user.Id, link.Distance }).ToListAsync(cancellationToken);
        var nearest = holders.Count == 0 ? 0 : holders.Min(static one => one.Distance);
        IReadOnlyList<string> people = [.. holders.Where(one => one.Distance == nearest).Select(static one => one.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (_holders.Count > Most)
            _holders.Clear();
        _holders[(roleId, unitId)] = (people, at);
        return people;
    }

    /// <summary>Has the next one who asks look first: this node has changed something of somebody.</summary>
    public void Forget(string userId) => _people.TryRemove(userId, out _);

    private bool IsFresh(long at) => time.GetElapsedTime(at) < options.Value.RefreshInterval;

    private async Task LoadAsync(ResponseDbContext context, string[] ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = time.GetTimestamp();
        if (_people.Count > Most)
            _people.Clear();
        var users = await context.Users.Where(row => ids.Contains(row.Id) && row.IsActive)
            .Select(static row => new { row.Id, row.DisplayName, row.SignInName, row.Language, row.Email, row.Phone }).ToListAsync(cancellationToken);
        var deputies = (await context.Deputies.Where(row => ids.Contains(row.UserId) && row.ValidUntil > now)
            .Select(static row => new { row.UserId, row.DeputyId, row.ValidFrom, row.ValidUntil }).ToListAsync(cancellationToken)).ToLookup(static row => row.UserId, StringComparer.Ordinal);
        var choices = await context.NoticeChoices.Where(row => ids.Contains(row.UserId)).ToDictionaryAsync(static row => row.UserId, static row => row.Document, StringComparer.Ordinal, cancellationToken);
        foreach (var id in ids)
            _people[id] = (null, at);
        foreach (var user in users)
        {
            _people[user.Id] = (new Recipient(
                user.Id, user.DisplayName, user.SignInName, user.Language == Languages.English, user.Email, user.Phone, NoticeChoiceCommands.Read(choices.GetValueOrDefault(user.Id)),
                [.. deputies[user.Id].Select(static one => new RecipientDeputy(one.DeputyId, one.ValidFrom, one.ValidUntil))]), at);
        }
    }
}
