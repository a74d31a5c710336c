namespace ResponseWorkflow.Server.Designer.Instances;

/// <summary>The caller may not do this; the body is that of every such answer.</summary>
internal sealed class ForbidStatus : IResult
{
    /// <summary>The only one.</summary>
    public static ForbidStatus Instance { get; } = new();

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
