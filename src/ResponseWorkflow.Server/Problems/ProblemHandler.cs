using Microsoft.AspNetCore.Diagnostics;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Problems;

/// <summary>Answers every exception with a problem, and logs those that are errors of the program or of its surroundings.</summary>
internal sealed partial class ProblemHandler(ProblemMapping mapping, ILogger<ProblemHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var isEnglish = ProblemLanguage.IsEnglish(httpContext.Request);
        var problem = mapping.Of(exception, isEnglish);
        if (problem.Status == StatusCodes.Status500InternalServerError)
            LogError(exception);
        else if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            LogUnavailable(problem.Code, StorageCause.Of(exception));
        await ProblemAnswer.WriteAsync(httpContext, problem, isEnglish);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "A request failed by an error of the program")]
    private partial void LogError(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A request could not be carried out ({Code}): {Cause}")]
    private partial void LogUnavailable(string code, string cause);
}
