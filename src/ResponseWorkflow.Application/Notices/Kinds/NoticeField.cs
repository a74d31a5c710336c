namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>A field that texts of notices may use.</summary>
/// <param name="Name">As it stands in a text between braces, such as <c>case.number</c>.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">What it is, in English.</param>
public sealed record NoticeField(string Name, string Zh, string En);
