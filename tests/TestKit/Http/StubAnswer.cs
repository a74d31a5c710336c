namespace TestKit.Http;

/// <summary>What the stub does with a request.</summary>
public sealed record StubAnswer
{
    /// <summary>Status code.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Body, JSON.</summary>
    public string Body { get; init; } = "{}";

    /// <summary>How long the answer is held back.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is cut in place of an answer.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the request takes effect. A request may take effect although its answer never arrives: that is what idempotency keys are for.</summary>
    public bool TakesEffect { get; init; } = true;

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Media type of the body.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>It is done.</summary>
    public static StubAnswer Done(string body = "{}") => new() { Body = body };

    /// <summary>It is not done, and the status says so.</summary>
    public static StubAnswer Fail(int status = 503) => new() { Status = status, TakesEffect = false };

    /// <summary>The connection is cut.</summary>
    /// <param name="afterEffect">Whether it was done before.</param>
    public static StubAnswer Cut(bool afterEffect) => new() { IsCut = true, TakesEffect = afterEffect };
}
