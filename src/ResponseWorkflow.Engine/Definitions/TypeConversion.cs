using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Definitions;

/// <summary>Lenient conversion between data and declared types.</summary>
/// <remarks>
/// A value that cannot be converted becomes the type's default: 0, false, null. That is what definitions rely on; the validator
/// warns where it happens with a literal. All members are safe for use by several threads.
/// </remarks>
public static class TypeConversion
{
    private static readonly ConcurrentDictionary<Type, Func<DataValue, (bool Done, DataValue Result)>> Normalizers = new();

    /// <summary>Converts a value to a declared type and gives it back as data.</summary>
    /// <param name="value">The value.</param>
    /// <param name="typeName">Alias of the type, or of the element type, in any spelling; unknown types take every value.</param>
    /// <param name="isArray">Whether an array of that type is wanted.</param>
    public static DataValue Convert(DataValue value, string typeName, bool isArray = false)
    {
        TryConvert(value, typeName, isArray, out var result);
        return result;
    }

    /// <summary>Converts as <see cref="Convert"/> does, and says whether the value fits the type.</summary>
    public static bool TryConvert(DataValue value, string typeName, bool isArray, out DataValue result)
    {
        var type = TypeAliases.Find(typeName) ?? typeof(object);
        return TryConvert(value, isArray ? type.MakeArrayType() : type, out result);
    }

    /// <summary>Converts a value to data that fits a .NET type.</summary>
    public static bool TryConvert(DataValue value, Type type, out DataValue result)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type == typeof(object) || type == typeof(DataValue))
        {
            result = value;
            return true;
        }

        (var done, result) = Normalizers.GetOrAdd(type, static key => NormalizerOf(key))(value);
        return done || (value.IsNull && !type.IsEnum);
    }

    /// <summary>Converts a value to a .NET type; the type's default when it cannot.</summary>
    public static T? To<T>(DataValue value)
    {
        TypedConverter<T>.Convert(value, out var result);
        return result;
    }

    /// <summary>Converts a value to a .NET type and says whether it fits.</summary>
    public static bool TryTo<T>(DataValue value, out T? result) => TypedConverter<T>.Convert(value, out result);

    /// <summary>The value that a variable of the type has when nothing sets it.</summary>
    public static DataValue DefaultOf(string typeName, bool isArray = false) => Convert(DataValue.Null, typeName, isArray);

    /// <summary>Makes data of a .NET value: simple types, dictionaries, lists, JSON, and other classes by their public properties in camel case.</summary>
    /// <exception cref="NotSupportedException">The value's class cannot be written as JSON.</exception>
    public static DataValue From(object? value) => value switch
    {
        null => DataValue.Null,
        DataValue data => data,
        string text => text,
        bool flag => flag,
        double number => number,
        int number => number,
        long number => number,
        DataObject data => data,
        DataArray data => data,
        Enum member => member.ToString(),
        IConvertible number when Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal => number.ToDouble(CultureInfo.InvariantCulture),
        char letter => letter.ToString(),
        DateTimeOffset instant => instant.ToString(ScalarConversion.InstantFormat, CultureInfo.InvariantCulture),
        DateTime dateTime => dateTime.ToString(ScalarConversion.InstantFormat, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        Guid id => id.ToString("D"),
        Uri uri => uri.OriginalString,
        byte[] bytes => System.Convert.ToBase64String(bytes),
        JsonElement element => DataJson.FromElement(element),
        JsonNode node => DataJson.Parse(node.ToJsonString()),
        IDictionary map => FromMap(map),
        IEnumerable<KeyValuePair<string, DataValue>> map => FromPairs(map),
        IEnumerable<KeyValuePair<string, object?>> map => FromPairs(map),
        IEnumerable list => DataArray.From(list.Cast<object?>().Select(From)),
        _ => DataJson.Parse(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), DataSerialization.Options)),
    };

    private static DataValue FromMap(IDictionary map)
    {
        var builder = new DataObject.Builder(map.Count);
        foreach (DictionaryEntry entry in map)
            builder.Set(System.Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "", From(entry.Value));
        return builder.ToObject();
    }

    private static DataValue FromPairs<T>(IEnumerable<KeyValuePair<string, T>> pairs)
    {
        var builder = new DataObject.Builder();
        foreach (var (name, value) in pairs)
            builder.Set(name, From(value));
        return builder.ToObject();
    }

    private static Func<DataValue, (bool Done, DataValue Result)> NormalizerOf(Type type) =>
        typeof(TypeConversion)
            .GetMethod(nameof(Normalize), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<DataValue, (bool Done, DataValue Result)>>();

    // A date or span that nobody set is "none" in a script, not the year 1.
    private static (bool Done, DataValue Result) Normalize<T>(DataValue value)
    {
        var done = TypedConverter<T>.Convert(value, out var result);
        if (done)
            return (true, From(result));
        return (false, result is bool or int or long or double or decimal or short or float or byte ? From(result) : DataValue.Null);
    }
}
