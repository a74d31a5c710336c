namespace ResponseWorkflow.Application.Cases.Attachments;

/// <summary>The settings of attachments: section <c>Cases:Attachments</c>.</summary>
public sealed class AttachmentOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Cases:Attachments";

    /// <summary>Where the files lie; <c>attachments</c> in the data folder when empty. All nodes need the same.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The largest file, in bytes.</summary>
    public long MaxBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>The most files of a case.</summary>
    public int PerCase { get; set; } = 200;

    /// <summary>The types that are taken; when none is named, those that are built in.</summary>
    public IList<AttachmentType> Types { get; } = [];

    /// <summary>When files that no case has are looked for: a cron expression of Quartz.</summary>
    public string SweepSchedule { get; set; } = "0 40 3 * * ?";

    /// <summary>How old a file without a case must be before it is removed: an upload may still be on its way.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The types that are taken.</summary>
    public IReadOnlyList<AttachmentType> Effective() => Types.Count > 0 ? [.. Types] : BuiltInAttachmentTypes.All;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault()
    {
        if (Effective().FirstOrDefault(static type => type.Ending is not ['.', _, ..] || type.Signatures.Count == 0 || type.Signatures.Any(static one => !FileSignature.IsOne(one))) is { } bad)
            return $"Cases:Attachments:Types: '{bad.Ending}' needs an ending with a dot, and signatures of hex digits or 'text'.";
        return this is { MaxBytes: < 1 } or { PerCase: < 1 } or { Grace.Ticks: < 0 } ? "The numbers of Cases:Attachments must be at least 1." : null;
    }
}
