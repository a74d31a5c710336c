namespace ResponseWorkflow.Application.Cases.Kinds;

/// <summary>A kind of case, such as a fault: what its numbers look like, which process it starts, which data it has.</summary>
public sealed class CaseKind
{
    /// <summary>Id, such as <c>fault</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>What it is for, in Chinese, for those who start one; empty for what the process says of itself.</summary>
    public string DescriptionZh { get; set; } = "";

    /// <summary>The same in English.</summary>
    public string DescriptionEn { get; set; } = "";

    /// <summary>What numbers begin with where the pattern says <c>{code}</c>, such as <c>GZ</c>.</summary>
    public string Code { get; set; } = "";

    /// <summary>
    /// What a number looks like: texts with <c>{code}</c>, <c>{unit}</c> (the unit's code), <c>{year}</c>, <c>{yy}</c>, <c>{month}</c> and <c>{sequence:5}</c>, which counts up
    /// within everything else and has at least that many digits.
    /// </summary>
    public string NumberPattern { get; set; } = "{code}-{unit}-{year}-{sequence:5}";

    /// <summary>Logical id of the definition that it starts.</summary>
    public string DefinitionId { get; set; } = "";

    /// <summary>The JSON Schema of the data beside the fields that every case has (<see cref="DataSchema"/> says which words of it are known); empty for no such data.</summary>
    public string Schema { get; set; } = "";

    /// <summary>The words for states that its process sets by their keys.</summary>
    public IList<CaseStateName> States { get; } = [];

    /// <summary>The same kind with another schema.</summary>
    internal CaseKind WithSchema(string schema)
    {
        var other = new CaseKind
        {
            Id = Id, NameZh = NameZh, NameEn = NameEn, DescriptionZh = DescriptionZh, DescriptionEn = DescriptionEn, Code = Code, NumberPattern = NumberPattern, DefinitionId = DefinitionId, Schema = schema,
        };
        foreach (var state in States)
            other.States.Add(state);
        return other;
    }
}
