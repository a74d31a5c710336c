namespace Browser.Setting;

/// <summary>An answer that the browser had.</summary>
internal sealed record Received(string Path, int Status, string? CacheControl, string? ContentEncoding);
