namespace ResponseWorkflow.Application.Definitions.Families;

/// <summary>How a family of processes is called.</summary>
public sealed class DefinitionFamily
{
    /// <summary>Id, as definitions say it by their custom property <c>family</c> or their folder, such as <c>after-sales</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; set; } = "";
}
