using ResponseWorkflow.Application.Cases;
using ResponseWorkflow.Server.Api.Paging;

namespace ResponseWorkflow.Server.Api.Cases;

/// <summary>Where a page of what is ordered by instants ended.</summary>
internal static class CaseCursor
{
    public static string Write(DateTimeOffset at, string id) => Cursor.Write(Cursor.Instant(at), id);

    public static CasePlace? Read(string[] parts) => parts is [var at, var id] && Cursor.Instant(at) is { } instant ? new CasePlace { At = instant, Id = id } : null;
}
