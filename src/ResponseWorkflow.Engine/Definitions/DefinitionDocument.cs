using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>The JSON of one version of a definition, without loss: unknown properties, order and spelling of numbers are kept.</summary>
/// <remarks>Immutable: edits give a changed copy that shares the rest. Safe for use by several threads.</remarks>
public sealed class DefinitionDocument
{
    private const string RootProperty = "root";
    private const string SchemaProperty = "$schema";
    private const string LinksProperty = "links";

    // The order of properties that are added; those that are there already keep their places.
    private static readonly ImmutableArray<string> Order =
    [
        SchemaProperty, "id", "definitionId", "tenantId", "name", "description", "createdAt", "version", "toolVersion", "variables", "inputs", "outputs",
        "outcomes", "customProperties", "isReadonly", "isSystem", "isLatest", "isPublished", "options", "usableAsActivity", RootProperty, LinksProperty,
    ];

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly ImmutableArray<KeyValuePair<string, JsonElement>> _properties;
    private readonly Lazy<ActivityTree> _tree;

    private DefinitionDocument(ImmutableArray<KeyValuePair<string, JsonElement>> properties)
    {
        _properties = properties;
        _tree = new(() => ActivityTree.Of(Get(RootProperty)));
    }

    /// <summary>Id of the version, or null.</summary>
    public string? Id => Get("id").Text();

    /// <summary>Logical id, or null.</summary>
    public string? DefinitionId => Get("definitionId").Text();

    /// <summary>Name, or null.</summary>
    public string? Name => Get("name").Text();

    /// <summary>Number of the version; 1 when the document has none.</summary>
    public int Version => Get("version").Whole() ?? 1;

    /// <summary>Whether it is the newest version.</summary>
    public bool IsLatest => Get("isLatest").Flag() ?? false;

    /// <summary>Whether it is the published version.</summary>
    public bool IsPublished => Get("isPublished").Flag() ?? false;

    /// <summary>The names of the document's properties, in order.</summary>
    public IEnumerable<string> PropertyNames => _properties.Select(static property => property.Key);

    /// <summary>The activities.</summary>
    internal ActivityTree Activities => _tree.Value;

    /// <summary>Parses a document.</summary>
    /// <param name="utf8">UTF-8 text, with or without byte order mark.</param>
    /// <param name="limits">How large it may be; <see cref="DefinitionLimits.Default"/> when null.</param>
    /// <returns>The document, or the problem that makes it unusable. Nothing is thrown for bad input.</returns>
    public static DefinitionDocumentResult Parse(ReadOnlyMemory<byte> utf8, DefinitionLimits? limits = null)
    {
        limits ??= DefinitionLimits.Default;
        if (utf8.Span.StartsWith(ByteOrderMark))
            utf8 = utf8[ByteOrderMark.Length..];
        if (DocumentScan.FindProblem(utf8.Span, limits) is { } problem)
            return new(null, [problem]);

        JsonElement element;
        try
        {
            using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = limits.Depth + 1, AllowDuplicateProperties = false });
            element = json.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            return new(null, [DocumentScan.Syntax(exception)]);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return new(null, [ReadingProblems.NotAnObject.Make(element.KindName())]);
        var document = new DefinitionDocument([.. element.EnumerateObject().Select(static property => KeyValuePair.Create(property.Name, property.Value))]);
        return document.Activities.Nodes.Count > limits.Activities
            ? new(null, [ReadingProblems.TooManyActivities.Make(document.Activities.Nodes.Count, limits.Activities)])
            : new(document, []);
    }

    /// <summary>Parses a document.</summary>
    public static DefinitionDocumentResult Parse(string json, DefinitionLimits? limits = null) => Parse(Encoding.UTF8.GetBytes(json), limits);

    /// <summary>Reads a document from a stream, and not a byte more than the limit allows.</summary>
    public static async Task<DefinitionDocumentResult> ReadAsync(Stream stream, DefinitionLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= DefinitionLimits.Default;
        const int chunk = 64 * 1024;
        var buffer = new ArrayBufferWriter<byte>(chunk);
        while (buffer.WrittenCount <= limits.Bytes)
        {
            var read = await stream.ReadAsync(buffer.GetMemory(chunk)[..chunk], cancellationToken);
            if (read == 0)
                return Parse(buffer.WrittenMemory, limits);
            buffer.Advance(read);
        }

        return new(null, [ReadingProblems.TooLarge.Make($"> {limits.Bytes}", limits.Bytes)]);
    }

    /// <summary>A property of the document, found in any case; undefined when there is none.</summary>
    public JsonElement Get(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? default : _properties[index].Value;
    }

    /// <summary>A copy with changed properties of its own.</summary>
    public DefinitionDocument With(DefinitionEdits edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        return edits.Properties().Aggregate(this, static (document, property) => document.With(property.Name, property.Value));
    }

    /// <summary>A copy in which a property has another value; one that is not there is added at its usual place.</summary>
    public DefinitionDocument With(string name, DataValue value)
    {
        using var json = JsonDocument.Parse(DataJson.ToJson(value), new JsonDocumentOptions { MaxDepth = DataJson.MaxDepth + 1 });
        return With(name, json.RootElement.Clone());
    }

    /// <summary>A copy in which a property has another value; one that is not there is added at its usual place.</summary>
    public DefinitionDocument With(string name, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var index = IndexOf(name);
        return new(index >= 0
            ? _properties.SetItem(index, KeyValuePair.Create(_properties[index].Key, value))
            : _properties.Insert(PlaceOf(name), KeyValuePair.Create(name, value)));
    }

    /// <summary>A copy without a property.</summary>
    public DefinitionDocument Without(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? this : new(_properties.RemoveAt(index));
    }

    /// <summary>A copy that the designer can draw whatever types are known here.</summary>
    /// <remarks>
    /// An activity of unknown type becomes a stand-in that carries its JSON as text; versions become known ones; connections become uniform, and
    /// those that lead nowhere are put aside until their activity is there again.
    /// </remarks>
    public DefinitionDocument WithPlaceholders(ActivityRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return Activities.Root is { } root ? With(RootProperty, new PlaceholderRewriter(registry).Rewrite(root)) : this;
    }

    /// <summary>The way back: a copy in which stand-ins are the activities that they carry, with what the designer has changed around them.</summary>
    /// <param name="limits">What the result must keep; the stand-ins stay when it would not. <see cref="DefinitionLimits.Default"/> when null.</param>
    public DefinitionDocument RestorePlaceholders(DefinitionLimits? limits = null)
    {
        if (!Activities.Nodes.Any(static node => node.TypeName == DefinitionNames.NotFoundActivity))
            return this;
        var restored = With(RootProperty, new PlaceholderRestorer().Rewrite(Activities.Root!));
        return DocumentScan.FindProblem(restored.Write(DocumentForm.Api), limits ?? DefinitionLimits.Default) is null ? restored : this;
    }

    /// <summary>Writes the document as UTF-8, with node ids as they follow from the ids, and ids where there were none.</summary>
    public byte[] Write(DocumentForm form, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, ActivityRewriter.Options with { Indented = indented }))
        {
            writer.WriteStartObject();
            if (form == DocumentForm.Export)
                writer.WriteString(SchemaProperty, Get(SchemaProperty).Text() ?? DefinitionNames.Schema);
            foreach (var (name, value) in _properties.Where(property => IsWritten(property.Key, form)))
            {
                writer.WritePropertyName(name);
                if (Is(name, RootProperty) && Activities.Root is { } root)
                    new ActivityRewriter().Write(writer, root);
                else
                    value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsWritten(string name, DocumentForm form) => !Is(name, SchemaProperty) && (form == DocumentForm.Api || !Is(name, LinksProperty));

    private static bool Is(string name, string property) => string.Equals(name, property, StringComparison.OrdinalIgnoreCase);

    private int IndexOf(string name)
    {
        for (var i = 0; i < _properties.Length; i++)
        {
            if (Is(_properties[i].Key, name))
                return i;
        }

        return -1;
    }

    private int PlaceOf(string name)
    {
        var rank = Order.IndexOf(name);
        if (rank < 0)
            return _properties.Length;
        for (var i = _properties.Length - 1; i >= 0; i--)
        {
            var other = Order.IndexOf(_properties[i].Key);
            if (other >= 0 && other < rank)
                return i + 1;
        }

        return 0;
    }
}
