using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Definitions.Compilation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Definitions.Testing;

/// <summary>Makes drafts ready to be run as a test. Safe for use by several threads.</summary>
/// <param name="database">Where definitions are stored.</param>
/// <param name="types">The activity types of the program, without workflows.</param>
/// <param name="time">The clock.</param>
public sealed class DraftTests(Database database, ActivityRegistry types, TimeProvider time)
{
    private const int HashDigits = 32;

    private static readonly RowUpdate<TestVersionRow> Run = new([nameof(TestVersionRow.RunAt)]);

    /// <summary>The version that a test of a version runs: a copy of the draft as it is now, which stays as it is; or the version itself when it was published once.</summary>
    /// <param name="versionId">The version. The draft may have problems that keep it from being published: they show where the test meets them.</param>
    /// <param name="input">What the test will be started with.</param>
    /// <param name="author">Who tests.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>Id of the version to start.</returns>
    /// <exception cref="RefusedException"><c>version.unknown</c>; <c>input.wrongType</c>, for all inputs that do not fit.</exception>
    public Task<string> PinAsync(string versionId, DataObject input, string author, CancellationToken cancellationToken)
    {
        new FieldChecks().Reference("versionId", versionId).Author(author).Demand();
        return database.RunAsync(
            async (transaction, token) =>
            {
                var version = await transaction.Context.DefinitionVersions.FirstOrDefaultAsync(row => row.Id == versionId, token) ?? throw DefinitionRefusals.VersionUnknown(versionId);
                return version.State == VersionState.Draft ? await PinAsync(transaction, version, input, author, token) : version.Id;
            },
            cancellationToken);
    }

    /// <summary>Removes copies that were not run lately and that no instance is pinned to.</summary>
    /// <param name="runBy">The last instant of those that go.</param>
    /// <param name="limit">The most of them.</param>
    /// <param name="cancellationToken">Gives up before the commit.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> ExpireAsync(DateTimeOffset runBy, int limit, CancellationToken cancellationToken)
    {
        List<(string Id, string DefinitionId)> old;
        await using (var context = database.CreateContext())
        {
            old = [.. (await Unused(context, runBy).OrderBy(static row => row.RunAt).Take(limit).Select(static row => new { row.Id, row.DefinitionId }).ToListAsync(cancellationToken)).Select(static row => (row.Id, row.DefinitionId))];
        }

        var removed = 0;
        foreach (var (id, definitionId) in old)
        {
            removed += await database.RunAsync(
                async (transaction, token) =>
                {
                    // Whoever starts an instance of it holds the definition's lock shared: a start that is under way is over, or finds that it is gone.
                    await transaction.LockAsync(LockedDefinition.LockName(definitionId), exclusive: true, token);
                    return await Unused(transaction.Context, runBy).Where(row => row.Id == id).ExecuteDeleteAsync(token);
                },
                cancellationToken);
        }

        return removed;
    }

    private static IQueryable<TestVersionRow> Unused(ResponseDbContext context, DateTimeOffset runBy) =>
        context.TestVersions.Where(row => row.RunAt <= runBy && !context.Instances.Any(instance => instance.VersionId == row.Id));

    private async Task<string> PinAsync(StorageTransaction transaction, DefinitionVersionRow draft, DataObject input, string author, CancellationToken cancellationToken)
    {
        var document = VersionDocument.Read(draft);

        // A draft that cannot be read is refused by the start, which says why.
        if (DefinitionReader.Read(document, types).Definition is { } definition)
            DeclaredInputs.Demand(definition, input);
        var (pins, _) = await new ReferenceResolver(types, transaction.Context, ReferencePreference.NamedVersion).ResolveAsync(document, draft.DefinitionId, cancellationToken);
        var row = new TestVersionRow
        {
            Id = IdOf(draft, pins),
            DraftId = draft.Id,
            DefinitionId = draft.DefinitionId,
            Version = draft.Version,
            Name = draft.Name,
            Description = draft.Description,
            ContentHash = draft.ContentHash,
            Document = draft.Document,
            Pins = pins.ToJson(),
            Author = author,
            RunAt = time.GetUtcNow(),
        };
        if (await transaction.Context.TestVersions.AnyAsync(known => known.Id == row.Id, cancellationToken))
            transaction.Update(Run, row);
        else
            transaction.Insert(row);
        return row.Id;
    }

    // The whole document, not its content hash: that leaves out what says which tool has written it, which decides how scripts reach outputs.
    private static string IdOf(DefinitionVersionRow draft, Pins pins)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(draft.Id));
        hash.AppendData(draft.Document);
        hash.AppendData(Encoding.UTF8.GetBytes(pins.ToJson()));
        return $"{TestVersionRow.IdPrefix}{Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits]}";
    }
}
