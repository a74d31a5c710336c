namespace ResponseWorkflow.Server.Api.Exports;

/// <summary>What a cell holds: a text, a number, an instant or nothing.</summary>
internal readonly record struct CellValue
{
    /// <summary>A text in both languages, such as the word for a state.</summary>
    public CellValue(string? zh, string? en) => (TextZh, TextEn) = (zh, en);

    /// <summary>The text in Chinese.</summary>
    public string? TextZh { get; }

    /// <summary>The text in English.</summary>
    public string? TextEn { get; }

    /// <summary>The number.</summary>
    public long? Number { get; private init; }

    /// <summary>The instant.</summary>
    public DateTimeOffset? Instant { get; private init; }

    public static implicit operator CellValue(string? text) => new(text, text);

    public static implicit operator CellValue(int? number) => new() { Number = number };

    public static implicit operator CellValue(int number) => new() { Number = number };

    public static implicit operator CellValue(DateTimeOffset? instant) => new() { Instant = instant };

    public static implicit operator CellValue(DateTimeOffset instant) => new() { Instant = instant };
}
