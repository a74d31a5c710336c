using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.Designer;

/// <summary>
/// Answers refusals in the form of which the designer shows every message: 400 with <see cref="ValidationAnswer"/>. Only what is not there is a 404, as everywhere.
/// </summary>
internal sealed class DesignerRefusals : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused) when (refused.Refusal.Kind != RefusalKind.NotFound)
        {
            return Answer(context.HttpContext, refused.Refusals);
        }
        catch (BadHttpRequestException bad)
        {
            return Answer(context.HttpContext, [bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? DesignerTexts.BodyTooLarge() : DesignerTexts.Unreadable()]);
        }
        catch (InvalidDataException)
        {
            // Forms that break their own rules, such as a part without its border.
            return Answer(context.HttpContext, [DesignerTexts.Unreadable()]);
        }
    }

    private static IResult Answer(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        var isEnglish = ProblemLanguage.IsEnglish(context.Request);
        context.Response.Headers.ContentLanguage = isEnglish ? "en" : "zh-CN";
        context.Response.Headers.Append("Vary", "Accept-Language");
        return DesignerJson.Of(ValidationAnswer.Of(refusals, isEnglish), StatusCodes.Status400BadRequest);
    }
}
