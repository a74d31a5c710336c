namespace ResponseWorkflow.Server.Hosting;

/// <summary>The settings of the process: section <c>Hosting</c>.</summary>
public sealed class HostingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Hosting";

    /// <summary>How long requests and workers may go on when the process is asked to stop.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after the start the memory that it used is given back: one full collection, some 50 ms. Null: never.</summary>
    public TimeSpan? CollectAfterStart { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What browsers that come over https are told, so that they never come without it (Strict-Transport-Security); empty for nothing.</summary>
    public string TransportSecurity { get; set; } = "max-age=31536000; includeSubDomains";

    /// <summary>The path under which a proxy offers the product, such as <c>/response</c>; empty when it has the whole host. Requests with it and without it are answered.</summary>
    public string PathBase { get; set; } = "";
}
