using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>Which entries of the audit trail are wanted.</summary>
internal sealed record AuditListQuery
{
    [FromQuery(Name = "actor"), Description("Only what this one did.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "subject"), Description("Only what was done to this, such as definition:fault.")]
    public string? Subject { get; init; }

    [FromQuery(Name = "act"), Description("Only this act, such as user.disabled.")]
    public string? Act { get; init; }

    [FromQuery(Name = "from"), Description("Only what happened at this instant or later.")]
    public QueryValue<DateTimeOffset>? From { get; init; }

    [FromQuery(Name = "until"), Description("Only what happened before this instant.")]
    public QueryValue<DateTimeOffset>? Until { get; init; }

    public AuditFilter Read(QueryReader reader) => new()
    {
        Actor = reader.Text("actor", Actor),
        Subject = reader.Text("subject", Subject, StorageMetadata.KeyLength),
        Act = reader.Id("act", Act),
        From = reader.Value("from", From),
        Until = reader.Value("until", Until),
    };
}
