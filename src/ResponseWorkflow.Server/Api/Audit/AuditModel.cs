using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Server.Api.Json;

namespace ResponseWorkflow.Server.Api.Audit;

/// <summary>An entry of the audit trail.</summary>
public sealed record AuditModel
{
    /// <summary>Its place in the trail, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>What that person or program is called now; as <see cref="Actor"/> where nobody of this name is known.</summary>
    public required string ActorName { get; init; }

    /// <summary>What was done, such as <c>definition.published</c>.</summary>
    public required string Act { get; init; }

    /// <summary>To what, such as <c>definition:fault</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What that is called now, in Chinese; null when it has no name, or is gone.</summary>
    public required string? SubjectNameZh { get; init; }

    /// <summary>The same in English.</summary>
    public required string? SubjectNameEn { get; init; }

    /// <summary>Further facts; null when there are none.</summary>
    public required JsonText? Data { get; init; }

    /// <summary>What was changed, as it was before; null when there was nothing.</summary>
    public required JsonText? Before { get; init; }

    /// <summary>The same as it is afterwards; null when there is nothing any more.</summary>
    public required JsonText? After { get; init; }

    /// <summary>Why; null when nothing was said.</summary>
    public required string? Reason { get; init; }

    /// <summary>Network address that it was ordered from; null when it came over no network.</summary>
    public required string? Address { get; init; }

    /// <summary>Browser or program; null when it did not say.</summary>
    public required string? Agent { get; init; }

    /// <summary>Hash of the entry, which covers all entries before it.</summary>
    public required string Hash { get; init; }

    internal static AuditModel Of(AuditRow row, AuditSubjectName? name, PersonNames people) => new()
    {
        Sequence = row.Sequence,
        At = row.At,
        Actor = row.Actor,
        ActorName = people.Of(row.Actor),
        Act = row.Act,
        Subject = row.Subject,
        SubjectNameZh = name?.Zh,
        SubjectNameEn = name?.En,
        Data = Json(row.Data),
        Before = Json(row.Before),
        After = Json(row.After),
        Reason = row.Reason,
        Address = row.Address,
        Agent = row.Agent,
        Hash = row.Hash,
    };

    private static JsonText? Json(string? text) => text is null ? null : new JsonText(text);
}
