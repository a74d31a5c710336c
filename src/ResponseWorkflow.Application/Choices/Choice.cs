namespace ResponseWorkflow.Application.Choices;

/// <summary>One entry of a list that the designer offers.</summary>
/// <param name="Value">What definitions store.</param>
/// <param name="Text">What people read, in English.</param>
/// <param name="TextZh">The same in Chinese.</param>
public sealed record Choice(string Value, string Text, string TextZh);
