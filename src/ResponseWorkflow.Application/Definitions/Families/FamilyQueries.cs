using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Families;

/// <summary>The families of processes. Safe for use by several threads.</summary>
public sealed class FamilyQueries(Database database, IOptions<DefinitionOptions> options)
{
    /// <summary>Those that have a name, in the order of the settings, and then those that only definitions name.</summary>
    public async Task<IReadOnlyList<FamilySummary>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var counts = await context.Definitions.Where(static row => row.Family != null)
            .GroupBy(static row => row.Family!)
            .Select(static group => new { Id = group.Key, Count = group.Count() })
            .ToDictionaryAsync(static group => group.Id, static group => group.Count, StringComparer.Ordinal, cancellationToken);
        var named = options.Value.EffectiveFamilies();
        var known = named.Select(static family => family.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. named.Select(family => new FamilySummary(family.Id, family.NameZh, family.NameEn, counts.GetValueOrDefault(family.Id))),
            .. counts.Keys.Where(id => !known.Contains(id)).Order(StringComparer.Ordinal).Select(id => new FamilySummary(id, id, id, counts[id])),
        ];
    }
}
