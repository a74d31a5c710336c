namespace ResponseWorkflow.Application.Notices.Kinds;

/// <summary>A kind of notice: what sort of thing it tells of, and how. Kinds are data; the product brings some, administrators change them and add their own.</summary>
public sealed record NoticeKind
{
    /// <summary>By which sources, choices and texts name it, such as <c>task.assigned</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; init; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Whether it must be seen at once: it is shown over every page, and quiet hours do not hold it.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Whether nobody can switch its channels off.</summary>
    public bool IsMandatory { get; init; }

    /// <summary>Whether whoever gets it is to acknowledge it.</summary>
    public bool NeedsAcknowledgement { get; init; }

    /// <summary>Whether such notices are written at all.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The channels, beside the pages, by which it is sent to those who have chosen nothing else.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>The names of the fields <c>data.NAME</c> that whoever sends it gives, beside those that every notice has.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}
