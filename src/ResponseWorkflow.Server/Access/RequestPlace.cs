using ResponseWorkflow.Application.Audit;

namespace ResponseWorkflow.Server.Access;

/// <summary>From where the request came that is being answered; behind a proxy, what the proxy says (see <c>Hosting</c>).</summary>
internal sealed class RequestPlace(IHttpContextAccessor accessor) : IAuditPlace
{
    public string? Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public string? Agent => accessor.HttpContext?.Request.Headers.UserAgent.ToString();
}
