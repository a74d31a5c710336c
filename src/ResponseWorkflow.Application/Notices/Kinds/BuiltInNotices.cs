using System.Text.Json;

namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>The kinds and texts that the product brings: data, read once.</summary>
internal static class BuiltInNotices
{
    private const string Resource = "ResponseWorkflow.Application.Notices.notices.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    private static readonly Entry[] Entries = Read();

    /// <summary>The kinds, in the order in which pages show them.</summary>
    public static IReadOnlyList<NoticeKind> Kinds { get; } = [.. Entries.Select(static entry => entry.Kind)];

    /// <summary>The texts by <see cref="NoticeSubject"/>.</summary>
    public static IReadOnlyDictionary<string, NoticeText> Texts { get; } = Entries
        .SelectMany(static entry => entry.Texts.SelectMany(channel => channel.Value.Select(text => (Subject: NoticeSubject.Text(entry.Kind.Key, channel.Key, text.Key), Text: text.Value))))
        .ToDictionary(static one => one.Subject, static one => one.Text, StringComparer.Ordinal);

    private static Entry[] Read()
    {
        using var stream = typeof(BuiltInNotices).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        return JsonSerializer.Deserialize<Entry[]>(stream, Json) ?? [];
    }

    // Channel, then language.
    private sealed record Entry(NoticeKind Kind, IReadOnlyDictionary<string, IReadOnlyDictionary<string, NoticeText>> Texts);
}
