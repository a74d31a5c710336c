namespace ResponseWorkflow.Application.Systems.Shapes;

/// <summary>What is wrong with a value.</summary>
/// <param name="Path">Where: names joined by dots, places in lists in brackets, such as <c>sites[0].name</c>; empty for the value itself.</param>
/// <param name="Message">The rule that it breaks, in English.</param>
/// <param name="MessageZh">The same in Chinese.</param>
public sealed record ShapeFault(string Path, string Message, string MessageZh)
{
    /// <summary>Where and what, in English.</summary>
    public string Text => Path.Length == 0 ? $"The value {Message}." : $"The field '{Path}' {Message}.";

    /// <summary>Where and what, in Chinese.</summary>
    public string TextZh => Path.Length == 0 ? $"数据{MessageZh}。" : $"字段“{Path}”{MessageZh}。";
}
