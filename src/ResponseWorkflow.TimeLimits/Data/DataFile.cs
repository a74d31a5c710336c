namespace ResponseWorkflow.TimeLimits.Data;

/// <summary>A file of the data, by its path in the folder and its text.</summary>
/// <param name="Path">The path with forward slashes, such as <c>holidays/2025.json</c>.</param>
/// <param name="Content">The bytes, UTF-8 JSON.</param>
public sealed record DataFile(string Path, ReadOnlyMemory<byte> Content);
