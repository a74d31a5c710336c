using System.Text.Json;

namespace ResponseWorkflow.Application.TmForum.Notices;

/// <summary>A notice to a listener, as the outbox keeps it.</summary>
/// <param name="ListenerId">The listener.</param>
/// <param name="CaseId">Of what it tells.</param>
/// <param name="Number">Its number among the notices of that; a listener gets them in this order.</param>
/// <param name="EventId">Id of the event, the same for all listeners.</param>
/// <param name="Body">What is sent.</param>
internal sealed record NoticeCall(string ListenerId, string CaseId, int Number, string EventId, string Body)
{
    /// <summary>The stored form.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    /// <summary>Reads the stored form; null when it is none.</summary>
    public static NoticeCall? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<NoticeCall>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
