using Microsoft.AspNetCore.Diagnostics;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Problems;

/// <summary>Error answers: <c>application/problem+json</c> for everything.</summary>
internal static class ProblemExtensions
{
    /// <summary>Adds them.</summary>
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<ProblemOptions>(ProblemOptions.Section);
        builder.Services.AddSingleton<ProblemMapping>();
        builder.Services.AddExceptionHandler<ProblemHandler>();

        // Broken input reaches the handler as an exception with its place, in production too.
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Answers exceptions, and statuses without a body such as those of unknown addresses.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = static context => AnswerStatusAsync(context) });
        app.UseStatusCodePages(static context => AnswerStatusAsync(context.HttpContext));
    }

    private static Task AnswerStatusAsync(HttpContext context)
    {
        var isEnglish = ProblemLanguage.IsEnglish(context.Request);
        return ProblemAnswer.WriteAsync(context, ProblemMapping.Of(context.Response.StatusCode, isEnglish), isEnglish);
    }
}
