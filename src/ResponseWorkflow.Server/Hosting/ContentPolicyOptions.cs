namespace ResponseWorkflow.Server.Hosting;

/// <summary>What pages may load and run (Content-Security-Policy): section <c>ContentPolicy</c>. Why the defaults are as they are: docs/designer.md.</summary>
public sealed class ContentPolicyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "ContentPolicy";

    /// <summary>The policy of the pages around the designer. The hash is that of the one script that the designer writes into its page.</summary>
    public string Studio { get; set; } =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' 'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of all other pages. The styles of the staff pages' components are written while they run.</summary>
    public string Pages { get; set; } =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of what is no page: a browser that shows it as one shall run and load nothing.</summary>
    public string Others { get; set; } = "default-src 'none'; frame-ancestors 'none'";
}
