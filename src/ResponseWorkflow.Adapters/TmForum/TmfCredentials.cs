using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using ResponseWorkflow.Application.Systems;
using ResponseWorkflow.Application.Systems.Calls;

namespace ResponseWorkflow.Adapters.TmForum;

/// <summary>Puts what gives access into requests. It is read from the configuration with every request, so that a changed one counts at once where the configuration is re-read.</summary>
internal sealed class TmfCredentials(IOptionsMonitor<SystemOptions> options)
{
    /// <summary>Puts it in.</summary>
    /// <exception cref="SystemFailedException">The configuration has no such credential (<c>system.credential</c>).</exception>
    public void Apply(HttpRequestMessage message, SystemConnection connection)
    {
        if (connection.Credential is not { } name)
            return;
        if (!options.CurrentValue.Credentials.TryGetValue(name, out var credential) || !credential.IsUsable)
            throw new SystemFailedException("system.credential", $"The configuration has no usable 'Systems:Credentials:{name}'.");
        if (credential.User.Length > 0)
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{credential.User}:{credential.Password}")));
        else if (credential.Token.Length > 0)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.Token);
        else
            message.Headers.TryAddWithoutValidation(credential.Header, credential.Key);
    }
}
