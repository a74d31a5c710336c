using ResponseWorkflow.Application.Forms.Documents;

namespace ResponseWorkflow.Application.Forms.Data;

/// <summary>The members of what a field of indicators holds. The page knows the same.</summary>
internal static class IndicatorParts
{
    /// <summary>What was measured, by key of the indicator.</summary>
    public const string Values = "values";

    /// <summary>When it was measured; the server's clock tells where nobody says.</summary>
    public const string At = "at";

    private const int LineLength = 200;

    /// <summary>What the server adds; what a caller sends for it is ignored.</summary>
    public static readonly string[] Judged = ["template", "templateName", "version", "verdict", "rows"];

    /// <summary>What is told of the test beside its values.</summary>
    public static readonly IReadOnlyList<FormField> Told =
    [
        Of("instrument", FieldKind.Text, "测试仪表", "Instrument") with { IsRequired = true },
        Of("place", FieldKind.Text, "测试地点", "Place"),
        Of(At, FieldKind.DateTime, "测试时间", "Time of the test"),
    ];

    /// <summary>Whether there is such a member.</summary>
    public static bool Has(string member) => member == Values || Judged.Contains(member, StringComparer.Ordinal) || Told.Any(part => part.Name == member);

    private static FormField Of(string name, FieldKind kind, string zh, string en) => new() { Name = name, Kind = kind, Label = new(zh, en), Path = name, MaxLength = LineLength };
}
