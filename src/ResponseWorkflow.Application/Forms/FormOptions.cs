using ResponseWorkflow.Expressions.Scripts;

namespace ResponseWorkflow.Application.Forms;

/// <summary>How large forms, and what is filled in, may become: section <c>Forms</c>. The page has the same defaults; a stricter server refuses, and says so.</summary>
public sealed class FormOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Forms";

    /// <summary>The most characters of a form as JSON.</summary>
    public int FormLength { get; set; } = 262_144;

    /// <summary>The most characters of what is filled in as JSON.</summary>
    public int DataLength { get; set; } = 1_048_576;

    /// <summary>The deepest nesting of either.</summary>
    public int Depth { get; set; } = 32;

    /// <summary>The most fields of a form, and the most columns of a table.</summary>
    public int Fields { get; set; } = 200;

    /// <summary>The most problems that are told at once.</summary>
    public int Problems { get; set; } = 100;

    /// <summary>The most characters of a text whose schema says nothing.</summary>
    public int TextLength { get; set; } = 500;

    /// <summary>The most characters of a long text whose schema says nothing.</summary>
    public int LongTextLength { get; set; } = 10_000;

    /// <summary>The most characters of a signature, as a data URL, whose schema says nothing.</summary>
    public int SignatureLength { get; set; } = 87_400;

    /// <summary>The most rows, choices and files of a field whose schema says nothing.</summary>
    public int Items { get; set; } = 200;

    /// <summary>How many forms are kept in their read shape.</summary>
    public int Remembered { get; set; } = 500;

    /// <summary>Steps of the expression of one computed field.</summary>
    public long ComputedSteps { get; set; } = 200_000;

    /// <summary>Bytes that the expression of one computed field may allocate.</summary>
    public long ComputedMemory { get; set; } = 8 * 1024 * 1024;

    /// <summary>Wall time of the expression of one computed field.</summary>
    public TimeSpan ComputedTime { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What is wrong with the values; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { FormLength: < 1 } or { DataLength: < 1 } or { Fields: < 1 } or { Problems: < 1 } or { Remembered: < 1 } =>
            "Forms:FormLength, Forms:DataLength, Forms:Fields, Forms:Problems and Forms:Remembered must be at least 1.",
        { Depth: < 4 or > 200 } => "Forms:Depth must be from 4 to 200.",
        { TextLength: < 1 } or { LongTextLength: < 1 } or { SignatureLength: < 1 } or { Items: < 1 } =>
            "Forms:TextLength, Forms:LongTextLength, Forms:SignatureLength and Forms:Items must be at least 1.",
        { ComputedSteps: < 1 } or { ComputedMemory: < 1 } or { ComputedTime.Ticks: <= 0 } => "Forms:ComputedSteps, Forms:ComputedMemory and Forms:ComputedTime must be more than nothing.",
        _ => null,
    };

    /// <summary>The budget of one computed field.</summary>
    internal ScriptBudget Budget() => new() { Steps = ComputedSteps, MemoryBytes = ComputedMemory, Time = ComputedTime, RegexTime = ComputedTime, CallDepth = 100 };
}
