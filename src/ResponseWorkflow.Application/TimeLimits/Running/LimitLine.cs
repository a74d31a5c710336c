namespace ResponseWorkflow.Application.TimeLimits.Running;

/// <summary>What the history of an instance says of a limit, which has one text for readers of both languages.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Zh">The same in Chinese.</param>
internal readonly record struct LimitLine(string Event, string Zh)
{
    /// <summary>The sentence.</summary>
    /// <param name="key">Key of the limit.</param>
    public string Message(string key) => $"{Zh}：{key} / {Event}: {key}";
}
