using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using ResponseWorkflow.Application.Forms;
using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Access;
using ResponseWorkflow.Server.Api.Callers;
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
            .MapPost("/check", Check).IsRead("CheckForm", "Tells what is wrong with a form, and with what is filled in to try it. Nothing is stored.", 400, 413);

    private static Ok<FormCheckModel> Check(FormCheckRequest body, FormChecks checks, ICurrentUser user, HttpRequest request)
    {
        var formProblems = checks.CheckForm(body.Form);
        if (formProblems.Count > 0 || body.Data is not { } data)
            return TypedResults.Ok(Answer(formProblems, [], null));
        var facts = body.Facts ?? Nothing;
        var dataProblems = checks.CheckData(body.Form, data, facts, body.Stage ?? FormStage.Complete, user.Actor().Account?.Id);

        // What cannot be read at all is no data that anything could be stored of.
        var isRead = dataProblems.All(static one => one.Code.StartsWith("data.", StringComparison.Ordinal));
        return TypedResults.Ok(Answer([], dataProblems, isRead ? checks.Apply(body.Form, data, facts) : null));

        FormCheckModel Answer(IReadOnlyList<Refusal> form, IReadOnlyList<Refusal> filledIn, Expressions.Data.DataObject? stored)
        {
            var isEnglish = ProblemLanguage.IsEnglish(request);
            return new()
            {
                FormProblems = [.. form.Select(one => FormProblemModel.Of(one, isEnglish))],
                DataProblems = [.. filledIn.Select(one => FormProblemModel.Of(one, isEnglish))],
                Stored = stored,
            };
        }
    }
}
