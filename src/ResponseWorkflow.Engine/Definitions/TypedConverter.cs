using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Converts a value; false, and the type's default, when it cannot.</summary>
internal delegate bool TryConvert<T>(DataValue value, [MaybeNull] out T result);

/// <summary>The conversion to one .NET type, chosen once.</summary>
internal static class TypedConverter<T>
{
    /// <summary>The conversion.</summary>
    public static readonly TryConvert<T> Convert = (TryConvert<T>)TypedConverters.For(typeof(T));
}

/// <summary>Chooses the conversion to a .NET type.</summary>
internal static class TypedConverters
{
    private const BindingFlags Own = BindingFlags.NonPublic | BindingFlags.Static;

    private static readonly Dictionary<Type, Delegate> Simple = new()
    {
        [typeof(DataValue)] = (TryConvert<DataValue>)Itself,
        [typeof(DataObject)] = (TryConvert<DataObject>)ToObject,
        [typeof(DataArray)] = (TryConvert<DataArray>)ToArray,
        [typeof(object)] = (TryConvert<object>)ToPlain,
        [typeof(string)] = (TryConvert<string>)ScalarConversion.TryText,
        [typeof(bool)] = (TryConvert<bool>)ScalarConversion.TryBoolean,
        [typeof(byte)] = (TryConvert<byte>)ScalarConversion.TryInteger,
        [typeof(sbyte)] = (TryConvert<sbyte>)ScalarConversion.TryInteger,
        [typeof(short)] = (TryConvert<short>)ScalarConversion.TryInteger,
        [typeof(ushort)] = (TryConvert<ushort>)ScalarConversion.TryInteger,
        [typeof(int)] = (TryConvert<int>)ScalarConversion.TryInteger,
        [typeof(uint)] = (TryConvert<uint>)ScalarConversion.TryInteger,
        [typeof(long)] = (TryConvert<long>)ScalarConversion.TryInteger,
        [typeof(ulong)] = (TryConvert<ulong>)ScalarConversion.TryInteger,
        [typeof(float)] = (TryConvert<float>)ScalarConversion.TrySingle,
        [typeof(double)] = (TryConvert<double>)ScalarConversion.TryDouble,
        [typeof(decimal)] = (TryConvert<decimal>)ScalarConversion.TryDecimal,
        [typeof(Guid)] = (TryConvert<Guid>)ScalarConversion.TryGuid,
        [typeof(Uri)] = (TryConvert<Uri>)ScalarConversion.TryUri,
        [typeof(DateTimeOffset)] = (TryConvert<DateTimeOffset>)ScalarConversion.TryInstant,
        [typeof(DateTime)] = (TryConvert<DateTime>)ScalarConversion.TryDateTime,
        [typeof(DateOnly)] = (TryConvert<DateOnly>)ScalarConversion.TryDate,
        [typeof(TimeSpan)] = (TryConvert<TimeSpan>)ScalarConversion.TryTimeSpan,
        [typeof(byte[])] = (TryConvert<byte[]>)ScalarConversion.TryBytes,
        [typeof(JsonElement)] = (TryConvert<JsonElement>)ToElement,
        [typeof(JsonNode)] = (TryConvert<JsonNode>)ToNode<JsonNode>,
        [typeof(JsonObject)] = (TryConvert<JsonObject>)ToNode<JsonObject>,
        [typeof(JsonArray)] = (TryConvert<JsonArray>)ToNode<JsonArray>,
    };

    /// <summary>The <see cref="TryConvert{T}"/> of that type.</summary>
    public static Delegate For(Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
            return simple;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Make(nameof(ToNullable), type, underlying);
        if (type.IsEnum)
            return typeof(ScalarConversion).GetMethod(nameof(ScalarConversion.TryEnum))!.MakeGenericMethod(type).CreateDelegate(typeof(TryConvert<>).MakeGenericType(type));
        if (type.IsArray && type.GetElementType() is { } item)
            return Make(nameof(ToItems), type, item);
        if (TypeAliases.ElementOf(type) is { } element)
            return Make(nameof(ToList), type, type, element);
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var entry] && key == typeof(string)
            && type.IsAssignableFrom(typeof(Dictionary<,>).MakeGenericType(key, entry)))
            return Make(nameof(ToDictionary), type, type, entry);
        return Make(nameof(ToRecord), type, type);
    }

    /// <summary>The value as plain .NET: null, boolean, double, string, array of objects, dictionary.</summary>
    public static object? Plain(DataValue value) => value.Kind switch
    {
        DataKind.Boolean => value.AsBoolean(),
        DataKind.Number => value.AsNumber(),
        DataKind.String => value.AsString(),
        DataKind.Array => value.AsArray().Select(Plain).ToArray(),
        DataKind.Object => value.AsObject().ToDictionary(static pair => pair.Key, static pair => Plain(pair.Value), StringComparer.Ordinal),
        _ => null,
    };

    /// <summary>The value itself, or what its JSON text says when a collection is wanted.</summary>
    public static DataValue Structured(DataValue value)
    {
        if (!value.TryGetString(out var text) || text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return value;
        try
        {
            return DataJson.Parse(text);
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private static Delegate Make(string method, Type result, params Type[] arguments) =>
        typeof(TypedConverters).GetMethod(method, Own)!.MakeGenericMethod(arguments).CreateDelegate(typeof(TryConvert<>).MakeGenericType(result));

    private static bool Itself(DataValue value, out DataValue result)
    {
        result = value;
        return true;
    }

    private static bool ToPlain(DataValue value, out object? result)
    {
        result = Plain(value);
        return true;
    }

    private static bool ToObject(DataValue value, out DataObject? result) => Structured(value).TryGetObject(out result) || value.IsNull;

    private static bool ToArray(DataValue value, out DataArray? result) => Structured(value).TryGetArray(out result) || value.IsNull;

    private static bool ToElement(DataValue value, out JsonElement result)
    {
        result = JsonSerializer.SerializeToElement(Structured(value), DataSerialization.Options);
        return true;
    }

    private static bool ToNode<T>(DataValue value, out T? result)
        where T : JsonNode
    {
        result = JsonSerializer.SerializeToNode(Structured(value), DataSerialization.Options) as T;
        return result is not null || value.IsNull;
    }

    private static bool ToNullable<T>(DataValue value, out T? result)
        where T : struct
    {
        result = null;
        if (value.IsNull || (value.TryGetString(out var text) && string.IsNullOrWhiteSpace(text)))
            return true;
        if (!TypedConverter<T>.Convert(value, out var inner))
            return false;
        result = inner;
        return true;
    }

    private static bool ToItems<T>(DataValue value, out T?[]? result)
    {
        result = null;
        if (!Structured(value).TryGetArray(out var array))
            return value.IsNull;
        var items = new T?[array.Count];
        var done = true;
        for (var i = 0; i < items.Length; i++)
            done &= TypedConverter<T>.Convert(array[i], out items[i]);
        result = items;
        return done;
    }

    private static bool ToList<TList, TItem>(DataValue value, out TList? result)
    {
        var done = ToItems<TItem>(value, out var items);
        result = items is null ? default : (TList)(object)new List<TItem?>(items);
        return done;
    }

    private static bool ToDictionary<TMap, TEntry>(DataValue value, out TMap? result)
    {
        result = default;
        if (!Structured(value).TryGetObject(out var source))
            return value.IsNull;
        var map = new Dictionary<string, TEntry?>(source.Count, StringComparer.Ordinal);
        var done = true;
        foreach (var (name, item) in source.AsSpan())
        {
            done &= TypedConverter<TEntry>.Convert(item, out var entry);
            map[name] = entry;
        }

        result = (TMap)(object)map;
        return done;
    }

    private static bool ToRecord<T>(DataValue value, out T? result)
    {
        result = default;
        if (value.IsNull)
            return true;
        try
        {
            result = JsonSerializer.SerializeToElement(Structured(value), DataSerialization.Options).Deserialize<T>(DataSerialization.Options);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return false;
        }
    }
}
