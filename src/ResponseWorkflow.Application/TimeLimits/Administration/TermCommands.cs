using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.TimeLimits.Terms;
using ResponseWorkflow.Engine.Execution;
using ResponseWorkflow.TimeLimits.Data;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.Application.TimeLimits.Administration;

/// <summary>The changes of the time limits. What is accepted together is one transaction and one generation; the whole of the data is checked before anything is stored. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
/// <param name="terms">Told of every change.</param>
/// <param name="audit">Told of every change, in its transaction.</param>
/// <param name="options">Limits.</param>
/// <param name="identities">Gives ids.</param>
/// <param name="time">The clock.</param>
public sealed class TermCommands(Database database, StoredTerms terms, AuditTrail audit, IOptions<TermOptions> options, IIdentitySource identities, TimeProvider time)
{
    /// <summary>Makes changes: all of them or none.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="actor">Who makes them, and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>limit.*</c>, <c>edit.stale</c>, <c>field.*</c>, and everything that is wrong with the data as a whole, such as <c>row.ambiguous</c>.</exception>
    public Task<TermOutcome> ApplyAsync(IReadOnlyList<TermChange> changes, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("reason", actor.Reason).Length("reason", actor.Reason, StorageMetadata.TextLength).Also(changes.SelectMany(Wrong)).Also(Twice(changes)).Demand();
        return database.RunAsync((transaction, token) => ApplyAsync(transaction, changes, actor, token), cancellationToken);
    }

    /// <summary>Tells what changes would make, without storing anything.</summary>
    /// <exception cref="RefusedException">As <see cref="ApplyAsync(IReadOnlyList{TermChange}, Actor, CancellationToken)"/>; a reason need not be given.</exception>
    public async Task<TermProposal> ProposeAsync(IReadOnlyList<TermChange> changes, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Also(changes.SelectMany(Wrong)).Also(Twice(changes)).Demand();
        var current = await terms.InForceAsync(cancellationToken);
        await using var context = database.CreateContext();
        var stored = await context.TimeLimitTerms.ToListAsync(cancellationToken);
        var draft = TermDraft.Of(stored, changes, new TermAuthor(actor.Name, Given(actor.Reason) ?? "-", Now(), current.Generation + 1), identities);
        return new TermProposal(current.Data, draft.Demand(OnlyOne(changes)), Concerned(draft, current.Data), current.Generation);
    }

    /// <summary>Puts the rows of a file in force: all of them or none. Everything that is wrong with any of them is reported.</summary>
    /// <param name="lines">The rows; every change adds or changes something.</param>
    /// <param name="actor">Who does it, and why.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RefusedException"><c>field.missing</c> for the reason.</exception>
    public Task<ImportReport> ImportAsync(IReadOnlyList<ImportLine<TermChange>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        new FieldChecks().Required("reason", actor.Reason).Length("reason", actor.Reason, StorageMetadata.TextLength).Demand();
        return database.RunAsync(
            async (transaction, token) =>
            {
                await transaction.LockAsync(TermLock.Name, exclusive: true, token);
                var generation = await StoredTerms.GenerationAsync(transaction.Context, token);
                var stored = await transaction.Context.TimeLimitTerms.ToListAsync(token);
                var now = Now();
                var (report, draft) = Draft(lines, stored, new TermAuthor(actor.Name, actor.Reason!, now, generation + 1));
                if (report.IsStored)
                    await StoreAsync(transaction, draft, generation, now, actor, token);
                return report;
            },
            cancellationToken);
    }

    /// <summary>Tells what the rows of a file would make, without storing anything. A reason need not be given.</summary>
    /// <param name="lines">The rows; every change adds or changes something.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What an import would report, and what would be in force then; null for the latter when a row is wrong.</returns>
    public async Task<(ImportReport Report, TermProposal? Proposal)> ProposeImportAsync(IReadOnlyList<ImportLine<TermChange>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(actor);
        var current = await terms.InForceAsync(cancellationToken);
        await using var context = database.CreateContext();
        var stored = await context.TimeLimitTerms.ToListAsync(cancellationToken);
        var (report, draft) = Draft(lines, stored, new TermAuthor(actor.Name, Given(actor.Reason) ?? "-", Now(), current.Generation + 1));
        return (report, report.IsStored ? new TermProposal(current.Data, draft.Demand(changed: null), Concerned(draft, current.Data), current.Generation) : null);
    }

    /// <summary>The change that makes an older version of something the newest one.</summary>
    /// <exception cref="RefusedException"><c>limit.versionUnknown</c>.</exception>
    public async Task<TermChange> RestorationAsync(TermKind kind, string name, int version, CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        var row = await context.TimeLimitTerms.FirstOrDefaultAsync(row => row.Kind == kind && row.Name == name && row.Version == version && !row.IsRetired, cancellationToken);
        var document = row?.Document ?? SeedDocuments.Of(kind, name).FirstOrDefault(seed => seed.Version == version)?.Document ?? throw TermRefusals.VersionUnknown(name, version);
        return new TermChange { Kind = kind, Name = name, Act = TermAct.Change, Document = TermDocuments.Read(document), ValidTo = row?.ValidTo > time.GetUtcNow() ? row.ValidTo : null };
    }

    private async Task<TermOutcome> ApplyAsync(StorageTransaction transaction, IReadOnlyList<TermChange> changes, Actor actor, CancellationToken cancellationToken)
    {
        await transaction.LockAsync(TermLock.Name, exclusive: true, cancellationToken);
        var generation = await StoredTerms.GenerationAsync(transaction.Context, cancellationToken);
        var stored = await transaction.Context.TimeLimitTerms.ToListAsync(cancellationToken);

        var now = Now();
        var draft = TermDraft.Of(stored, changes, new TermAuthor(actor.Name, actor.Reason!, now, generation + 1), identities);
        draft.Demand(OnlyOne(changes));
        return await StoreAsync(transaction, draft, generation, now, actor, cancellationToken);
    }

    private async Task<TermOutcome> StoreAsync(StorageTransaction transaction, TermDraft draft, long generation, DateTimeOffset now, Actor actor, CancellationToken cancellationToken)
    {
        if (draft.Added.Count == 0)
            return new TermOutcome(generation, draft.Versions);
        transaction.Insert(new TermGenerationRow { Number = generation + 1, At = now, Author = actor.Name, Reason = actor.Reason });
        foreach (var row in draft.Added)
            transaction.Insert(row);
        foreach (var row in draft.Added.Where(static row => !row.IsSeed))
            await audit.AppendAsync(transaction, Entry(actor, row, draft.All), cancellationToken);
        transaction.AfterCommit(terms.Forget);
        return new TermOutcome(generation + 1, draft.Versions);
    }

    private (ImportReport Report, TermDraft Draft) Draft(IReadOnlyList<ImportLine<TermChange>> lines, List<TermRow> stored, TermAuthor author)
    {
        var twice = lines.GroupBy(static line => line.Details.Name, StringComparer.Ordinal).SelectMany(static group => group.Skip(1)).ToHashSet();
        var refusals = lines.ToDictionary(static line => line.Row, line => (List<Refusal>)
        [
            .. line.Refusals, .. Wrong(line.Details), .. twice.Contains(line) ? [TermRefusals.Twice("id", line.Details.Name)] : Array.Empty<Refusal>(),
        ]);
        var readable = lines.Where(line => refusals[line.Row].Count == 0).ToArray();
        var draft = TermDraft.Of(stored, readable.Select(static line => line.Details), author, identities);
        Note(refusals, readable, draft);
        var isRight = refusals.Values.All(static found => found.Count == 0);
        var results = lines.Select((line, place) => new ImportResult(line.Row, line.Details.Name, isRight ? ActOf(draft.Versions[place]) : refusals[line.Row].Count > 0 ? ImportAct.Refused : ImportAct.Unchanged, refusals[line.Row]));
        return (new ImportReport([.. results]), draft);
    }

    private static ImportAct ActOf(int? version) => version switch { null => ImportAct.Unchanged, 1 => ImportAct.Added, _ => ImportAct.Changed };

    // What is wrong with rows together stands at the row that the check names; what names none of the file at its first row.
    private static void Note(Dictionary<int, List<Refusal>> refusals, ImportLine<TermChange>[] lines, TermDraft draft)
    {
        foreach (var (change, refusal) in draft.Unfit)
            refusals[lines.First(line => line.Details == change).Row].Add(refusal);
        var rows = lines.ToDictionary(static line => line.Details.Name, static line => line.Row, StringComparer.Ordinal);
        foreach (var problem in draft.Read().Problems)
        {
            // Of two rows of the file that go against each other the one that is named is told; of one that goes against a row that is there, that one.
            var name = problem.Row is { } own && rows.ContainsKey(own) ? own : rows.Keys.FirstOrDefault(row => TermRefusals.Concerns(problem, row));
            refusals[name is null ? refusals.Keys.Min() : rows[name]].Add(TermRefusals.Of(problem, name));
        }
    }

    // What the database keeps of an instant is what is compared later.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    private static AuditEntry Entry(Actor actor, TermRow row, IEnumerable<TermRow> all)
    {
        var before = all.Where(one => one.Kind == row.Kind && one.Name == row.Name && one.Version < row.Version).MaxBy(static one => one.Version);
        var data = actor.Entry(row.IsRetired ? AuditActs.LimitRetired : AuditActs.LimitChanged, AuditSubjects.Limit(row.Name), after: new { row.Version, row.Generation, row.Reach, row.ValidFrom, row.ValidTo });
        return data with { Data = data.After, Before = before is null or { IsRetired: true } ? null : before.Document, After = row.IsRetired ? null : row.Document };
    }

    // Rows of other limits can depend on one by shares and additions.
    private static HashSet<string>? Concerned(TermDraft draft, TimeLimitData data)
    {
        var added = draft.Added.Where(static row => !row.IsSeed).ToArray();
        if (Array.Exists(added, static row => row.Key is null))
            return null;
        var keys = added.Select(static row => row.Key!).ToHashSet(StringComparer.Ordinal);
        foreach (var before in added.SelectMany(row => draft.All.Where(one => one.Kind == row.Kind && one.Name == row.Name)))
            keys.Add(before.Key!);
        for (var count = 0; count != keys.Count;)
        {
            count = keys.Count;
            keys.UnionWith(data.Rules.Rows.Where(row => row.Measure is Measure.Share share && keys.Contains(share.Of)).Select(static row => row.Header.Key));
            keys.UnionWith(data.Rules.Additions.Where(addition => addition.Amount is AdditionAmount.OfLimit other && keys.Contains(other.Key)).Select(static addition => addition.Header.Key));
        }

        return keys;
    }

    private IEnumerable<Refusal> Wrong(TermChange change)
    {
        if (change.Kind == TermKind.Holidays)
        {
            if (!options.Value.TryReadYear(change.Name, out _))
                yield return TermRefusals.BadYear("year", change.Name, options.Value);
        }
        else
        {
            foreach (var refusal in new FieldChecks().Required("id", change.Name).Id("id", change.Name).Found)
                yield return refusal;
        }

        if (change.Kind is not (TermKind.Row or TermKind.Addition) && (change.Reach != TermReach.NewClocks || change.ValidFrom is not null || change.ValidTo is not null))
            yield return TermRefusals.OnlyForAll("reach");
        if (change.Act != TermAct.Retire && TermDocuments.Size(change.Document) > options.Value.MaxDocumentBytes)
            yield return TermRefusals.TooLarge("document", options.Value.MaxDocumentBytes);
    }

    private static IEnumerable<Refusal> Twice(IReadOnlyList<TermChange> changes) =>
        changes.GroupBy(static change => (change.Kind, change.Name)).Where(static group => group.Count() > 1).Select(static group => TermRefusals.Twice("id", group.Key.Name));

    private static string? OnlyOne(IReadOnlyList<TermChange> changes) => changes.Count == 1 ? changes[0].Name : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
