using System.Globalization;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Application.Notices.Writing;

/// <summary>What a notice tells, by the names of fields (<see cref="Kinds.NoticeFields"/>), in both languages. Not safe for use by several threads.</summary>
public sealed class NoticeFacts
{
    private readonly Dictionary<string, (DataValue Zh, DataValue En)> _values = new(StringComparer.Ordinal);

    /// <summary>A field that is the same in both languages.</summary>
    public NoticeFacts Set(string name, string? value) => Set(name, value, value);

    /// <summary>A field.</summary>
    public NoticeFacts Set(string name, string? zh, string? en)
    {
        if (zh is not null || en is not null)
            _values[name] = (zh ?? en!, en ?? zh!);
        return this;
    }

    /// <summary>A field that whoever sends the notice gives.</summary>
    public NoticeFacts SetOwn(string name, DataValue value)
    {
        _values[$"{Kinds.NoticeFields.Own}.{name}"] = (value, value);
        return this;
    }

    /// <summary>An instant, as people of a zone write it.</summary>
    public NoticeFacts Set(string name, DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } instant ? Set(name, TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) : this;

    /// <summary>A copy that can be changed.</summary>
    public NoticeFacts Copy()
    {
        var copy = new NoticeFacts();
        foreach (var (name, value) in _values)
            copy._values[name] = value;
        return copy;
    }

    /// <summary>The values for a language: objects by the part of their names before the point.</summary>
    internal Dictionary<string, DataObject> In(bool isEnglish) => _values
        .Select(one => (Parts: one.Key.Split('.', 2), Value: isEnglish ? one.Value.En : one.Value.Zh))
        .GroupBy(static one => one.Parts[0], StringComparer.Ordinal)
        .ToDictionary(
            static group => group.Key,
            static group =>
            {
                var builder = DataObject.Empty.ToBuilder();
                foreach (var (parts, value) in group)
                    builder.Set(parts.Length > 1 ? parts[1] : parts[0], value);
                return builder.ToObject();
            },
            StringComparer.Ordinal);
}
