namespace ResponseWorkflow.Application.LineTests.Importing;

/// <summary>The fields of the rows of a file of test templates, as columns and refusals name them.</summary>
public static class TestTemplateFields
{
    /// <summary>What the fields of an indicator begin with.</summary>
    public const string OfIndicator = "indicator.";

    /// <summary>Key of the template.</summary>
    public const string Key = "key";

    /// <summary>Its Chinese name.</summary>
    public const string NameZh = "nameZh";

    /// <summary>Its English name.</summary>
    public const string NameEn = "nameEn";

    /// <summary>The types of circuit that it is for.</summary>
    public const string CircuitTypes = "circuitTypes";

    /// <summary>Whether tests are made by it.</summary>
    public const string IsEnabled = "isEnabled";

    /// <summary>Whether its thresholds are values to start with.</summary>
    public const string IsStartingValue = "isStartingValue";

    /// <summary>How the indicator is measured, in Chinese.</summary>
    public const string NoteZh = OfIndicator + "noteZh";

    /// <summary>How the indicator is measured, in English.</summary>
    public const string NoteEn = OfIndicator + "noteEn";
}
