using System.Text.Encodings.Web;
using System.Text.Json;

namespace CarrierSimulator.Protocol;

/// <summary>How JSON is written: Chinese as it is.</summary>
internal static class JsonTexts
{
    /// <summary>The answers are JSON and nothing else, so that only what JSON demands is escaped.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same, for people.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
}
