namespace ResponseWorkflow.Application.Definitions.Compilation;

/// <summary>Which version a reference to a workflow used as an activity means at publication.</summary>
internal enum ReferencePreference
{
    /// <summary>The version that it names, else the published one.</summary>
    NamedVersion,

    /// <summary>The published version whatever it names: ids and numbers in files come from another store.</summary>
    PublishedVersion,
}
