using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.Definitions.Editing;

/// <summary>Who is editing which definition. It is told to people and locks nothing. Safe for use by several threads.</summary>
/// <param name="database">Where it is stored.</param>
/// <param name="time">The clock.</param>
/// <param name="options">How long somebody counts as editing.</param>
public sealed class Editors(Database database, TimeProvider time, IOptions<EditorOptions> options)
{
    private static readonly RowUpdate<EditorRow> Seen = new([nameof(EditorRow.SeenAt)]);

    /// <summary>Notes that somebody is editing a definition, and forgets those who have fallen silent.</summary>
    /// <exception cref="RefusedException"><c>definition.unknown</c>.</exception>
    public Task NoteAsync(string definitionId, string name, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("definitionId", definitionId).Author(name).Demand();
        return database.RunAsync(
            async (transaction, token) =>
            {
                if (!await transaction.Context.Definitions.AnyAsync(row => row.DefinitionId == definitionId, token))
                    throw DefinitionRefusals.DefinitionUnknown(definitionId);
                var now = time.GetUtcNow();
                var rows = await transaction.Context.Editors.Where(row => row.DefinitionId == definitionId).ToListAsync(token);
                foreach (var silent in rows.Where(row => row.Name != name && row.SeenAt < now - options.Value.Silence))
                    transaction.Delete(silent);
                if (rows.Find(row => row.Name == name) is { } known)
                {
                    known.SeenAt = now;
                    transaction.Update(Seen, known);
                }
                else
                {
                    transaction.Insert(new EditorRow { DefinitionId = definitionId, Name = name, SeenAt = now });
                }
            },
            cancellationToken);
    }

    /// <summary>Those who are editing, by definition; definitions that nobody edits are left out.</summary>
    public async Task<ILookup<string, EditorPresence>> FindAsync(IReadOnlyCollection<string> definitionIds, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - options.Value.Silence;
        await using var context = database.CreateContext();
        var rows = await context.Editors.Where(row => definitionIds.Contains(row.DefinitionId) && row.SeenAt >= since).OrderBy(static row => row.Name).ToListAsync(cancellationToken);
        return rows.ToLookup(static row => row.DefinitionId, static row => new EditorPresence(row.Name, row.SeenAt), StringComparer.Ordinal);
    }
}
