namespace ResponseWorkflow.Engine.Definitions;

/// <summary>For whom a document is written.</summary>
public enum DocumentForm
{
    /// <summary>For the designer's API: without <c>$schema</c>.</summary>
    Api,

    /// <summary>For a file: <c>$schema</c> first, without <c>links</c>.</summary>
    Export,
}
