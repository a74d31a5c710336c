using System.Globalization;
using System.Text.Json.Nodes;

namespace ResponseWorkflow.Engine.Tests.Samples;

/// <summary>Makes documents at random, repeatable by a seed.</summary>
public sealed class RandomJson(int seed)
{
    private static readonly string[] Types = ["Elsa.WriteLine", "Elsa.If", "Elsa.Sequence", "Elsa.Flowchart", "Elsa.Switch", "Acme.Unknown"];

    private uint _state = (uint)seed | 1;
    private int _ids;

    /// <summary>A whole number below the bound.</summary>
    public int Next(int bound)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)bound);
    }

    /// <summary>A definition with unknown properties everywhere.</summary>
    public string Document()
    {
        var document = new JsonObject { ["definitionId"] = "d", ["extra"] = Value(3) };
        document["root"] = Activity(3);
        document["more"] = Value(2);
        return document.ToJsonString();
    }

    /// <summary>Any JSON value.</summary>
    public JsonNode? Value(int depth) => Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => true,
        2 => Next(1000) - 500,
        3 => JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $"{Next(100)}.{Next(100)}0e{Next(5)}")),
        4 => "text 文本 \"\\\n" + Next(10).ToString(CultureInfo.InvariantCulture),
        5 => "",
        6 => new JsonArray([.. Enumerable.Range(0, Next(4)).Select(_ => Value(depth - 1))]),
        _ => new JsonObject(Enumerable.Range(0, Next(4)).Select(i => KeyValuePair.Create($"p{i}", Value(depth - 1)))),
    };

    private JsonObject Activity(int depth)
    {
        var activity = new JsonObject { ["id"] = $"a{_ids++}", ["type"] = Types[Next(Types.Length)], ["version"] = 1 };
        if (Next(2) == 0)
            activity["nodeId"] = "old";
        activity["custom"] = Value(2);
        activity["metadata"] = Value(2);
        if (depth == 0)
            return activity;
        if (Next(2) == 0)
            activity["activities"] = new JsonArray([.. Enumerable.Range(0, Next(4)).Select(_ => ItemOf(depth))]);
        if (Next(3) == 0)
            activity["then"] = Activity(depth - 1);
        if (Next(3) == 0)
            activity["cases"] = new JsonArray(new JsonObject { ["label"] = "x", ["activity"] = Activity(depth - 1), ["y"] = Value(1) }, Value(0));
        return activity;
    }

    // Now and then something that is no activity.
    private JsonNode? ItemOf(int depth) => Next(9) == 0 ? Value(0) : Activity(depth - 1);
}
