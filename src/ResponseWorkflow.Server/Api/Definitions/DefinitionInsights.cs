using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Definitions.Comparison;
using ResponseWorkflow.Application.Definitions.Editing;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Input;
using ResponseWorkflow.Server.Api.Mapping;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Definitions;

/// <summary>What helps those who work on a definition: its problems, what was changed, who else is at it.</summary>
internal static class DefinitionInsights
{
    public static void MapDefinitionInsights(this RouteGroupBuilder group)
    {
        group.MapGet("/{definitionId}/problems", ProblemsAsync).RequirePermission(Permissions.ReadDefinitions)
            .IsRead("ListProblems", "What would hinder publishing the newest version, and what should be looked at.", 400, 404);
        group.MapGet("/{definitionId}/comparison", CompareAsync).RequirePermission(Permissions.ReadDefinitions)
            .IsRead("CompareVersions", "What was changed from one version to another, in words.", 400, 404);
        group.MapGet("/{definitionId}/editors", EditorsAsync).RequirePermission(Permissions.ReadDefinitions)
            .IsRead("ListEditors", "The others who are editing a definition now.", 400);
        group.MapPost("/{definitionId}/editors", EditAsync).RequirePermission(Permissions.EditDefinitions)
            .IsRead("NoteEditor", "Says that the caller is editing a definition; to be repeated, for silence ends it. Answers with the others.", 400, 404);
        group.MapPut("/{definitionId}/draft/note", NoteAsync).RequirePermission(Permissions.EditDefinitions)
            .IsRead("SetDraftNote", "Gives the draft the note that it is published with when the publication brings none.", 400, 404, 409);
    }

    private static async Task<Ok<ProblemsModel>> ProblemsAsync(string definitionId, HttpRequest request, HttpResponse response, DefinitionStore store, CancellationToken cancellationToken)
    {
        var found = await store.FindProblemsAsync(RouteText.Decode(definitionId), cancellationToken);
        EditPrecondition.Tell(response, found.ContentHash);
        var isEnglish = ProblemLanguage.IsEnglish(request);
        return TypedResults.Ok(new ProblemsModel
        {
            Version = found.Version,
            VersionId = found.VersionId,
            ContentHash = found.ContentHash,
            Errors = [.. Of(ProblemSeverity.Error)],
            Warnings = [.. Of(ProblemSeverity.Warning)],
        });

        IEnumerable<ProblemModel> Of(ProblemSeverity severity) => found.Problems.Where(problem => problem.Severity == severity).Select(problem => new ProblemModel
        {
            Code = problem.Code,
            Message = isEnglish ? problem.Message : problem.MessageZh,
            ActivityId = problem.ActivityId,
            ActivityName = problem.ActivityName,
            Field = problem.Property,
        });
    }

    private static async Task<Ok<ComparisonModel>> CompareAsync(
        string definitionId,
        [FromQuery(Name = "from"), Description("Number of the version before.")] QueryValue<int>? from,
        [FromQuery(Name = "to"), Description("Number of the version after.")] QueryValue<int>? to,
        HttpRequest request,
        DefinitionStore store,
        CancellationToken cancellationToken)
    {
        var reader = new QueryReader();
        var before = reader.Number("from", from, 1, int.MaxValue);
        var after = reader.Number("to", to, 1, int.MaxValue);
        reader.Demand();
        if (before is null || after is null)
            throw new RefusedException(ApiRefusals.OutOfRange(before is null ? "from" : "to", 1, int.MaxValue));
        var isEnglish = ProblemLanguage.IsEnglish(request);
        var changes = await store.CompareAsync(RouteText.Decode(definitionId), before.Value, after.Value, cancellationToken);
        return TypedResults.Ok(new ComparisonModel { From = before.Value, To = after.Value, Changes = [.. changes.Select(change => Of(change, isEnglish))] });
    }

    private static async Task<Ok<EditorsModel>> EditorsAsync(string definitionId, Editors editors, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(definitionId);
        return TypedResults.Ok(RouteText.CanBeId(id) ? await OthersAsync(id, editors, user, mapper, cancellationToken) : new EditorsModel { Items = [] });
    }

    private static async Task<Ok<EditorsModel>> EditAsync(string definitionId, Editors editors, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var id = RouteText.Decode(definitionId);
        await editors.NoteAsync(id, user.Name, cancellationToken);
        return TypedResults.Ok(await OthersAsync(id, editors, user, mapper, cancellationToken));
    }

    private static async Task<EditorsModel> OthersAsync(string definitionId, Editors editors, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken)
    {
        var found = await editors.FindAsync([definitionId], cancellationToken);
        return new() { Items = [.. found[definitionId].Where(editor => editor.Name != user.Name).Select(mapper.Map<EditorModel>)] };
    }

    private static async Task<Ok<VersionModel>> NoteAsync(string definitionId, DraftNoteRequest body, DefinitionStore store, ICurrentUser user, IModelMapper mapper, CancellationToken cancellationToken) =>
        TypedResults.Ok(mapper.Map<VersionModel>(await store.SetDraftNoteAsync(RouteText.Decode(definitionId), body.ChangeNote, user.Name, cancellationToken)));

    private static ChangeModel Of(DefinitionChange change, bool isEnglish) => new()
    {
        Kind = change.Kind,
        Subject = change.Subject,
        ActivityId = change.ActivityId,
        ActivityName = change.ActivityName,
        Text = isEnglish ? change.Text : change.TextZh,
        Before = change.Before,
        After = change.After,
    };
}
