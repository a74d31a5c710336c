using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Importing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Designer;
using ResponseWorkflow.Server.Designer.Definitions;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>
/// Import of definitions from files and archives of them. All files are read before anything is stored: too much of them, or an archive that cannot be trusted, is
/// refused as a whole. Then each file is stored or refused by itself, and the answer says what came of each.
/// </summary>
internal static class DefinitionImports
{
    private const string Archive = "application/zip";

    // Names for what is sent without a form, which has no names.
    private const string SingleArchive = "body.zip";
    private const string SingleFile = "body.json";

    public static void MapDefinitionImports(this RouteGroupBuilder group) =>
        group.MapPost("/import", ImportAsync).RequirePermission(Permissions.EditDefinitions).DisableAntiforgery()
            .Accepts<IFormFileCollection>("multipart/form-data", "application/json", Archive)
            .IsRead("ImportDefinitions", "Imports definitions as drafts: JSON files and zip archives of them as a form, or one of either as the body. Says what came of each file.", 400, 413, 415);

    private static async Task<Ok<ImportModel>> ImportAsync(HttpContext context, ImportReader reader, DefinitionStore store, ICurrentUser user, CancellationToken cancellationToken)
    {
        var entries = await reader.ReadEachAsync(await FilesAsync(context.Request, cancellationToken), cancellationToken);
        if (entries.All(static entry => entry.IsPassedOver))
            throw new RefusedException(DesignerTexts.ImportNothing());
        var isEnglish = ProblemLanguage.IsEnglish(context.Request);
        var places = entries.Where(static entry => entry.Document?.DefinitionId is { Length: > 0 }).ToLookup(static entry => entry.Document!.DefinitionId!, static entry => entry.File, StringComparer.Ordinal);
        var items = new List<ImportedFileModel>(entries.Count);
        foreach (var entry in entries)
            items.Add(await StoreAsync(entry, places, store, user, isEnglish, cancellationToken));
        return TypedResults.Ok(new ImportModel { Items = items });
    }

    private static async Task<ImportedFileModel> StoreAsync(ImportEntry entry, ILookup<string, string> places, DefinitionStore store, ICurrentUser user, bool isEnglish, CancellationToken cancellationToken)
    {
        if (entry.Document is not { } document)
            return entry.IsPassedOver ? new() { File = entry.File, Result = ImportResult.PassedOver } : Refused(entry, entry.Refusals, isEnglish);
        if (document.DefinitionId is { Length: > 0 } id && places[id].Skip(1).Any())
            return Refused(entry, [DesignerTexts.ImportTwice(id, places[id].FirstOrDefault(file => file != entry.File) ?? entry.File)], isEnglish);
        try
        {
            var imported = await store.ImportDraftAsync(document, user.Name, cancellationToken);
            return new()
            {
                File = entry.File,
                Result = imported.Outcome switch
                {
                    ImportOutcome.Added => ImportResult.Added,
                    ImportOutcome.Unchanged => ImportResult.Unchanged,
                    _ => ImportResult.Drafted,
                },
                DefinitionId = imported.Version.DefinitionId,
                Name = imported.Version.Name,
                Version = imported.Version.Version,
            };
        }
        catch (RefusedException refused)
        {
            return Refused(entry, refused.Refusals, isEnglish);
        }
    }

    private static ImportedFileModel Refused(ImportEntry entry, IReadOnlyList<Refusal> refusals, bool isEnglish) => new()
    {
        File = entry.File,
        Result = ImportResult.Refused,
        DefinitionId = entry.Document?.DefinitionId,
        Name = entry.Document?.Name,
        Errors = [.. refusals.Select(refusal => new ProblemError(refusal.Code, refusal.Field, isEnglish ? refusal.Message : refusal.MessageZh))],
    };

    private static async Task<IReadOnlyList<ImportFile>> FilesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
            return await ImportForm.ReadAsync(request, cancellationToken);
        var isArchive = request.ContentType?.StartsWith(Archive, StringComparison.OrdinalIgnoreCase) == true;
        if (!isArchive && !request.HasJsonContentType())
            throw new BadHttpRequestException("Neither a form nor JSON nor an archive.", StatusCodes.Status415UnsupportedMediaType);
        return [new ImportFile(isArchive ? SingleArchive : SingleFile, () => request.Body)];
    }
}
