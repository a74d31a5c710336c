namespace ResponseWorkflow.Application.Documents.Templates;

/// <summary>What a sort of document looks like, and which fields it has. Templates are data; the product brings some, administrators change them and add their own.</summary>
public sealed record DocumentTemplate
{
    /// <summary>By which processes name it, such as <c>verification-answer</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; init; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>Id of the kind of case whose documents these are; null for cases of every kind.</summary>
    public string? CaseKind { get; init; }

    /// <summary>What numbers have where the pattern says <c>{code}</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>What a number looks like, as <see cref="Cases.Kinds.CaseKind.NumberPattern"/> says.</summary>
    public string NumberPattern { get; init; } = "{code}-{unit}-{year}-{sequence:4}";

    /// <summary>Whether it is signed on paper: the archive then asks for the scan and where the paper lies.</summary>
    public bool RequiresSignature { get; init; }

    /// <summary>Whether documents can be made of it.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Title in Chinese, a Liquid template; whoever makes a document may give another.</summary>
    public string TitleZh { get; init; } = "";

    /// <summary>Title in English, a Liquid template.</summary>
    public string TitleEn { get; init; } = "";

    /// <summary>The fields <c>fields.NAME</c> that whoever makes a document gives.</summary>
    public IReadOnlyList<DocumentField> Fields { get; init => field = value ?? []; } = [];

    /// <summary>The layout, from top to bottom.</summary>
    public IReadOnlyList<DocumentBlock> Blocks { get; init => field = value ?? []; } = [];
}
