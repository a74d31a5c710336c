using System.Globalization;
using System.Text.Json;
using ResponseWorkflow.TimeLimits.Durations;
using ResponseWorkflow.TimeLimits.Rules;

namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>Reads the members of a JSON object. What is wrong is noted, never thrown, and reading goes on.</summary>
internal sealed class ObjectReader
{
    private readonly JsonElement _element;
    private readonly ProblemList _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public ObjectReader(JsonElement element, ProblemList problems, string file, string? row, string path)
    {
        (_element, _problems, File, Path) = (element, problems, file, path);
        Row = row;
        if (element.ValueKind != JsonValueKind.Object)
            problems.Add(file, row, path.Length == 0 ? null : path, "field.kind", DataMessages.NotAnObject());
    }

    public string File { get; }

    /// <summary>What the object is called, for problems: its place in the file until a name is set. Null sets nothing.</summary>
    public string? Row { get; set => field = value ?? field; }

    public string Path { get; }

    private bool IsObject => _element.ValueKind == JsonValueKind.Object;

    public IEnumerable<string> Names => IsObject ? _element.EnumerateObject().Select(static member => member.Name) : [];

    public bool Has(string name)
    {
        _asked.Add(name);
        return IsObject && _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
    }

    public void Problem(string? name, string code, LocalText text) => _problems.Add(File, Row, FieldOf(name), code, text);

    public JsonElement? Value(string name, bool isRequired = false)
    {
        if (Has(name))
            return _element.GetProperty(name);
        if (isRequired && IsObject)
            Problem(name, "field.missing", DataMessages.FieldMissing());
        return null;
    }

    public string? Text(string name, bool isRequired = false)
    {
        if (Value(name, isRequired) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            return text;
        Problem(name, "field.kind", DataMessages.NotAText());
        return null;
    }

    public bool Truth(string name)
    {
        if (Value(name) is not { } value)
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Problem(name, "field.kind", DataMessages.NotATruth());
        return value.ValueKind == JsonValueKind.True;
    }

    public decimal? Number(string name, bool isRequired = false)
    {
        if (Value(name, isRequired) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;
        Problem(name, "field.kind", DataMessages.NotANumber());
        return null;
    }

    public LocalText? Words(string name, bool isRequired = false)
    {
        if (Object(name, isRequired) is not { } inner)
            return null;
        var (chinese, english) = (inner.Text("zh-CN", isRequired: true), inner.Text("en", isRequired: true));
        inner.Close();
        return chinese is null || english is null ? null : new LocalText(chinese, english);
    }

    public LimitDuration? Duration(string name, bool isRequired = false)
    {
        if (Text(name, isRequired) is not { } text)
            return null;
        if (LimitDuration.TryParse(text, out var duration) is { } problem)
            Problem(name, "duration", problem);
        return duration;
    }

    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (FactText.TryInstant(text, out var instant))
            return instant.ToUniversalTime();
        Problem(name, "field.instant", DataMessages.NotAnInstant(text));
        return null;
    }

    public T Choice<T>(string name, T otherwise, IReadOnlyDictionary<string, T> choices, bool isRequired = false)
    {
        if (Text(name, isRequired) is not { } text)
            return otherwise;
        if (choices.TryGetValue(text, out var choice))
            return choice;
        Problem(name, "field.choice", DataMessages.NotAChoice(text, string.Join(", ", choices.Keys)));
        return otherwise;
    }

    public ObjectReader? Object(string name, bool isRequired = false) =>
        Value(name, isRequired) is { } value ? new ObjectReader(value, _problems, File, Row, FieldOf(name)!) : null;

    public IReadOnlyList<ObjectReader> Objects(string name, bool isRequired = false) =>
        [.. Items(name, isRequired).Select((item, index) => Element(item, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]")))];

    public IReadOnlyList<string> Texts(string name, bool isRequired = false)
    {
        var texts = new List<string>();
        foreach (var item in Items(name, isRequired))
        {
            if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 } text)
                texts.Add(text);
            else
                Problem(name, "field.kind", DataMessages.NotATextList());
        }

        return texts;
    }

    /// <summary>Notes the members that nobody asked for: a mistyped name must not pass as left out.</summary>
    public void Close()
    {
        foreach (var name in Names.Where(name => !_asked.Contains(name)))
            Problem(name, "field.unknown", DataMessages.UnknownField(string.Join(", ", _asked.Order(StringComparer.Ordinal))));
    }

    // An object of the file's own lists is a row by itself; its fields are named from there.
    private ObjectReader Element(JsonElement item, string place) =>
        Row is null ? new ObjectReader(item, _problems, File, place, "") : new ObjectReader(item, _problems, File, Row, FieldOf(place)!);

    private JsonElement[] Items(string name, bool isRequired)
    {
        if (Value(name, isRequired) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return [.. value.EnumerateArray()];
        Problem(name, "field.kind", DataMessages.NotAList());
        return [];
    }

    private string? FieldOf(string? name) => name is null ? (Path.Length == 0 ? null : Path) : Path.Length == 0 ? name : $"{Path}.{name}";
}
