using System.Collections.Frozen;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>The short names that definitions use for .NET types.</summary>
/// <remarks>Names are read in every spelling that designers have written: alias, class name, assembly-qualified name, and with the prefix for unregistered types.</remarks>
public static class TypeAliases
{
    /// <summary>The alias of a value of any kind.</summary>
    public const string Any = "Object";

    private const string UnregisteredPrefix = "UnregisteredClrType:";
    private const string ArraySuffix = "[]";

    // The first alias of a type is the one that is written; types of HTTP that never leave a request are opaque data here.
    private static readonly (string Alias, Type Type)[] Known =
    [
        (Any, typeof(object)),
        ("String", typeof(string)),
        ("Boolean", typeof(bool)),
        ("Int16", typeof(short)),
        ("Int32", typeof(int)),
        ("Int64", typeof(long)),
        ("Long", typeof(long)),
        ("Single", typeof(float)),
        ("Double", typeof(double)),
        ("Decimal", typeof(decimal)),
        ("Guid", typeof(Guid)),
        ("DateTime", typeof(DateTime)),
        ("DateTimeOffset", typeof(DateTimeOffset)),
        ("DateOnly", typeof(DateOnly)),
        ("TimeSpan", typeof(TimeSpan)),
        ("Uri", typeof(Uri)),
        ("ByteArray", typeof(byte[])),
        ("Byte[]", typeof(byte[])),
        ("JSON", typeof(JsonNode)),
        ("ExpandoObject", typeof(JsonNode)),
        ("JsonNode", typeof(JsonNode)),
        ("JsonElement", typeof(JsonElement)),
        ("JsonObject", typeof(JsonObject)),
        ("JsonArray", typeof(JsonArray)),
        ("StringDictionary", typeof(IDictionary<string, string>)),
        ("ObjectDictionary", typeof(IDictionary<string, object>)),
        ("StringMap", typeof(Dictionary<string, string>)),
        ("ObjectMap", typeof(Dictionary<string, object>)),
        ("HttpStatusCode", typeof(HttpStatusCode)),
        ("HttpHeaders", typeof(IDictionary<string, string[]>)),
        ("HttpRequest", typeof(object)),
        ("HttpResponse", typeof(object)),
        ("HttpResponseMessage", typeof(object)),
        ("RouteData", typeof(object)),
        ("FormFile", typeof(object)),
        ("HttpFile", typeof(object)),
        ("Downloadable", typeof(object)),
        ("Stream", typeof(object)),
    ];

    private static readonly FrozenDictionary<string, Type> ByAlias =
        Known.ToFrozenDictionary(static entry => entry.Alias, static entry => entry.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<Type, string> ByType = Known
        .Append(("Object", typeof(DataValue)))
        .Append(("ObjectDictionary", typeof(DataObject)))
        .Append(("ObjectDictionary", typeof(IReadOnlyDictionary<string, object>)))
        .Append(("ObjectDictionary", typeof(IReadOnlyDictionary<string, DataValue>)))
        .Append(("Object[]", typeof(DataArray)))
        .DistinctBy(static entry => entry.Item2)
        .ToFrozenDictionary(static entry => entry.Item2, static entry => entry.Item1);

    /// <summary>The alias of a type: its own, that of its element with <c>[]</c> for a list, else its name with namespace and assembly.</summary>
    public static string AliasOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ByType.TryGetValue(type, out var alias))
            return alias;
        if (ElementOf(type) is { } element)
            return AliasOf(element) + ArraySuffix;
        return $"{type.FullName}, {type.Assembly.GetName().Name}";
    }

    /// <summary>The type that a name in a definition means, or null when it is unknown here.</summary>
    public static Type? Find(string? typeName)
    {
        if (string.IsNullOrWhiteSpace(typeName))
            return null;
        if (ByAlias.TryGetValue(typeName, out var type))
            return type;
        if (typeName.EndsWith(ArraySuffix, StringComparison.Ordinal))
            return Find(typeName[..^ArraySuffix.Length])?.MakeArrayType();
        var simple = SimpleName(typeName);
        if (ByAlias.TryGetValue(simple, out type))
            return type;
        return simple.EndsWith(ArraySuffix, StringComparison.Ordinal) && ByAlias.TryGetValue(simple[..^ArraySuffix.Length], out type)
            ? type.MakeArrayType()
            : null;
    }

    /// <summary>The class name in any spelling of a type: without prefix, namespace and assembly.</summary>
    /// <example><c>UnregisteredClrType:Elsa.Workflows.MemoryStorageDriver, Elsa.Workflows.Core</c> gives <c>MemoryStorageDriver</c>.</example>
    public static string SimpleName(string typeName)
    {
        ArgumentNullException.ThrowIfNull(typeName);
        var name = typeName.AsSpan().Trim();
        if (name.StartsWith(UnregisteredPrefix, StringComparison.OrdinalIgnoreCase))
            name = name[UnregisteredPrefix.Length..];
        var comma = name.IndexOf(',');
        if (comma >= 0)
            name = name[..comma];
        var dot = name.LastIndexOfAny('.', '+');
        return name[(dot + 1)..].Trim().ToString();
    }

    /// <summary>The element type of a list type, or null for a type that is no list.</summary>
    internal static Type? ElementOf(Type type)
    {
        if (type == typeof(string))
            return null;
        if (type.IsArray)
            return type.GetElementType();
        if (!type.IsGenericType || type.GetGenericArguments() is not [var element])
            return null;
        return type.IsAssignableFrom(element.MakeArrayType()) || type.GetGenericTypeDefinition() == typeof(List<>) ? element : null;
    }
}
