namespace ResponseWorkflow.Server.Api.Imports;

/// <summary>The settings of files that are imported: section <c>Import</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Import";

    /// <summary>The largest file, in bytes.</summary>
    public int MaxBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The largest content of a file after it is unpacked, in bytes: a small file can hold very much.</summary>
    public long MaxUnpackedBytes { get; set; } = 100L * 1024 * 1024;

    /// <summary>The longest text of a cell, in characters.</summary>
    public int CellLength { get; set; } = 4000;

    /// <summary>The most units in a file.</summary>
    public int UnitRows { get; set; } = 5000;

    /// <summary>The most users in a file. A password is made for each new one, which takes its time.</summary>
    public int UserRows { get; set; } = 500;

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    internal string? Fault() => this is { MaxBytes: < 1 } or { MaxUnpackedBytes: < 1 } or { CellLength: < 1 } or { UnitRows: < 1 } or { UserRows: < 1 } ? "The numbers of Import must be at least 1." : null;
}
