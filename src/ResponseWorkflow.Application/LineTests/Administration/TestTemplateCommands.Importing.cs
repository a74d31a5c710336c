using ResponseWorkflow.Application.Imports;
using ResponseWorkflow.Application.LineTests.Importing;
using ResponseWorkflow.Application.LineTests.Templates;
using ResponseWorkflow.Application.Organisation;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Application.LineTests.Administration;

/// <content>Templates from files.</content>
public sealed partial class TestTemplateCommands
{
    /// <summary>Adds and changes the templates that rows of a file name, each with exactly the indicators that the file has of it: all rows or none. Templates that the file does not name stay as they are.</summary>
    /// <param name="lines">The rows, one for each indicator, in the order of the sheet.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ImportReport> ImportAsync(IReadOnlyList<ImportLine<TestTemplateLine>> lines, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return services.Database.RunAsync(
            async (storage, token) =>
            {
                await storage.LockAsync(Lock, exclusive: true, token);
                var inForce = await TestTemplates.InForceAsync(storage.Context, token);
                GatheredTemplate[] gathered =
                [
                    .. lines.GroupBy(static line => line.Details.Template.Key, StringComparer.Ordinal).Select(group => new GatheredTemplate([.. group], inForce.FirstOrDefault(one => one.Template!.Key == group.Key)?.Template)),
                ];
                var faults = gathered.SelectMany(one => one.Faults(template => TestTemplateChecks.Demand(template, customers.Value, options.Value))).ToDictionary();
                if (faults.Values.Any(static found => found.Count > 0))
                    return Report(lines, line => (faults[line.Row].Count > 0 ? ImportAct.Refused : ImportAct.Unchanged, faults[line.Row]));
                var acts = new Dictionary<string, ImportAct>(StringComparer.Ordinal);
                foreach (var one in gathered)
                    acts[one.Template.Key] = await PutAsync(storage, one, actor, token);
                return Report(lines, line => (acts[line.Details.Template.Key], []));
            },
            cancellationToken);
    }

    private static ImportReport Report(IReadOnlyList<ImportLine<TestTemplateLine>> lines, Func<ImportLine<TestTemplateLine>, (ImportAct Act, IReadOnlyList<Refusal> Refusals)> made) => new(
    [
        .. lines.OrderBy(static line => line.Row).Select(line =>
        {
            var (act, refusals) = made(line);
            return new ImportResult(line.Row, Texts.Shorten($"{line.Details.Template.Key} {line.Details.Indicator.Key}".Trim(), StorageMetadata.NameLength), act, refusals);
        }),
    ]);

    private async Task<ImportAct> PutAsync(StorageTransaction storage, GatheredTemplate gathered, Actor actor, CancellationToken cancellationToken)
    {
        var document = TestTemplateJson.Write(gathered.Template);
        if (gathered.Before is { } before && TestTemplateJson.Write(before) == document)
            return ImportAct.Unchanged;
        await StoreAsync(storage, gathered.Template.Key, document, basis: null, actor, cancellationToken);
        return gathered.Before is null ? ImportAct.Added : ImportAct.Changed;
    }
}
