namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>The text of a kind for a channel in a language: two Liquid templates.</summary>
/// <param name="Title">Title, or subject of an e-mail; one line. Channels without titles do not use it.</param>
/// <param name="Body">The text.</param>
public sealed record NoticeText(string Title, string Body);
