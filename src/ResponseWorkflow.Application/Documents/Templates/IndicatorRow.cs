namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>The fields of a row of indicators.</summary>
public static class IndicatorRow
{
    /// <summary>Where it was measured, such as an end or a circuit; null where that is said elsewhere.</summary>
    public const string Place = "place";

    /// <summary>What is measured.</summary>
    public const string Name = "name";

    /// <summary>What it must be, in words.</summary>
    public const string Threshold = "threshold";

    /// <summary>What it is.</summary>
    public const string Value = "value";

    /// <summary>Unit of the value.</summary>
    public const string Unit = "unit";

    /// <summary>The judgement: <see cref="Passed"/>, <see cref="Failed"/> or <see cref="NotTested"/>.</summary>
    public const string Verdict = "verdict";

    /// <summary>Why it was judged so, in words.</summary>
    public const string Reason = "reason";

    /// <summary>The value keeps the threshold.</summary>
    public const string Passed = "passed";

    /// <summary>The value does not keep the threshold.</summary>
    public const string Failed = "failed";

    /// <summary>There is no value, and none is demanded.</summary>
    public const string NotTested = "notTested";

    /// <summary>The fields as templates name them.</summary>
    public static IReadOnlyList<DocumentField> Fields { get; } =
    [
        new() { Name = Place, NameZh = "测试点", NameEn = "Place" },
        new() { Name = Name, NameZh = "指标", NameEn = "Indicator" },
        new() { Name = Threshold, NameZh = "标准", NameEn = "Threshold" },
        new() { Name = Value, NameZh = "实测值", NameEn = "Measured" },
        new() { Name = Unit, NameZh = "单位", NameEn = "Unit" },
        new()
        {
            Name = Verdict, NameZh = "结论", NameEn = "Verdict", Kind = DocumentFieldKind.Choice,
            Choices = [new(Passed, "合格", "Passed"), new(Failed, "不合格", "Failed"), new(NotTested, "未测", "Not tested")],
        },
        new() { Name = Reason, NameZh = "说明", NameEn = "Remarks" },
    ];
}
