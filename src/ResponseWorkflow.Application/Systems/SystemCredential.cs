namespace ResponseWorkflow.Application.Systems;

/// <summary>What gives access to another system: a user with a password (Basic), a token (Bearer), or a key in a header. Of an entry in <c>Systems:Credentials</c>; never stored, never shown.</summary>
public sealed class SystemCredential
{
    /// <summary>The user of HTTP Basic.</summary>
    public string User { get; set; } = "";

    /// <summary>The password of HTTP Basic.</summary>
    public string Password { get; set; } = "";

    /// <summary>The bearer token.</summary>
    public string Token { get; set; } = "";

    /// <summary>The key that is sent in the header <see cref="Header"/>.</summary>
    public string Key { get; set; } = "";

    /// <summary>The header of the key; <c>X-API-Key</c>.</summary>
    public string Header { get; set; } = "X-API-Key";

    /// <summary>Whether exactly one of the three kinds is given.</summary>
    public bool IsUsable => new[] { User.Length > 0, Token.Length > 0, Key.Length > 0 }.Count(static given => given) == 1;
}
