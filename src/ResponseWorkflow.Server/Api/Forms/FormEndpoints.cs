using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
using ResponseWorkflow.Server.Api.Json;
using ResponseWorkflow.Server.Api.LineTests;
using ResponseWorkflow.Server.Hosting;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Api.Forms;

/// <summary>What writers of forms ask.</summary>
internal static class FormEndpoints
{
    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Adds the checks with their settings.</summary>
    public static void AddFormChecks(this IServiceCollection services)
    {
        services.AddSetting<FormOptions>(FormOptions.Section, static options => options.Fault());
        services.AddForms();
    }

    public static void MapForms(this IEndpointRouteBuilder api) =>
        api.MapGroup("/forms").WithTags("Forms").RequirePermission(Permissions.EditDefinitions)
            .MapPost("/check", CheckAsync).IsRead("CheckForm", "Tells what is wrong with a form, and with what is filled in to try it. Nothing is stored.", 400, 413);

    private static async Task<Ok<FormCheckModel>> CheckAsync(
        FormCheckRequest body,
        FormChecks checks,
        IIndicatorSheets tests,
        Database database,
        ICurrentUser user,
        HttpRequest request,
        CancellationToken cancellationToken)
    {
        var formProblems = checks.CheckForm(body.Form);
        var facts = body.Facts ?? Nothing;
        var sheets = await SheetsAsync(checks.IndicatorFields(body.Form), facts, tests, database, cancellationToken);
        if (formProblems.Count > 0 || body.Data is not { } data)
            return TypedResults.Ok(Answer(formProblems, [], null));
        var dataProblems = checks.CheckData(body.Form, data, facts, body.Stage ?? FormStage.Complete, user.Actor().Account?.Id, sheets);

        // What cannot be read at all is no data that anything could be stored of.
        var isRead = dataProblems.All(static one => one.Code.StartsWith("data.", StringComparison.Ordinal));
        return TypedResults.Ok(Answer([], dataProblems, isRead ? checks.Apply(body.Form, data, facts, sheets) : null));

        FormCheckModel Answer(IReadOnlyList<Refusal> form, IReadOnlyList<Refusal> filledIn, DataObject? stored)
        {
            var isEnglish = ProblemLanguage.IsEnglish(request);
            return new()
            {
                FormProblems = [.. form.Select(one => FormProblemModel.Of(one, isEnglish))],
                DataProblems = [.. filledIn.Select(one => FormProblemModel.Of(one, isEnglish))],
                Form = WrittenOf(checks, body.Form),
                TestSheets = TestSheetModel.Of(sheets),
                Stored = stored,
            };
        }
    }

    private static JsonText? WrittenOf(FormChecks checks, JsonElement form)
    {
        // A form with faults is not shown by what it refers to.
        if (form.ValueKind != JsonValueKind.Object || checks.CheckForm(form).Count > 0)
            return null;
        var text = form.GetRawText();
        return checks.Written(text) is var written && ReferenceEquals(written, text) ? null : new JsonText(written);
    }

    // Facts that cannot be read are told as such by the checks.
    private static async Task<IReadOnlyDictionary<string, IIndicatorSheet>> SheetsAsync(IReadOnlyList<IndicatorField> fields, JsonElement facts, IIndicatorSheets tests, Database database, CancellationToken cancellationToken)
    {
        if (fields.Count == 0 || facts.ValueKind != JsonValueKind.Object)
            return ImmutableDictionary<string, IIndicatorSheet>.Empty;
        try
        {
            var known = DataJson.FromElement(facts).AsObject();
            await using var context = database.CreateContext();
            return await tests.ReadAsync(context, fields, known, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return ImmutableDictionary<string, IIndicatorSheet>.Empty;
        }
    }
}
