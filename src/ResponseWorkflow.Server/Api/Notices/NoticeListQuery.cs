using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Notices.Reading;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Notices;

/// <summary>Which of the caller's notices a list shows.</summary>
internal sealed record NoticeListQuery
{
    [FromQuery(Name = "unread"), Description("True for those that are unread only, false for those that are read.")]
    public QueryValue<bool>? Unread { get; init; }

    [FromQuery(Name = "awaited"), Description("Only those that are to be acknowledged.")]
    public QueryValue<bool>? Awaited { get; init; }

    [FromQuery(Name = "urgent"), Description("Only urgent ones.")]
    public QueryValue<bool>? Urgent { get; init; }

    [FromQuery(Name = "kind"), Description("Key of the kind.")]
    public string? Kind { get; init; }

    [FromQuery(Name = "caseId"), Description("Only those about this case.")]
    public string? CaseId { get; init; }

    [FromQuery(Name = "search"), Description("A part of a title, or of the number of the case, in any case.")]
    public string? Search { get; init; }

    public NoticeFilter Read(QueryReader reader) => new()
    {
        IsUnread = reader.Value("unread", Unread),
        IsAwaited = reader.Value("awaited", Awaited) ?? false,
        IsUrgent = reader.Value("urgent", Urgent) ?? false,
        Kind = reader.Id("kind", Kind),
        CaseId = reader.Id("caseId", CaseId),
        Search = reader.Text("search", Search),
    };
}
